package org.passerelle.ui.committee;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.passerelle.committee.Attendance;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.SessionLine;
import org.passerelle.committee.Vote;
import org.passerelle.people.PersonId;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.FieldCheck;

/** Takes the vote of every member who may vote on a dossier; nobody’s is assumed, an abstention is said too. */
final class VoteDialog extends Dialog {

    private final Map<PersonId, RadioButtonGroup<Vote>> votes = new LinkedHashMap<>();
    private final Paragraph missing = new Paragraph();

    private VoteDialog(Meeting meeting, SessionLine line, Consumer<Map<PersonId, Vote>> then) {
        setHeaderTitle(ViewLanguage.text("ballot.voteOn", line.number(), line.title()));
        setWidth("min(40rem, 94vw)");
        Div body = new Div(new Paragraph(ViewLanguage.text("ballot.vote.help")));
        body.addClassName("pile");
        Button all = new Button(
                ViewLanguage.text("ballot.allFor"), click -> votes.values().forEach(vote -> vote.setValue(Vote.FOR)));
        body.add(all);
        for (Attendance voter : meeting.voters(line.dossier())) {
            RadioButtonGroup<Vote> vote = new RadioButtonGroup<>(name(voter, meeting), Vote.values());
            vote.setItemLabelGenerator(each -> ViewLanguage.word("vote", each));
            vote.setRequiredIndicatorVisible(true);
            votes.put(voter.person(), vote);
            body.add(vote);
        }
        missing.addClassName("form-error");
        missing.getElement().setAttribute("role", "alert");
        add(body, missing);
        Button record = new Button(ViewLanguage.text("ballot.record"), click -> record(then));
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

    private void record(Consumer<Map<PersonId, Vote>> then) {
        List<RadioButtonGroup<Vote>> without =
                votes.values().stream().filter(vote -> vote.getValue() == null).toList();
        votes.values().forEach(vote -> {
            vote.setErrorMessage(ViewLanguage.text("ballot.missing", vote.getLabel()));
            vote.setInvalid(vote.getValue() == null);
        });
        missing.setText(without.isEmpty() ? "" : ViewLanguage.text("ballot.missingOf", names(without)));
        if (without.isEmpty()) {
            close();
            then.accept(cast());
        } else {
            FieldCheck.focus(without.get(0));
        }
    }

    private static String names(List<RadioButtonGroup<Vote>> without) {
        return without.stream().map(RadioButtonGroup::getLabel).collect(Collectors.joining(", "));
    }

    private Map<PersonId, Vote> cast() {
        Map<PersonId, Vote> cast = new LinkedHashMap<>();
        votes.forEach((person, vote) -> cast.put(person, vote.getValue()));
        return cast;
    }
}
