package org.passerelle.committee;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;

/**
 * The committee of a call, called together (domain.md §2.3, step 14; §3.7).
 *
 * @param number from 1 within the call
 * @param at when it begins
 * @param place a room, or how to join from elsewhere
 * @param again convened again after one without quorum: needs none
 * @param attendance everybody who has a seat, by name
 * @param ballots the last answer on each dossier
 * @param written how long its members answer in writing; null where it sits
 * @param current the dossier that the secretary has on the projector; null before the first
 */
public record Meeting(
        MeetingId id,
        CallId call,
        int number,
        Instant at,
        String place,
        String agenda,
        boolean again,
        Instant convenedAt,
        String convenedBy,
        Status status,
        @Nullable Instant openedAt,
        List<Attendance> attendance,
        List<Recusal> recusals,
        List<Ballot> ballots,
        @Nullable Written written,
        @Nullable DossierId current) {

    /** Where a meeting stands. Words: {@code meeting.NAME}. */
    public enum Status {
        /** The members are called. */
        CONVENED,
        /** It sits. */
        OPEN,
        /** It had no quorum: it is convened again. */
        WITHOUT_QUORUM,
        /** It was called off, with its reason in the trail. */
        CALLED_OFF,
        /** It has deliberated. */
        CLOSED;

        /** Whether it is still to come, or sits. */
        public boolean isLive() {
            return this == CONVENED || this == OPEN;
        }
    }

    /**
     * A meeting without a room.
     *
     * @param until the end of the last day for answers
     * @param countedAt when they were counted; null before
     */
    public record Written(Instant until, @Nullable Instant countedAt) {}

    public Meeting {
        attendance = List.copyOf(attendance);
        recusals = List.copyOf(recusals);
        ballots = List.copyOf(ballots);
    }

    /** A written procedure: open at once, its members absent until they answer. */
    static Meeting written(
            Call call,
            List<Meeting> before,
            Instant until,
            String agenda,
            List<Seat> members,
            Actor actor,
            Instant now) {
        return new Meeting(
                MeetingId.random(),
                call.id(),
                before.size() + 1,
                now,
                "",
                agenda,
                false,
                now,
                actor.name(),
                Status.OPEN,
                now,
                members.stream().map(Attendance::awaited).toList(),
                List.of(),
                List.of(),
                new Written(until, null),
                null);
    }

    /** Whether its members answer in writing, and do not sit. */
    public boolean isWritten() {
        return written != null;
    }

    /** Whether written answers are still taken. */
    public boolean isRunning() {
        return written != null && written.countedAt() == null && status == Status.OPEN;
    }

    /** As it was before a member left a dossier. */
    Meeting without(MemberRecused recused) {
        return new Meeting(
                id,
                call,
                number,
                at,
                place,
                agenda,
                again,
                convenedAt,
                convenedBy,
                status,
                openedAt,
                attendance,
                recusals.stream()
                        .filter(each -> !(each.dossier().equals(recused.dossier())
                                && each.person().equals(recused.person())))
                        .toList(),
                ballots,
                written,
                current);
    }

    /** Whether enough take part in the meeting as a whole. */
    public Quorum quorum() {
        return Quorum.of(attendance, Set.of(), again);
    }

    /** Whether enough take part in one dossier. */
    public Quorum quorum(DossierId dossier) {
        return Quorum.of(attendance, recused(dossier), again);
    }

    /** Who takes no part in a dossier. */
    public Set<PersonId> recused(DossierId dossier) {
        return recusals.stream()
                .filter(recusal -> recusal.dossier().equals(dossier))
                .map(Recusal::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The members whose vote on a dossier can be cast, themselves or by proxy. */
    public List<Attendance> voters(DossierId dossier) {
        Set<PersonId> recused = recused(dossier);
        List<Attendance> there = attendance.stream()
                .filter(each -> !recused.contains(each.person()))
                .toList();
        return there.stream()
                .filter(each -> each.seat().voting() && each.isRepresented(there))
                .toList();
    }

    /** The voting member who presides over a dossier: the chair, unless away or recused. */
    public Optional<PersonId> chair(DossierId dossier) {
        return voters(dossier).stream()
                .filter(each -> each.seat().chairs() && each.presence().isThere())
                .map(Attendance::person)
                .findFirst();
    }

    public Optional<Ballot> ballot(DossierId dossier) {
        return ballots.stream()
                .filter(ballot -> ballot.dossier().equals(dossier))
                .findFirst();
    }

    /** Those who are there, by name, as the minutes name them. */
    public List<String> present() {
        return attendance.stream()
                .filter(each -> each.presence().isThere())
                .map(each -> each.seat().name())
                .toList();
    }

    /**
     * A member who is away and for whom another votes.
     *
     * @param by who votes for it
     */
    public record Represented(String name, String by) {}

    /** Those who are away and represented, by name, as the minutes name them. */
    public List<Represented> represented() {
        return attendance.stream()
                .flatMap(
                        each -> each
                                .proxyOf(attendance)
                                .map(holder -> new Represented(
                                        each.seat().name(), holder.seat().name()))
                                .stream())
                .toList();
    }

    /** The same for a reader to whom dossiers are closed. */
    Meeting without(Set<DossierId> closed) {
        return new Meeting(
                id,
                call,
                number,
                at,
                place,
                agenda,
                again,
                convenedAt,
                convenedBy,
                status,
                openedAt,
                attendance,
                recusals.stream()
                        .filter(each -> !closed.contains(each.dossier()))
                        .toList(),
                ballots.stream()
                        .filter(each -> !closed.contains(each.dossier()))
                        .toList(),
                written,
                current);
    }

    /**
     * Whether this actor presides: the seat that does, or, where it is away, another seat that is there. Who answers in writing
     * is nowhere: there the seat that presides does so whether it has answered or not.
     */
    public boolean isPresidedBy(Actor actor) {
        if (actor.isClockwork()) {
            return false;
        }
        Optional<Attendance> seated = of(actor.personId());
        boolean presided = attendance.stream()
                .anyMatch(each -> each.seat().chairs() && each.presence().isThere());
        return seated.filter(each -> each.seat().chairs()
                        ? isWritten() || presided
                        : each.presence().isThere() && !presided)
                .isPresent();
    }

    /** Whether this actor has a seat in it that votes. */
    public boolean hasVoice(Actor actor) {
        return !actor.isClockwork()
                && of(actor.personId()).filter(each -> each.seat().voting()).isPresent();
    }

    public Optional<Attendance> of(PersonId person) {
        return attendance.stream().filter(each -> each.person().equals(person)).findFirst();
    }
}
