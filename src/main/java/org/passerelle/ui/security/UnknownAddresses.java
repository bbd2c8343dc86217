package org.passerelle.ui.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * An address that no page has answers 404. Flow sends its bootstrap page to any address, with status 200, and says "not
 * found" on the screen alone; programs read the status.
 */
@Component
class UnknownAddresses implements VaadinServiceInitListener, IndexHtmlRequestListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this);
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        String path = Objects.requireNonNullElse(response.getVaadinRequest().getPathInfo(), "");
        if (VaadinService.getCurrent()
                .getRouter()
                .resolveNavigationTarget(path, Map.of())
                .isEmpty()) {
            response.getVaadinResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
