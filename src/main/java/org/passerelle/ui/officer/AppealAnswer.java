package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.passerelle.awards.Appeal;
import org.passerelle.shared.Refusal;
import org.passerelle.ui.UiErrors;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.ReasonField;

/** What to answer to an appeal and why: proposed by its appraiser, decided by the authorising officer. */
final class AppealAnswer extends Div {

    private final Select<Appeal.Outcome> outcome = new Select<>();
    private final ReasonField why;
    private final TextArea reasons;
    private final Paragraph problem = new Paragraph();
    private final transient Act act;

    /** The act; its refusal is told beside the fields, and what was written stays. */
    interface Act {
        void answer(Appeal.Outcome outcome, String reasons);
    }

    /** @param button its key */
    AppealAnswer(String button, Appeal appeal, Act act) {
        this.act = act;
        why = new ReasonField("appeal.reasons", About.dossier(appeal.dossier()));
        reasons = why.words();
        outcome.setLabel(ViewLanguage.text("appeal.outcome"));
        outcome.setItems(appeal.against().outcomes());
        outcome.setItemLabelGenerator(each -> each == null ? "" : ViewLanguage.word("appealOutcome", each));
        Appeal.Outcome proposed = appeal.proposed();
        outcome.setValue(proposed == null ? Appeal.Outcome.REJECT : proposed);
        outcome.setWidthFull();
        reasons.setValue(appeal.proposal());
        reasons.setRequiredIndicatorVisible(true);
        reasons.setMaxLength(Appeal.MOST_CHARACTERS);
        reasons.setMinRows(4);
        problem.addClassName("form-error");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Button send = new Button(ViewLanguage.text(button), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addClassName("pile");
        add(outcome, why, problem, send);
    }

    /** What stands between the answer and its reasons. */
    void addBeforeReasons(Component part) {
        addComponentAtIndex(indexOf(why), part);
    }

    /** Tells which answer is chosen, now and whenever it changes. */
    void onOutcome(Consumer<Appeal.Outcome> chosen) {
        outcome.addValueChangeListener(change -> chosen.accept(outcome.getValue()));
        chosen.accept(outcome.getValue());
    }

    private void send() {
        try {
            act.answer(outcome.getValue(), reasons.getValue());
        } catch (Refusal refusal) {
            problem.setText(UiErrors.mended(refusal));
            problem.setVisible(true);
            reasons.focus();
        }
    }
}
