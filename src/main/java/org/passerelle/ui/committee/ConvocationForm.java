package org.passerelle.ui.committee;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import org.passerelle.calls.Call;
import org.passerelle.committee.Convocation;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DayFields;
import org.passerelle.ui.component.FaultsBeside;
import org.passerelle.ui.component.FieldCheck;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;

/** Calls the committee together: when, where, on what. */
final class ConvocationForm extends Div {

    private final DateTimePicker at = DayFields.moment();
    private final TextField place = new TextField(ViewLanguage.text("meeting.place"));
    private final TextArea agenda = new TextArea(ViewLanguage.text("meeting.agenda"));
    private final FaultsBeside faults =
            new FaultsBeside().at("at", at).at("place", place).at("agenda", agenda);

    ConvocationForm(MeetingDesk desk, Actor actor, Call call, Runnable changed) {
        addClassNames("card", "pile");
        at.setLabel(ViewLanguage.text("meeting.at"));
        FieldCheck.due(at);
        at.setHelperText(ViewLanguage.text(
                "meeting.at.help",
                call.definition().procedure().committee().convocationDays(),
                Formats.zone(call.definition().zone())));
        place.setHelperText(ViewLanguage.text("meeting.place.help"));
        place.setRequiredIndicatorVisible(true);
        place.setMaxLength(300);
        place.setWidthFull();
        agenda.setRequiredIndicatorVisible(true);
        agenda.setMaxLength(4_000);
        agenda.setMinHeight("8rem");
        agenda.setWidthFull();
        agenda.setValue(ViewLanguage.text("meeting.agenda.usual"));
        Button convene = new Button(ViewLanguage.text("meeting.convene"), click -> convene(desk, actor, call, changed));
        convene.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(convene);
        actions.addClassName("actions");
        Paragraph papers = new Paragraph(ViewLanguage.text("book.noneReady"));
        papers.setVisible(desk.isWithoutPapers(actor, call));
        add(new H3(ViewLanguage.text("meeting.convocation")), at, place, agenda, papers, faults, actions);
    }

    private void convene(MeetingDesk desk, Actor actor, Call call, Runnable changed) {
        if (!faults.areFilled("at", "place", "agenda")) {
            return;
        }
        LocalDateTime when = at.getValue();
        faults.telling(() -> {
            desk.meetings().convene(actor, call.id(), new Convocation(when, place.getValue(), agenda.getValue()));
            Message.done(ViewLanguage.text("meeting.convened"));
            changed.run();
        });
    }
}
