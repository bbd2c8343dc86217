package org.passerelle.desk;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.DossierId;
import org.passerelle.exchanges.StandardPhrase;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.ConsultationChanges;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.people.Rights;
import org.passerelle.reviews.Distribution;
import org.passerelle.reviews.Distributions;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Language;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Acts on many dossiers at once. A batch is prepared, which tries the act on each dossier and shows what would happen; its
 * word lets it run, as whoever gave it, each dossier in a transaction of its own. The same batch never acts twice.
 */
@Service
@Transactional
public class Batches {

    private final BatchesTable table;
    private final Distributions distributions;
    private final ConsultationChanges changes;
    private final Conflicts conflicts;
    private final Rights rights;
    private final Clock clock;

    Batches(
            BatchesTable table,
            Distributions distributions,
            ConsultationChanges changes,
            Conflicts conflicts,
            Rights rights,
            Clock clock) {
        this.table = table;
        this.distributions = distributions;
        this.changes = changes;
        this.conflicts = conflicts;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * Prepares a judgement of the same kind.
     *
     * @param batch a new id, the same when the press of a button is repeated
     * @param reasons coded reasons, where they are inadmissible
     * @param answers the officer's answers to the admissibility form
     */
    public void judge(
            Actor actor,
            UUID batch,
            List<DossierId> dossiers,
            boolean admissible,
            List<String> reasons,
            Map<String, Object> answers) {
        prepare(
                actor,
                batch,
                Batch.Kind.JUDGE,
                Map.of(BatchActs.ADMISSIBLE, admissible, BatchActs.REASONS, reasons, BatchActs.ANSWERS, answers),
                dossiers);
    }

    /** Prepares the choice of reviewers from a pool. */
    public void assign(Actor actor, UUID batch, List<DossierId> dossiers, List<PersonId> pool) {
        prepare(actor, batch, Batch.Kind.ASSIGN_REVIEWERS, Map.of(AssigningReviewers.REVIEWERS, pool), dossiers);
    }

    /**
     * Prepares the invitations that the distribution of a call proposes, for as many dossiers as one batch takes.
     *
     * @throws Refusal NO_SUCH_TASK where no dossier waits that could be served
     */
    public void distribute(Actor actor, UUID batch, CallId call) {
        Map<DossierId, Map<String, Object>> plans = new LinkedHashMap<>();
        distributions.preview(actor, call).shares().stream()
                .filter(Distribution.Share::isServed)
                .limit(Batch.MOST)
                .forEach(share -> plans.put(share.dossier(), AssigningReviewers.plan(share.chosen())));
        refuseWithout(plans.keySet(), call);
        Map<String, Object> how = Map.of(BatchActs.CALL, call);
        prepare(actor, batch, Batch.Kind.ASSIGN_REVIEWERS, how, List.copyOf(plans.keySet()), plans);
    }

    /**
     * Prepares more time for everything that a body is awaited for in a call and that was not put off before, for as many
     * dossiers as one batch takes.
     *
     * @throws Refusal INVALID_VALUE without a reason, NO_SUCH_TASK where nothing can be put off
     */
    public void extend(Actor actor, UUID batch, CallId call, String body, String reason) {
        List<Consultation> awaited = changes.extendable(actor, call, body);
        if (reason.isBlank()) {
            throw new Refusal(RefusalCode.INVALID_VALUE, BatchActs.REASON);
        }
        refuseWithout(awaited, body);
        Map<String, Object> how = Map.of(
                BatchActs.CALL,
                call,
                BatchActs.BODY,
                body,
                BatchActs.CALLED,
                KeptRefusal.plain(awaited.get(0).asked().called()),
                BatchActs.REASON,
                reason.strip());
        List<DossierId> dossiers =
                awaited.stream().map(Consultation::dossier).limit(Batch.MOST).toList();
        prepare(actor, batch, Batch.Kind.EXTEND_OPINIONS, how, dossiers);
    }

    private static void refuseWithout(Collection<?> dossiers, Object what) {
        if (dossiers.isEmpty()) {
            throw new Refusal(RefusalCode.NO_SUCH_TASK, what);
        }
    }

    /** Prepares reminders to whoever is waited for. */
    public void remind(Actor actor, UUID batch, List<DossierId> dossiers) {
        prepare(actor, batch, Batch.Kind.REMIND, Map.of(), dossiers);
    }

    /**
     * Prepares the same request for information to each applicant.
     *
     * @param words may name what differs from one dossier to the next, as a standard phrase does
     * @param language in which they are written
     * @throws Refusal CONTENT with PHRASE_WORDS or PHRASE_PLACEHOLDER
     */
    public void ask(Actor actor, UUID batch, List<DossierId> dossiers, String words, Language language) {
        rights.require(actor, Act.ASK_INFORMATION);
        List<Finding> faults = StandardPhrase.faultsOf(words);
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        prepare(
                actor,
                batch,
                Batch.Kind.ASK,
                Map.of(AskingApplicants.WORDS, words.strip(), AskingApplicants.LANGUAGE, language.name()),
                dossiers);
    }

    /** Prepares the beginning of syntheses. */
    public void prepareSyntheses(Actor actor, UUID batch, List<DossierId> dossiers) {
        prepare(actor, batch, Batch.Kind.PREPARE_SYNTHESES, Map.of(), dossiers);
    }

    /** Prepares a hand-over to another officer. */
    public void handOver(Actor actor, UUID batch, List<DossierId> dossiers, PersonId to, String reason) {
        if (reason.isBlank()) {
            throw new Refusal(RefusalCode.COMMENT_REQUIRED);
        }
        prepare(
                actor,
                batch,
                Batch.Kind.HAND_OVER,
                Map.of(BatchActs.TO, to, BatchActs.REASON, reason.strip()),
                dossiers);
    }

    /** Prepares giving to officers by rule what nobody has. */
    public void chooseOfficers(Actor actor, UUID batch, List<DossierId> dossiers) {
        prepare(actor, batch, Batch.Kind.CHOOSE_OFFICER, Map.of(), dossiers);
    }

    /** Gives the word: what is possible is done. A second word has no effect. */
    public void start(Actor actor, UUID batch) {
        rights.require(actor, own(actor, batch).kind().act());
        table.turn(batch, Batch.Stage.SHOWN, Batch.Stage.RUNNING, clock.instant());
    }

    /** One of the reader's own. */
    @Transactional(readOnly = true)
    public Batch get(Actor actor, UUID batch) {
        return own(actor, batch);
    }

    /** Its dossiers by number, with what becomes of each. */
    @Transactional(readOnly = true)
    public List<BatchItem> items(Actor actor, UUID batch) {
        own(actor, batch);
        Set<DossierId> closed = conflicts.closedTo(actor);
        return table.items(batch).stream()
                .filter(item -> !closed.contains(item.dossier()))
                .toList();
    }

    /** How many of its dossiers stand where. */
    @Transactional(readOnly = true)
    public Map<BatchItem.State, Integer> counts(Actor actor, UUID batch) {
        own(actor, batch);
        return table.counts(batch, conflicts.closedTo(actor));
    }

    /** The reader's own, the newest first. */
    @Transactional(readOnly = true)
    public List<Batch> latest(Actor actor, int many) {
        rights.require(actor, Act.HAND_OVER);
        return table.latest(actor.personId(), many);
    }

    private void prepare(Actor actor, UUID id, Batch.Kind kind, Map<String, Object> how, List<DossierId> dossiers) {
        prepare(actor, id, kind, how, dossiers, Map.of());
    }

    private void prepare(
            Actor actor,
            UUID id,
            Batch.Kind kind,
            Map<String, Object> how,
            List<DossierId> dossiers,
            Map<DossierId, Map<String, Object>> plans) {
        rights.require(actor, Act.HAND_OVER);
        rights.require(actor, kind.act());
        if (dossiers.isEmpty() || dossiers.size() > Batch.MOST) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "dossiers", dossiers.size());
        }
        table.add(
                new Batch(id, kind, how, actor.personId(), Batch.Stage.TRIED, clock.instant(), null, null),
                dossiers,
                plans);
    }

    /** Another's is not told of. */
    private Batch own(Actor actor, UUID batch) {
        rights.require(actor, Act.HAND_OVER);
        return table.find(batch)
                .filter(found -> found.person().equals(actor.person()))
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, batch));
    }
}
