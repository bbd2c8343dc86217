package org.passerelle.ui.site;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.passerelle.questions.Questions;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Attention;

/** Where the mailed link leads that proves a visitor's mailbox; opening it asks nothing yet, since scanners open links. */
@Route(value = "question", layout = MainLayout.class)
@AnonymousAllowed
class ProveQuestionView extends PageView implements HasUrlParameter<String> {

    private final transient Questions questions;

    ProveQuestionView(Questions questions) {
        this.questions = questions;
        forReading();
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        removeAll();
        Optional<String> words = questions.written(token);
        if (words.isEmpty()) {
            heading(ViewLanguage.text("link.void.title")).lead(ViewLanguage.text("question.void"));
            return;
        }
        heading(ViewLanguage.text("question.proveTitle")).lead(ViewLanguage.text("question.proveLead"));
        Paragraph quoted = new Paragraph(words.get());
        quoted.addClassNames("card", "section", "as-written");
        Div act = new Div();
        Button send = new Button(ViewLanguage.text("question.send"), click -> {
            questions.prove(token);
            Div answer = new Div(new Paragraph(ViewLanguage.text("question.asked")));
            answer.addClassName("note");
            act.removeAll();
            act.add(answer);
            Attention.to(answer);
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        act.add(send);
        add(quoted, act);
    }
}
