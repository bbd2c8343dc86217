package org.passerelle.reviews;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Role;
import org.passerelle.people.Trail;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The consensus note of a dossier: the officer gives it to one of the reviewers who have locked their sheet, who writes it;
 * the others agree, or object and say why. It may change until the dossier is ranked.
 */
@Service
@Transactional
public class ConsensusNotes {

    private static final Set<Stage> OPEN = EnumSet.of(Stage.UNDER_APPRAISAL, Stage.APPRAISED);

    private final ConsensusTable table;
    private final SheetsTable sheets;
    private final Reviews reviews;
    private final DossierFile dossiers;
    private final Conflicts conflicts;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConsensusNotes(
            ConsensusTable table,
            SheetsTable sheets,
            Reviews reviews,
            DossierFile dossiers,
            Conflicts conflicts,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.sheets = sheets;
        this.reviews = reviews;
        this.dossiers = dossiers;
        this.conflicts = conflicts;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives the note to a reviewer; again, to another one, withdraws what was answered.
     *
     * @throws Refusal WRONG_STAGE, INVALID_VALUE for somebody who has no locked sheet on the dossier
     */
    public void choose(Actor actor, DossierId id, PersonId rapporteur) {
        Dossier dossier = dossiers.locked(id);
        rights.require(actor, Act.CHOOSE_RAPPORTEUR);
        dossiers.requireOpen(actor, dossier);
        refuseUnlessOpen(dossier, "chooseRapporteur");
        Assignment chosen = sheets.find(id, rapporteur)
                .filter(ConsensusNotes::isGiven)
                .orElseThrow(() -> new Refusal(RefusalCode.INVALID_VALUE, "rapporteur"));
        table.choose(id, rapporteur, chosen.reviewerName());
        table.forgetAnswers(id);
        note(actor, dossier, "chooseRapporteur", Map.of("name", chosen.reviewerName()));
        events.publishEvent(new ConsensusAsked(id, List.of(rapporteur), ConsensusAsked.What.WRITE));
    }

    /**
     * Writes the note, or changes it: whoever agreed is asked again.
     *
     * @throws Refusal FORBIDDEN unless the rapporteur, WRONG_STAGE, COMMENT_REQUIRED without strengths and weaknesses
     */
    public void write(Actor actor, DossierId id, ConsensusNote.Words words) {
        Dossier dossier = dossiers.locked(id);
        ConsensusNote note = requireReviewer(actor, dossier);
        if (!note.rapporteur().equals(actor.personId())) {
            throw new Refusal(RefusalCode.FORBIDDEN, Act.WRITE_CONSENSUS);
        }
        refuseUnlessOpen(dossier, "writeConsensus");
        if (!words.isWhole()) {
            throw new Refusal(RefusalCode.COMMENT_REQUIRED);
        }
        table.write(id, words, clock.instant());
        table.forgetAnswers(id);
        note(actor, dossier, "writeConsensus", Map.of());
        events.publishEvent(new ConsensusAsked(
                id, others(id, note).map(Assignment::reviewer).toList(), ConsensusAsked.What.ANSWER));
    }

    /**
     * Agrees to the note as it is written, or objects; the last answer counts.
     *
     * @param objection why not; it counts only where the reviewer does not agree
     * @throws Refusal FORBIDDEN for the rapporteur and for who has not locked a sheet, NO_SUCH_TASK before it is written,
     *     WRONG_STAGE
     */
    public void answer(Actor actor, DossierId id, boolean agrees, String objection) {
        Dossier dossier = dossiers.locked(id);
        ConsensusNote note = requireReviewer(actor, dossier);
        Assignment own = others(id, note)
                .filter(other -> other.reviewer().equals(actor.personId()))
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.FORBIDDEN, Act.WRITE_CONSENSUS));
        refuseUnlessOpen(dossier, "answerConsensus");
        if (!note.isWritten()) {
            throw new Refusal(RefusalCode.NO_SUCH_TASK, dossier.name());
        }
        String comment = agrees ? "" : objection.strip();
        if (!agrees && comment.isEmpty()) {
            throw new Refusal(RefusalCode.COMMENT_REQUIRED);
        }
        table.answer(
                id, new ConsensusNote.Answer(own.reviewer(), own.reviewerName(), agrees, comment, clock.instant()));
        note(
                actor,
                dossier,
                agrees ? "agreeConsensus" : "objectConsensus",
                agrees ? Map.of() : Map.of("reason", comment));
        if (!agrees) {
            events.publishEvent(new ConsensusAsked(id, List.of(note.rapporteur()), ConsensusAsked.What.MEND));
        }
    }

    /**
     * The note: for the reviewers who have locked their sheet, and for whom the call lets see sheets and comments; empty
     * where there is none. Names as the call allows.
     */
    @Transactional(readOnly = true)
    public Optional<ConsensusNote> of(Actor actor, DossierId id) {
        Dossier dossier = dossiers.read(actor, id);
        reviews.of(actor, id); // asks for the right
        List<Assignment> all = sheets.of(id);
        Sight sight = reviews.sight(actor, dossier, all);
        boolean takesPart = Sight.own(actor, all).stream().anyMatch(ConsensusNotes::isGiven);
        if (!takesPart && !(sight.sheets() && sight.comments())) {
            return Optional.empty();
        }
        return table.find(id).map(note -> note.among(all)).map(note -> sight.names() ? note : note.unnamed());
    }

    /** The notes that wait for this reviewer: to be written, mended or answered; by number. */
    @Transactional(readOnly = true)
    public List<ConsensusTask> awaited(Actor actor) {
        if (!actor.is(Role.REVIEWER)) {
            return List.of();
        }
        Set<DossierId> closed = conflicts.closedTo(actor);
        return table.awaited(actor.personId(), OPEN).stream()
                .filter(task -> !closed.contains(task.dossier()))
                .toList();
    }

    /** Whether the note of such a dossier may still change. */
    public static boolean isOpen(Dossier dossier) {
        return OPEN.contains(dossier.stage());
    }

    /** Whether the reviewer has a say: a locked sheet that still counts. */
    private static boolean isGiven(Assignment sheet) {
        return sheet.isLocked() && sheet.isActive();
    }

    private Stream<Assignment> others(DossierId id, ConsensusNote note) {
        return sheets.of(id).stream().filter(ConsensusNotes::isGiven).filter(sheet -> !sheet.reviewer()
                .equals(note.rapporteur()));
    }

    private ConsensusNote requireReviewer(Actor actor, Dossier dossier) {
        boolean assigned = !actor.isClockwork()
                && sheets.find(dossier.id(), actor.personId())
                        .filter(Assignment::hasAccepted)
                        .isPresent();
        rights.require(actor, Act.WRITE_CONSENSUS, Relation.assigned(assigned));
        dossiers.requireOpen(actor, dossier);
        return table.find(dossier.id()).orElseThrow(() -> new Refusal(RefusalCode.NO_SUCH_TASK, dossier.name()));
    }

    private static void refuseUnlessOpen(Dossier dossier, String verb) {
        if (!isOpen(dossier)) {
            throw new Refusal(RefusalCode.WRONG_STAGE, dossier.name(), dossier.stage(), verb);
        }
    }

    private void note(Actor actor, Dossier dossier, String verb, Map<String, Object> detail) {
        trail.record(
                actor, dossier.call().value(), dossier.id().value(), verb, dossier.stage(), dossier.stage(), detail);
    }
}
