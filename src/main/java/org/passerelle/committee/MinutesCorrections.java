package org.passerelle.committee;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The members read the minutes and ask to have them corrected; the secretary answers each of them (domain.md §2.3, step 14). */
@Service
@Transactional
public class MinutesCorrections {

    private final MinutesTable table;
    private final CorrectionsTable corrections;
    private final MinutesRegister register;
    private final DossierFile dossiers;
    private final Conflicts conflicts;
    private final Rights rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MinutesCorrections(
            MinutesTable table,
            CorrectionsTable corrections,
            MinutesRegister register,
            DossierFile dossiers,
            Conflicts conflicts,
            Rights rights,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.corrections = corrections;
        this.register = register;
        this.dossiers = dossiers;
        this.conflicts = conflicts;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A member asks for a correction, as often as it likes while the minutes are circulated.
     *
     * @param dossier the item that it concerns; null for the session as a whole
     * @throws Refusal FORBIDDEN for who was not convened, WRONG_STAGE, UNKNOWN for a dossier of another session, CONTENT
     *     without words
     */
    public void propose(Actor actor, MinutesId id, @Nullable DossierId dossier, String words) {
        Minutes minutes = read(actor, id, "proposeCorrection");
        Meetings.requireText(words, "minutes.proposed");
        if (dossier != null && !isBefore(actor, register.session(minutes), dossier)) {
            throw new Refusal(RefusalCode.UNKNOWN, dossier);
        }
        corrections.propose(
                id,
                new Correction(
                        UUID.randomUUID(),
                        dossier,
                        actor.personId(),
                        actor.name(),
                        words.strip(),
                        clock.instant(),
                        Correction.Status.PROPOSED,
                        "",
                        ""));
        register.note(actor, minutes, "proposeCorrection", Map.of("text", words.strip()));
    }

    /** A member has read the minutes and has nothing more to correct; once all have, nobody is waited for any more. */
    public void finishReading(Actor actor, MinutesId id) {
        Minutes minutes = read(actor, id, "readMinutes");
        if (!corrections.read(id, actor.personId(), clock.instant())) {
            throw new Refusal(RefusalCode.ALREADY_DONE, actor.name());
        }
        register.note(actor, minutes, "readMinutes", Map.of());
        events.publishEvent(new MinutesMoved(minutes, MinutesMoved.Step.READ, actor.personId()));
    }

    /**
     * The minutes will say what a member proposed, in these words.
     *
     * @throws Refusal WRONG_STAGE once the text is handed in, ALREADY_DONE, CONTENT without wording or reason
     */
    public void accept(Actor actor, MinutesId id, UUID correction, String wording, String reason) {
        settle(actor, id, correction, Correction.Status.ACCEPTED, wording, reason);
    }

    /** The minutes stay as they are, for a reason. */
    public void refuse(Actor actor, MinutesId id, UUID correction, String reason) {
        settle(actor, id, correction, Correction.Status.REFUSED, "", reason);
    }

    /**
     * Writes down what was said of a dossier, while the committee sits or its minutes are open.
     *
     * @throws Refusal UNKNOWN for a dossier of another call, CONFLICT_OF_INTEREST, WRONG_STAGE
     */
    public void note(Actor actor, MeetingId meeting, DossierId dossier, String words) {
        rights.require(actor, Act.KEEP_MINUTES);
        Dossier said = dossiers.get(dossier);
        if (!register.meeting(meeting).call().equals(said.call())) {
            throw new Refusal(RefusalCode.UNKNOWN, dossier);
        }
        dossiers.requireOpen(actor, said);
        if (!register.mayNote(meeting)) {
            throw new Refusal(RefusalCode.WRONG_STAGE, meeting, "note");
        }
        corrections.note(meeting, dossier, words.strip());
    }

    /**
     * Hands the text in for the signatures: every correction is settled, or the chair's reasons are met.
     *
     * @throws Refusal WRONG_STAGE, CONTENT: MINUTES_UNSETTLED while a correction has no answer
     */
    public void handIn(Actor actor, MinutesId id) {
        rights.require(actor, Act.KEEP_MINUTES);
        Minutes minutes = register.locked(id);
        Minutes settled = minutes.settled();
        int open = minutes.unsettled().size();
        if (open > 0) {
            throw new Refusal(List.of(Finding.blocking("MINUTES_UNSETTLED", "corrections", Map.of("open", open))));
        }
        table.update(settled);
        boolean again = minutes.status() == Minutes.Status.RETURNED;
        register.note(actor, settled, "settleMinutes", Map.of());
        events.publishEvent(MinutesMoved.to(settled, again ? MinutesMoved.Step.REVISED : MinutesMoved.Step.SETTLED));
    }

    private void settle(
            Actor actor, MinutesId id, UUID correction, Correction.Status status, String wording, String reason) {
        rights.require(actor, Act.KEEP_MINUTES);
        Minutes minutes = register.locked(id);
        if (!minutes.status().isOpen()) {
            throw minutes.wrong("settleCorrection");
        }
        Correction found = minutes.without(conflicts.closedTo(actor)).corrections().stream()
                .filter(each -> each.id().equals(correction))
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, correction));
        if (!found.isOpen()) {
            throw new Refusal(RefusalCode.ALREADY_DONE, found.name());
        }
        List<Finding> missing = new ArrayList<>();
        if (status == Correction.Status.ACCEPTED) {
            Meetings.missing(wording, "minutes.wording").ifPresent(missing::add);
        }
        Meetings.missing(reason, "minutes.reason").ifPresent(missing::add);
        if (!missing.isEmpty()) {
            throw new Refusal(missing);
        }
        corrections.settle(correction, status, wording.strip(), reason.strip(), actor.name(), clock.instant());
        register.note(
                actor,
                minutes,
                "settleCorrection",
                Map.of("member", found.name(), "result", status, "reason", reason.strip()));
    }

    /** Whether the session has the dossier before it, and this member takes part in that. */
    private boolean isBefore(Actor actor, Session session, DossierId dossier) {
        return session.has(dossier) && !conflicts.isClosed(actor, dossier);
    }

    /** The minutes while they are circulated, for a member who was convened. */
    private Minutes read(Actor actor, MinutesId id, String verb) {
        boolean convened = !actor.isClockwork()
                && register.get(id).reader(actor.personId()).isPresent();
        rights.require(actor, Act.CORRECT_MINUTES, Relation.assigned(convened));
        Minutes minutes = register.locked(id);
        minutes.refuseUnless(Minutes.Status.CIRCULATED, verb);
        return minutes;
    }
}
