package org.passerelle.ui.committee;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.passerelle.committee.Correction;
import org.passerelle.committee.Minutes;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.FaultsBeside;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.ReasonField;

/** The secretary's answer to one correction: accepted in these words, or refused, and why. */
final class SettleForm extends Div {

    SettleForm(MinutesDesk desk, Actor actor, Minutes minutes, Correction correction, Runnable changed) {
        addClassNames("card", "pile");
        TextArea wording = CorrectionsPart.area("minutes.wording");
        wording.setHelperText(ViewLanguage.text("minutes.wording.help"));
        wording.setValue(correction.proposed());
        ReasonField why = new ReasonField("minutes.reason", About.dossierOr(correction.dossier(), minutes.call()));
        TextArea reason = why.words();
        CorrectionsPart.shape(reason);
        FaultsBeside faults = new FaultsBeside().at("wording", wording).at("reason", reason);
        Button accept = new Button(
                ViewLanguage.text("minutes.accept"),
                click -> faults.telling(() -> {
                    desk.corrections()
                            .accept(actor, minutes.id(), correction.id(), wording.getValue(), reason.getValue());
                    Message.done(ViewLanguage.text("minutes.accepted"));
                    changed.run();
                }));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        accept.setAriaLabel(ViewLanguage.text("minutes.acceptOf", correction.name()));
        Button refuse = new Button(
                ViewLanguage.text("minutes.refuse"),
                click -> faults.telling(() -> {
                    desk.corrections().refuse(actor, minutes.id(), correction.id(), reason.getValue());
                    Message.done(ViewLanguage.text("minutes.refused"));
                    changed.run();
                }));
        refuse.setAriaLabel(ViewLanguage.text("minutes.refuseOf", correction.name()));
        add(wording, why, faults, CorrectionsPart.actions(accept, refuse));
    }
}
