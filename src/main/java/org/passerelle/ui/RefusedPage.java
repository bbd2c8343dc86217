package org.passerelle.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;

/** A page that a service refused to open; what is unknown and what is another's read alike. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class RefusedPage extends PageView implements HasErrorParameter<Refusal> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> parameter) {
        removeAll();
        forReading();
        RefusalCode code = parameter.getException().code();
        if (code == RefusalCode.UNKNOWN || code == RefusalCode.FORBIDDEN) {
            heading(ViewLanguage.text("notFound.title"));
            add(new Paragraph(ViewLanguage.text("notFound.hint")));
            return HttpServletResponse.SC_NOT_FOUND;
        }
        heading(ViewLanguage.text("refused.title"));
        add(new Paragraph(UiErrors.words(parameter.getException())));
        return HttpServletResponse.SC_CONFLICT;
    }
}
