package org.passerelle.ui.committee;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.passerelle.committee.Minutes;
import org.passerelle.committee.Seat;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.FaultsBeside;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.ReasonField;

/** The secretary passes the countersignature on to another member who was there, where who presided is away. */
final class PassOnForm extends Details {

    private final transient MinutesDesk desk;
    private final transient Actor actor;
    private final transient Minutes minutes;
    private final transient Runnable changed;
    private final Select<Seat> member = new Select<>();
    private final TextArea reason;
    private final FaultsBeside faults = new FaultsBeside();

    PassOnForm(MinutesDesk desk, Actor actor, Minutes minutes, Runnable changed) {
        this.desk = desk;
        this.actor = actor;
        this.minutes = minutes;
        this.changed = changed;
        ReasonField why = new ReasonField("minutes.passOn.reason", About.call(minutes.call()));
        reason = why.words();
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(2_000);
        setSummaryText(ViewLanguage.text("minutes.passOn.title"));
        List<Seat> seats = desk.signatures().successors(actor, minutes.id());
        if (seats.isEmpty()) {
            add(new Paragraph(ViewLanguage.text("minutes.passOn.nobody")));
            return;
        }
        member.setLabel(ViewLanguage.text("minutes.passOn.member"));
        member.setItems(seats);
        member.setItemLabelGenerator(Seat::name);
        member.setRequiredIndicatorVisible(true);
        faults.at("person", member).at("reason", reason);
        Div form = new Div(
                new Paragraph(ViewLanguage.text("minutes.passOn.help")),
                member,
                why,
                faults,
                CorrectionsPart.actions(new Button(ViewLanguage.text("minutes.passOn"), click -> passOn())));
        form.addClassName("pile");
        add(form);
    }

    private void passOn() {
        if (member.isEmpty()) {
            member.setErrorMessage(ViewLanguage.text("minutes.passOn.missing"));
            member.setInvalid(true);
            member.focus();
            return;
        }
        faults.telling(() -> {
            desk.signatures().passOn(actor, minutes.id(), member.getValue().person(), reason.getValue());
            Message.done(ViewLanguage.text("minutes.passedOn"));
            changed.run();
        });
    }
}
