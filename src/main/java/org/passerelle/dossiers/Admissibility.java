package org.passerelle.dossiers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.CompletionRequest.Asked;
import org.passerelle.dossiers.Judged.Verdict;
import org.passerelle.forms.Form;
import org.passerelle.forms.Forms;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Quality;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Reception;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What surrounds the judgement of admissibility (domain.md §3.3): the check list, the request to complete, and the second
 * person where a failed check is set aside. The judgement itself is {@link Progress#judge}.
 */
@Service
@Transactional
public class Admissibility {

    private static final String MISSING = "missing";

    private final AdmissibilityTable table;
    private final CompletionsTable completions;
    private final DossiersTable dossiers;
    private final DossierAccess access;
    private final CheckLists lists;
    private final Judging judging;
    private final Judgements judgements;
    private final Calls calls;
    private final Forms forms;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Reception reception;

    Admissibility(
            AdmissibilityTable table,
            CompletionsTable completions,
            DossiersTable dossiers,
            DossierAccess access,
            CheckLists lists,
            Judging judging,
            Judgements judgements,
            Calls calls,
            Forms forms,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Reception reception) {
        this.table = table;
        this.completions = completions;
        this.dossiers = dossiers;
        this.access = access;
        this.lists = lists;
        this.judging = judging;
        this.judgements = judgements;
        this.calls = calls;
        this.forms = forms;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.reception = reception;
    }

    /** The automatic results on a submitted dossier as it stands now. */
    @Transactional(readOnly = true)
    public CheckList checkList(Actor actor, DossierId id) {
        Dossier dossier = dossiers.find(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
        rights.require(actor, Act.JUDGE, Relation.own(actor, dossier.lead()));
        if (dossier.submittedAt() == null) {
            throw new Refusal(RefusalCode.WRONG_STAGE, dossier.name(), dossier.publicStage(), "judge");
        }
        access.requireReading(actor, dossier);
        return lists.of(dossier, calls.get(dossier.call()));
    }

    /** The judgements on a dossier, in their order, for whoever reads its trail. */
    @Transactional(readOnly = true)
    public List<Judged> of(Actor actor, DossierId id) {
        Dossier dossier = dossiers.find(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
        access.requireReading(actor, dossier);
        rights.require(actor, Act.READ_TRAIL);
        return table.of(id);
    }

    /**
     * Finds a dossier incomplete: what is asked for is open to its applicant, for the days of the call.
     *
     * @param answers as for {@link Progress#judge}; the comment is what the applicant reads
     * @throws Refusal ALREADY_DONE, WRONG_STAGE also after the last round of the call, CONTENT with what the form, the
     *     check list or the request lacks
     */
    public CompletionRequest askCompletion(Actor actor, DossierId id, Asked asked, Map<String, Object> answers) {
        Dossier before = locked(id);
        rights.require(actor, Act.JUDGE, Relation.own(actor, before.lead()));
        access.requireOpen(actor, before);
        judgements.refuseSecond(actor.personId(), id, Act.JUDGE);
        judging.refuseJudged(before, Verdict.INCOMPLETE);
        Dossier after = before.incomplete();
        Call call = calls.get(before.call());
        int round = completions.of(id).size() + 1;
        int rounds = call.definition().procedure().appraisal().completionRounds();
        if (round > rounds) {
            throw new Refusal(RefusalCode.WRONG_STAGE, before.name(), before.publicStage(), "judge", rounds);
        }
        refuseNameless(call, asked);
        Judged judged = judging.record(actor, before, Verdict.INCOMPLETE, List.of(), answers);
        Instant now = reception.instant();
        dossiers.update(after, now);
        CompletionRequest request = new CompletionRequest(
                UUID.randomUUID(),
                id,
                round,
                List.copyOf(asked.sections()),
                List.copyOf(asked.documents()),
                judged.words(),
                actor.name(),
                now,
                DueDate.inDays(
                                now,
                                call.definition().deadlines().completionDays(),
                                call.definition().zone())
                        .end(),
                CompletionRequest.State.ASKED,
                null,
                null);
        completions.insert(request);
        note(
                actor,
                before,
                "judge",
                after,
                Map.of(
                        "verdict",
                        Verdict.INCOMPLETE,
                        "round",
                        round,
                        "sections",
                        request.sections(),
                        "documents",
                        request.documents(),
                        "answers",
                        answers));
        events.publishEvent(new CompletionAsked(request));
        return request;
    }

    /**
     * Confirms, as the second person, a judgement that sets a failed check aside; it takes effect now.
     *
     * @throws Refusal NO_SUCH_TASK where none waits, SECOND_PERSON for who judged, CONFLICT_OF_INTEREST
     */
    public void confirm(Actor actor, DossierId id) {
        Dossier before = locked(id);
        Judged waiting = waiting(actor, before);
        Dossier after = before.judged(true);
        Instant now = reception.instant();
        dossiers.update(after, now);
        table.close(waiting.id(), Judged.State.EFFECTIVE, actor, now, "");
        judgements.record(actor, id, Quality.ADMISSIBILITY);
        note(actor, before, "confirmOverride", after, Map.of("checks", codes(waiting)));
        events.publishEvent(new OverrideDecided(id, true));
    }

    /**
     * Sends the judgement back as the second person, with a remark: it is to be judged again.
     *
     * @throws Refusal COMMENT_REQUIRED, and as {@link #confirm}
     */
    public void sendBack(Actor actor, DossierId id, String remark) {
        Dossier before = locked(id);
        Judged waiting = waiting(actor, before);
        before.judged(true);
        if (remark.isBlank()) {
            throw new Refusal(RefusalCode.COMMENT_REQUIRED);
        }
        table.close(waiting.id(), Judged.State.SENT_BACK, actor, reception.instant(), remark.strip());
        note(actor, before, "sendBackOverride", before, Map.of("checks", codes(waiting), "remark", remark.strip()));
        events.publishEvent(new OverrideDecided(id, false));
    }

    private Judged waiting(Actor actor, Dossier dossier) {
        rights.require(actor, Act.JUDGE, Relation.own(actor, dossier.lead()));
        access.requireOpen(actor, dossier);
        judgements.refuseSecond(actor.personId(), dossier.id(), Act.JUDGE);
        Judged waiting =
                table.waiting(dossier.id()).orElseThrow(() -> new Refusal(RefusalCode.NO_SUCH_TASK, dossier.name()));
        if (waiting.judge().equals(actor.personId())) {
            throw new Refusal(RefusalCode.SECOND_PERSON, dossier.name());
        }
        return waiting;
    }

    private void refuseNameless(Call call, Asked asked) {
        Form form = forms.get(Forms.DOSSIER, call.definition().formVersion());
        List<Finding> faults = new ArrayList<>();
        if (asked.isNothing()) {
            faults.add(Finding.blocking("COMPLETION_NAMELESS", MISSING, Map.of()));
        }
        List<String> nameable = Reopening.nameable(form);
        asked.sections().stream()
                .filter(letter -> !nameable.contains(letter))
                .sorted()
                .forEach(letter ->
                        faults.add(Finding.blocking("COMPLETION_SECTION", MISSING, Map.of("section", letter))));
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
    }

    private static List<String> codes(Judged judged) {
        return judged.overrides().stream().map(line -> line.check().code()).toList();
    }

    private Dossier locked(DossierId id) {
        return dossiers.lock(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }

    private void note(Actor actor, Dossier before, String verb, Dossier after, Map<String, Object> detail) {
        UUID dossier = before.id().value();
        trail.record(actor, before.call().value(), dossier, verb, before.stage(), after.stage(), detail);
    }
}
