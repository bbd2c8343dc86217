package org.passerelle.ui.committee;

import com.vaadin.flow.component.textfield.TextArea;
import org.passerelle.committee.MeetingId;
import org.passerelle.committee.MinutesCorrections;
import org.passerelle.committee.SessionLine;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Message;

/** What was said of one dossier, for the minutes; kept as soon as the field is left. */
final class DebateNote extends TextArea {

    DebateNote(MinutesCorrections corrections, Actor actor, MeetingId meeting, SessionLine line, String before) {
        super(ViewLanguage.text("minutes.debateOf", line.number()));
        setValue(before);
        setMaxLength(4_000);
        setWidthFull();
        addValueChangeListener(change -> {
            corrections.note(actor, meeting, line.dossier(), change.getValue());
            Message.done(ViewLanguage.text("minutes.debateKept", line.number()));
        });
    }
}
