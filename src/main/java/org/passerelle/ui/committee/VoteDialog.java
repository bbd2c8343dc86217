package org.passerelle.ui.committee;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.passerelle.committee.Attendance;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.SessionLine;
import org.passerelle.committee.Vote;
import org.passerelle.people.PersonId;
import org.passerelle.ui.ViewLanguage;

/** Takes the vote of every member who may vote on a dossier; who says nothing abstains. */
final class VoteDialog extends Dialog {

    private final Map<PersonId, RadioButtonGroup<Vote>> votes = new LinkedHashMap<>();

    private VoteDialog(Meeting meeting, SessionLine line, Consumer<Map<PersonId, Vote>> then) {
        setHeaderTitle(ViewLanguage.text("ballot.voteOf", line.number()));
        setWidth("min(40rem, 94vw)");
        Div body = new Div(new Paragraph(ViewLanguage.text("ballot.vote.help")));
        body.addClassName("pile");
        for (Attendance voter : meeting.voters(line.dossier())) {
            RadioButtonGroup<Vote> vote = new RadioButtonGroup<>(name(voter, meeting), Vote.values());
            vote.setItemLabelGenerator(each -> ViewLanguage.word("vote", each));
            vote.setValue(Vote.ABSTAIN);
            votes.put(voter.person(), vote);
            body.add(vote);
        }
        add(body);
        Button record = new Button(ViewLanguage.text("ballot.record"), click -> {
            close();
            then.accept(cast());
        });
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(ViewLanguage.text("confirm.cancel"), click -> close()), record);
    }

    static void open(Meeting meeting, SessionLine line, Consumer<Map<PersonId, Vote>> then) {
        new VoteDialog(meeting, line, then).open();
    }

    private static String name(Attendance voter, Meeting meeting) {
        String name = voter.seat().name();
        return voter.proxyOf(meeting.attendance())
                .map(holder ->
                        ViewLanguage.text("ballot.byProxy", name, holder.seat().name()))
                .orElse(name);
    }

    private Map<PersonId, Vote> cast() {
        Map<PersonId, Vote> cast = new LinkedHashMap<>();
        votes.forEach((person, vote) -> cast.put(person, vote.getValue()));
        return cast;
    }
}
