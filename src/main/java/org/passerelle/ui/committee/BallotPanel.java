package org.passerelle.ui.committee;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.passerelle.committee.Attendance;
import org.passerelle.committee.Ballot;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Motion;
import org.passerelle.committee.Recusal;
import org.passerelle.committee.SessionLine;
import org.passerelle.committee.Vote;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.FaultsBeside;
import org.passerelle.ui.component.Tone;

/** How the committee answers on one dossier while it sits: consent, a vote, who takes no part. */
final class BallotPanel extends Div {

    private final transient MeetingDesk desk;
    private final transient Actor actor;
    private final transient SessionLine line;
    private final transient RoomDraft draft;
    private final Div said = new Div();
    private final FaultsBeside faults = new FaultsBeside();
    private final Div actions = new Div();
    private transient Meeting meeting;

    BallotPanel(Floor floor, SessionLine line, RoomDraft draft) {
        desk = floor.desk();
        actor = floor.actor();
        meeting = floor.meeting();
        this.line = line;
        this.draft = draft;
        addClassName("ballot");
        said.addClassName("ballot-said");
        said.getElement().setAttribute("role", "status");
        actions.addClassName("actions");
        add(said, faults, actions);
        if (desk.mayMinute(actor)) {
            add(debate(floor.debates().getOrDefault(line.dossier(), "")));
        }
        buttons();
        refresh();
    }

    /** Says what was answered, and whether the room has changed its mind since. */
    void refresh() {
        said.removeAll();
        Optional<Ballot> ballot = meeting.ballot(line.dossier());
        said.add(ballot.map(this::answer).orElseGet(() -> new Span(ViewLanguage.text("ballot.none"))));
        List<String> away = meeting.recusals().stream()
                .filter(each -> each.dossier().equals(line.dossier()))
                .map(this::named)
                .toList();
        if (!away.isEmpty()) {
            said.add(new Span(ViewLanguage.text("ballot.recused", String.join(", ", away))));
        }
    }

    /** Says it again only where somebody answered on this dossier: it is read aloud. */
    void follow(Meeting now) {
        boolean same = meeting.ballot(line.dossier()).equals(now.ballot(line.dossier()))
                && meeting.recused(line.dossier()).equals(now.recused(line.dossier()));
        meeting = now;
        if (!same) {
            refresh();
        }
    }

    private String named(Recusal recusal) {
        return meeting.of(recusal.person()).map(each -> each.seat().name()).orElse("");
    }

    private Component answer(Ballot ballot) {
        boolean stands = ballot.motion().equals(motion());
        Tone tone = !stands ? Tone.WARN : ballot.result().isAdopted() ? Tone.GOOD : Tone.BAD;
        Div answer = new Div(new Badge(ViewLanguage.word("ballot", ballot.result()), tone));
        if (!ballot.votes().isEmpty()) {
            answer.add(new Span(ViewLanguage.text(
                    "ballot.counts", ballot.count(Vote.FOR), ballot.count(Vote.AGAINST), ballot.count(Vote.ABSTAIN))));
        }
        if (!stands) {
            answer.add(new Span(ViewLanguage.text("ballot.changedSince")));
        }
        return answer;
    }

    private Details debate(String before) {
        DebateNote note = new DebateNote(desk.corrections(), actor, meeting.id(), line, before);
        Details details = new Details(ViewLanguage.text("minutes.debate"), note);
        details.setOpened(!before.isEmpty());
        return details;
    }

    private void buttons() {
        if (desk.mayHold(actor) && !meeting.isWritten()) {
            Button consent = new Button(
                    ViewLanguage.text("ballot.consent"),
                    click -> act(() -> desk.ballots().consent(actor, meeting.id(), line.dossier(), motion())));
            consent.setAriaLabel(ViewLanguage.text("ballot.consentOf", line.number()));
            Button vote = new Button(ViewLanguage.text("ballot.vote"), click -> vote(motion()));
            vote.setAriaLabel(ViewLanguage.text("ballot.voteOf", line.number()));
            actions.add(consent, vote);
        }
        List<Attendance> members = mayLeave();
        if (!members.isEmpty()) {
            Button recuse = new Button(
                    ViewLanguage.text("ballot.recuse"),
                    click -> RecusalDialog.open(
                            members,
                            line,
                            (member, reason) -> act(() -> desk.ballots()
                                    .recuse(actor, meeting.id(), line.dossier(), member.person(), reason))));
            recuse.setAriaLabel(ViewLanguage.text("ballot.recuseOf", line.number()));
            actions.add(recuse);
        }
    }

    /** @param asked what stood there when the vote began: others may change it while it is counted */
    private void vote(Motion asked) {
        VoteDialog.open(
                meeting,
                line,
                votes -> act(() -> desk.ballots().vote(actor, meeting.id(), line.dossier(), asked, votes)));
    }

    /** Whom the reader may take out of the item: anybody as secretary or chair, else only itself. */
    private List<Attendance> mayLeave() {
        return desk.mayHold(actor)
                ? meeting.attendance()
                : meeting.attendance().stream()
                        .filter(each -> each.person().equals(actor.person()))
                        .toList();
    }

    private Motion motion() {
        return new Motion(draft.listOf(line), draft.grantsOf(line));
    }

    private void act(Runnable act) {
        faults.telling(act);
        meeting = desk.meetings().get(meeting.id());
        refresh();
    }
}
