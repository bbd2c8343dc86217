package org.passerelle.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** A page that could not be built: says so inside the shell, with the reference to quote. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FaultPage extends PageView implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        removeAll();
        forReading();
        heading(ViewLanguage.text("shell.fault"));
        add(new Paragraph(ViewLanguage.text("shell.faultReference", UiErrors.record(parameter.getException()))));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
