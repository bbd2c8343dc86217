package org.passerelle.ui.committee;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import org.passerelle.calls.Call;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;

/** Folded at the foot of the page: to convene once more although no dossier waits for a session. */
final class FurtherMeeting extends Details {

    FurtherMeeting(MeetingDesk desk, Actor actor, Call call, Runnable changed) {
        setSummaryText(ViewLanguage.text("meeting.further"));
        add(
                new Paragraph(ViewLanguage.text("meeting.further.lead")),
                new Convening(desk, actor, call, desk.seats().of(actor, call.id()), false, changed));
    }
}
