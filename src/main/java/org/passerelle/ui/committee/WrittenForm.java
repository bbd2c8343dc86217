package org.passerelle.ui.committee;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.passerelle.calls.Call;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DayFields;
import org.passerelle.ui.component.FaultsBeside;
import org.passerelle.ui.component.Message;

/** Asks the committee in writing what it says to the ranking as the room has it now. */
final class WrittenForm extends Div {

    private final DatePicker lastDay = DayFields.day(ViewLanguage.text("written.lastDay"));
    private final TextArea agenda = new TextArea(ViewLanguage.text("written.agenda"));
    private final FaultsBeside faults =
            new FaultsBeside().at("lastDay", lastDay).at("agenda", agenda);

    WrittenForm(MeetingDesk desk, Actor actor, Call call, Runnable changed) {
        addClassNames("card", "pile");
        lastDay.setRequiredIndicatorVisible(true);
        lastDay.setHelperText(ViewLanguage.text("written.lastDay.help"));
        agenda.setRequiredIndicatorVisible(true);
        agenda.setMaxLength(4_000);
        agenda.setMinHeight("6rem");
        agenda.setWidthFull();
        Button open = new Button(ViewLanguage.text("written.open"), click -> open(desk, actor, call, changed));
        Div actions = new Div(open);
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions.addClassName("actions");
        add(
                new H3(ViewLanguage.text("written.title")),
                new Paragraph(ViewLanguage.text("written.help")),
                lastDay,
                agenda,
                faults,
                actions);
    }

    private void open(MeetingDesk desk, Actor actor, Call call, Runnable changed) {
        if (!faults.areFilled("lastDay", "agenda")) {
            return;
        }
        LocalDate day = lastDay.getValue();
        faults.telling(() -> {
            desk.written().open(actor, call.id(), day, agenda.getValue());
            Message.done(ViewLanguage.text("written.opened"));
            changed.run();
        });
    }
}
