package org.passerelle.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Nothing is at this address, or nothing that is the reader's: the same words for both. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundPage extends PageView implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        removeAll();
        forReading();
        heading(ViewLanguage.text("notFound.title"));
        add(new Paragraph(ViewLanguage.text("notFound.hint")));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
