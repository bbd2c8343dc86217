package org.passerelle.ui.committee;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.passerelle.calls.Call;
import org.passerelle.committee.Seat;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;

/** What calls the committee together: who sits, the convocation to a meeting, the questions in writing. */
final class Convening extends Div {

    /**
     * @param seats who sits by now
     * @param asksInWriting whether a session is open on which the committee can be asked in writing
     */
    Convening(MeetingDesk desk, Actor actor, Call call, List<Seat> seats, boolean asksInWriting, Runnable changed) {
        addClassName("pile");
        SeatsForm form = new SeatsForm(desk, actor, call, seats, changed);
        form.setVisible(seats.isEmpty());
        Button compose = new Button(ViewLanguage.text("meeting.compose"), click -> form.setVisible(true));
        compose.setVisible(!seats.isEmpty());
        Div actions = new Div(compose);
        actions.addClassName("actions");
        add(actions, form);
        if (!seats.isEmpty()) {
            add(new ConvocationForm(desk, actor, call, changed));
            if (asksInWriting) {
                add(new WrittenForm(desk, actor, call, changed));
            }
        }
    }
}
