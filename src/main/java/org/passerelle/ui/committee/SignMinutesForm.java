package org.passerelle.ui.committee;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import java.util.Objects;
import org.passerelle.committee.Minutes;
import org.passerelle.people.Actor;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.security.Fields;
import org.passerelle.ui.security.SecretField;

/** Signs the document that stands above, with the password; the chair may also give it back. */
final class SignMinutesForm extends Div {

    private final transient MinutesDesk desk;
    private final transient Actor actor;
    private final transient Minutes minutes;
    private final transient Runnable changed;
    private final SecretField password = new SecretField("minutes.password", Autocomplete.CURRENT_PASSWORD);

    SignMinutesForm(MinutesDesk desk, Actor actor, Minutes minutes, Runnable changed) {
        this.desk = desk;
        this.actor = actor;
        this.minutes = minutes;
        this.changed = changed;
        addClassNames("card", "pile", "enter-acts");
        password.setRequiredIndicatorVisible(true);
        password.setHelperText(ViewLanguage.text("minutes.password.help"));
        Paragraph hash = new Paragraph(ViewLanguage.text("minutes.hash", sha256()));
        hash.addClassNames("small", "soft", "hash");
        Button sign = new Button(ViewLanguage.text("minutes.sign"), click -> sign());
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = CorrectionsPart.actions(sign);
        if (desk.isChair(actor, minutes)) {
            actions.add(new Button(ViewLanguage.text("minutes.giveBack"), click -> giveBack()));
        }
        add(
                new H3(ViewLanguage.text("minutes.sign.title")),
                new Paragraph(ViewLanguage.text("minutes.sign.help")),
                hash,
                password,
                actions);
    }

    private String sha256() {
        return Objects.requireNonNull(minutes.shown()).sha256();
    }

    private void sign() {
        if (!new Fields().require(password, !password.isEmpty()).areRight()) {
            return;
        }
        try {
            desk.signatures().sign(actor, minutes.id(), sha256(), password.getValue());
        } catch (Refusal refusal) {
            if (refusal.code() != RefusalCode.INVALID_VALUE) {
                throw refusal;
            }
            password.setErrorMessage(ViewLanguage.text("minutes.password.wrong"));
            password.setInvalid(true);
            password.focus();
            return;
        }
        Message.done(ViewLanguage.text("minutes.signed"));
        changed.run();
    }

    private void giveBack() {
        Confirm.askWithReason(
                About.call(minutes.call()),
                ViewLanguage.text("minutes.giveBack.title"),
                ViewLanguage.text("minutes.giveBack.consequence"),
                ViewLanguage.text("minutes.giveBack"),
                reason -> {
                    desk.signatures().giveBack(actor, minutes.id(), reason);
                    Message.done(ViewLanguage.text("minutes.givenBack"));
                    changed.run();
                });
    }
}
