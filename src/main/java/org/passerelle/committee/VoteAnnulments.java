package org.passerelle.committee;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.calls.Calls;
import org.passerelle.calls.FundingScheme;
import org.passerelle.dossiers.ConflictFound;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Progress;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.WorkAnnulled;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.people.Quality;
import org.passerelle.people.Trail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What becomes of a member's votes when a conflict is found (D10). While the committee sits, what was answered on the dossier is
 * to be answered again without the member. Once it has deliberated, the votes are counted again without that one; where the
 * motion does not hold any more, or too few are left for it, the dossier is back on the agenda. A signed decision stands.
 */
@Component
class VoteAnnulments {

    private static final Actor CLOCKWORK = Actor.clockwork();

    private final MeetingsTable meetings;
    private final BallotsTable table;
    private final Calls calls;
    private final DossierFile dossiers;
    private final Progress progress;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VoteAnnulments(
            MeetingsTable meetings,
            BallotsTable table,
            Calls calls,
            DossierFile dossiers,
            Progress progress,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.table = table;
        this.calls = calls;
        this.dossiers = dossiers;
        this.progress = progress;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(ConflictFound event) {
        table.seated(event.person(), event.dossiers())
                .forEach(seat -> recuse(seat.meeting(), seat.dossier(), event.person(), event.ground()));
    }

    private void recuse(MeetingId id, DossierId dossier, PersonId person, String ground) {
        calls.locked(meetings.find(id).orElseThrow().call());
        Meeting before = meetings.find(id).orElseThrow();
        if (!table.recuse(id, new Recusal(dossier, person, ground), clock.instant())) {
            return;
        }
        before.ballot(dossier).filter(each -> touches(each, before, person)).ifPresent(ballot -> {
            if (before.status().isLive()) {
                table.annul(id, dossier);
            } else {
                recount(id, ballot);
            }
            note(before, ballot, person, ground);
            events.publishEvent(new WorkAnnulled(dossier, person, Quality.COMMITTEE, ground));
        });
        events.publishEvent(new MemberRecused(id, dossier, person));
    }

    /** A consent is also of those who said nothing. */
    private static boolean touches(Ballot ballot, Meeting meeting, PersonId person) {
        boolean there =
                meeting.of(person).filter(each -> each.presence().isThere()).isPresent();
        return ballot.votes().containsKey(person) || (ballot.votes().isEmpty() && there);
    }

    private void recount(MeetingId id, Ballot ballot) {
        Meeting after = meetings.find(id).orElseThrow();
        boolean joint = calls.get(after.call()).definition().scheme() == FundingScheme.JOINT_FUND;
        Set<PersonId> voters =
                after.voters(ballot.dossier()).stream().map(Attendance::person).collect(Collectors.toSet());
        Ballot recounted = ballot.among(voters, after.chair(ballot.dossier()), joint);
        table.save(id, recounted, clock.instant());
        boolean holds = recounted.result().isAdopted() == ballot.result().isAdopted()
                && after.quorum(ballot.dossier()).isReached();
        Dossier dossier = dossiers.locked(ballot.dossier());
        if (!holds && dossier.stage() == Stage.PROPOSED) {
            progress.takeBack(CLOCKWORK, dossier.id(), Map.of("vote", recounted.result()));
        }
    }

    private void note(Meeting meeting, Ballot ballot, PersonId person, String ground) {
        Map<String, Object> detail = new LinkedHashMap<>();
        meeting.of(person).ifPresent(each -> detail.put("member", each.seat().name()));
        Optional.ofNullable(ballot.votes().get(person)).ifPresent(vote -> detail.put("vote", vote));
        detail.put("ground", ground);
        trail.record(CLOCKWORK, meeting.call().value(), ballot.dossier().value(), "annulVote", null, null, detail);
    }
}
