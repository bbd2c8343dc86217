package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallDefinition;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Stage;
import org.passerelle.opinions.Body;
import org.passerelle.opinions.BodyReach;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.ConsultationChanges;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.FieldCheck;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.ReasonField;

/** What the officer changes in the consultations of a dossier: a body more, a body less, more time. */
@org.springframework.stereotype.Component
class ConsultationActs {

    private final ConsultationChanges changes;
    private final BodyReach reach;
    private final Rights rights;

    ConsultationActs(ConsultationChanges changes, BodyReach reach, Rights rights) {
        this.changes = changes;
        this.reach = reach;
        this.rights = rights;
    }

    /** What may be done about one opinion; nothing for who may not, or where nobody is awaited any more. */
    Optional<Component> of(Actor actor, Consultation consultation, CallDefinition call, Runnable after) {
        if (!consultation.isAwaited() || !rights.allows(actor, Act.CHANGE_CONSULTATIONS)) {
            return Optional.empty();
        }
        String body = ViewLanguage.text(consultation.titleKey(), consultation.ownName());
        Div acts = new Div();
        acts.addClassName("actions");
        if (!consultation.course().isExtended()) {
            int days = call.procedure().consultation().extensionWorkingDays();
            acts.add(button(
                    ViewLanguage.text("consultations.extend", days),
                    body,
                    () -> extend(actor, consultation, body, days, after)));
        }
        acts.add(button(
                ViewLanguage.text("consultations.withdraw"), body, () -> withdraw(actor, consultation, body, after)));
        return Optional.of(acts);
    }

    /** The button that asks a further body; nothing for who may not, or once the appraisal is over. */
    Optional<Component> adding(Actor actor, Dossier dossier, Runnable after) {
        if (dossier.stage() != Stage.UNDER_APPRAISAL || !rights.allows(actor, Act.CHANGE_CONSULTATIONS)) {
            return Optional.empty();
        }
        return Optional.of(new Button(ViewLanguage.text("consultations.add"), click -> add(actor, dossier, after)));
    }

    private void extend(Actor actor, Consultation consultation, String body, int days, Runnable after) {
        Confirm.askWithReason(
                About.dossier(consultation.dossier()),
                ViewLanguage.text("consultations.extend", days),
                ViewLanguage.text("consultations.extend.consequence", body, days),
                ViewLanguage.text("consultations.extend.act"),
                reason -> {
                    changes.extend(actor, consultation.id(), reason);
                    Message.done(ViewLanguage.text("consultations.extended", body));
                    after.run();
                });
    }

    private void withdraw(Actor actor, Consultation consultation, String body, Runnable after) {
        Confirm.askWithReason(
                About.dossier(consultation.dossier()),
                ViewLanguage.text("consultations.withdraw"),
                ViewLanguage.text("consultations.withdraw.consequence", body),
                ViewLanguage.text("consultations.withdraw.act"),
                reason -> {
                    changes.withdraw(actor, consultation.id(), reason);
                    Message.done(ViewLanguage.text("consultations.withdrawn", body));
                    after.run();
                });
    }

    private void add(Actor actor, Dossier dossier, Runnable after) {
        ComboBox<Body> body = new ComboBox<>(ViewLanguage.text("consultations.body"));
        List<Body> choice = changes.choice(actor, dossier.id());
        Set<String> unreached =
                reach.unreachable(choice.stream().map(Body::name).toList());
        body.setItems(choice);
        body.addValueChangeListener(chosen -> body.setHelperText(hint(chosen.getValue(), unreached)));
        body.setItemLabelGenerator(one -> label(one, unreached));
        body.setRequiredIndicatorVisible(true);
        ReasonField why = new ReasonField("confirm.reason", About.dossier(dossier.id()));
        TextArea reason = why.words();
        reason.setRequiredIndicatorVisible(true);
        Dialog dialog = new Dialog(ViewLanguage.text("consultations.add"));
        Button ask = new Button(ViewLanguage.text("consultations.add.act"), click -> {
            Body chosen = body.getValue();
            FieldCheck.isSound(body, true);
            reason.setInvalid(reason.getValue().isBlank());
            reason.setErrorMessage(ViewLanguage.text("confirm.reasonMissing"));
            FieldCheck.focusFirst(Stream.of(body, reason));
            if (chosen != null && !reason.getValue().isBlank()) {
                dialog.close();
                changes.add(actor, dossier.id(), chosen.name(), reason.getValue());
                Message.done(ViewLanguage.text(
                        "consultations.added", ViewLanguage.text(chosen.titleKey(), chosen.ownName())));
                after.run();
            }
        });
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(new Paragraph(ViewLanguage.text("consultations.add.consequence")), body, why);
        fields.addClassNames("stack", "wide");
        dialog.add(fields);
        dialog.getFooter().add(new Button(ViewLanguage.text("confirm.cancel"), click -> dialog.close()), ask);
        dialog.setWidth("min(36rem, 94vw)");
        dialog.open();
    }

    private static String label(Body body, Set<String> unreached) {
        String words = ViewLanguage.text(body.titleKey(), body.ownName());
        return unreached.contains(body.name()) ? ViewLanguage.text("consultations.unreachedBody", words) : words;
    }

    /** Before it is asked: nobody will hear of it as things stand. */
    private static String hint(@Nullable Body chosen, Set<String> unreached) {
        return chosen != null && unreached.contains(chosen.name())
                ? ViewLanguage.text("consultations.unreachable")
                : "";
    }

    private static Button button(String words, String body, Runnable act) {
        Button button = new Button(words, click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(words + ViewLanguage.text("consultations.ofBody", body));
        return button;
    }
}
