package org.passerelle.committee;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.calls.FundingScheme;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Ties;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.people.Rights;
import org.passerelle.people.Role;
import org.passerelle.people.Trail;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a committee that sits answers, dossier by dossier: recusals, consent, votes (domain.md §2.3, step 14; D10). */
@Service
@Transactional
public class Ballots {

    private final MeetingsTable meetings;
    private final BallotsTable table;
    private final Calls calls;
    private final DossierFile dossiers;
    private final Conflicts conflicts;
    private final Ties ties;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ballots(
            MeetingsTable meetings,
            BallotsTable table,
            Calls calls,
            DossierFile dossiers,
            Conflicts conflicts,
            Ties ties,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.table = table;
        this.calls = calls;
        this.dossiers = dossiers;
        this.conflicts = conflicts;
        this.ties = ties;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a member out of one dossier; what was voted on it before does not hold any more. A member may do so for itself,
     * the secretary and the chair for anybody.
     *
     * @throws Refusal FORBIDDEN for another member, UNKNOWN without a seat in the meeting, ALREADY_DONE, CONTENT without a
     *     reason
     */
    public void recuse(Actor actor, MeetingId id, DossierId dossier, PersonId person, String reason) {
        rights.require(actor, Act.RECUSE);
        Meeting meeting = live(id, dossier, "recuse");
        boolean leads = actor.isAny(Role.COMMITTEE_CHAIR, Role.COMMITTEE_SECRETARY);
        if (!leads && !person.equals(actor.person())) {
            throw new Refusal(RefusalCode.FORBIDDEN, Act.RECUSE);
        }
        Attendance member = meeting.of(person).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, person));
        Meetings.requireText(reason, "meeting.reason");
        if (!table.recuse(id, new Recusal(dossier, person, reason.strip()), clock.instant())) {
            throw new Refusal(RefusalCode.ALREADY_DONE, member.seat().name());
        }
        table.annul(id, dossier);
        ties.declared(actor, dossier, person, reason);
        events.publishEvent(new MemberRecused(id, dossier, person));
        note(actor, meeting, dossier, "recuse", Map.of("member", member.seat().name(), "reason", reason.strip()));
    }

    /** The committee agrees to the motion without a vote. */
    public void consent(Actor actor, MeetingId id, DossierId dossier, Motion motion) {
        answer(actor, id, dossier, motion, meeting -> Ballot.consent(dossier, motion));
    }

    /**
     * Records a vote on the motion; a second one takes the place of the first, which the trail keeps.
     *
     * @param votes of everybody who may vote on the dossier, cast by themselves or by their proxy
     * @throws Refusal CONTENT: MEETING_VOTES where a vote is missing or not the member's to cast
     */
    public void vote(Actor actor, MeetingId id, DossierId dossier, Motion motion, Map<PersonId, Vote> votes) {
        answer(actor, id, dossier, motion, meeting -> {
            Set<PersonId> voters = Set.copyOf(
                    meeting.voters(dossier).stream().map(Attendance::person).toList());
            if (!voters.equals(votes.keySet())) {
                throw fault("MEETING_VOTES", dossier, Map.of("voters", voters.size(), "votes", votes.size()));
            }
            return Ballot.of(dossier, motion, votes, meeting.chair(dossier), isJoint(meeting));
        });
    }

    private interface Counting {
        Ballot in(Meeting meeting);
    }

    private void answer(Actor actor, MeetingId id, DossierId dossier, Motion motion, Counting counting) {
        rights.require(actor, Act.HOLD_MEETING);
        conflicts.requireOpen(actor, dossiers.get(dossier));
        Meeting meeting = live(id, dossier, "vote");
        if (meeting.status() != Meeting.Status.OPEN) {
            throw new Refusal(RefusalCode.WRONG_STAGE, meeting.number(), meeting.status(), "vote");
        }
        Meetings.refuseUnlessSitting(meeting, "vote");
        Quorum quorum = meeting.quorum(dossier);
        if (!quorum.isReached()) {
            throw fault("MEETING_ITEM_QUORUM", dossier, quorum.figures());
        }
        Ballot ballot = counting.in(meeting);
        table.save(id, ballot, clock.instant());
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("list", motion.list());
        detail.put("grants", motion.grants());
        detail.put("result", ballot.result());
        detail.put("for", ballot.count(Vote.FOR));
        detail.put("against", ballot.count(Vote.AGAINST));
        detail.put("abstain", ballot.count(Vote.ABSTAIN));
        note(actor, meeting, dossier, "vote", detail);
    }

    private boolean isJoint(Meeting meeting) {
        return calls.get(meeting.call()).definition().scheme() == FundingScheme.JOINT_FUND;
    }

    private Refusal fault(String code, DossierId dossier, Map<String, Object> figures) {
        Map<String, Object> evidence = new LinkedHashMap<>(figures);
        evidence.put("number", dossiers.get(dossier).name());
        return new Refusal(List.of(Finding.blocking(code, dossier.toString(), evidence)));
    }

    /** @throws Refusal UNKNOWN for a dossier of another call */
    private Meeting live(MeetingId id, DossierId dossier, String verb) {
        Meeting found = meetings.find(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
        if (!dossiers.get(dossier).call().equals(found.call())) {
            throw new Refusal(RefusalCode.UNKNOWN, dossier);
        }
        Call call = calls.locked(found.call());
        Meeting meeting = meetings.find(id).orElseThrow();
        call.refuseEnded(verb);
        Meetings.refuseUnlessLive(meeting, verb);
        return meeting;
    }

    private void note(Actor actor, Meeting meeting, DossierId dossier, String verb, Map<String, Object> detail) {
        trail.record(actor, meeting.call().value(), dossier.value(), verb, null, null, detail);
    }
}
