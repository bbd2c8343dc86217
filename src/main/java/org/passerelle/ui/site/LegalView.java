package org.passerelle.ui.site;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.passerelle.ui.MainLayout;

/** Who publishes the service, where data go, what cookies it sets, how long it keeps what. */
@Route(value = "legal", layout = MainLayout.class)
@AnonymousAllowed
class LegalView extends TextPage {

    LegalView() {
        super("site.legal", 4);
    }
}
