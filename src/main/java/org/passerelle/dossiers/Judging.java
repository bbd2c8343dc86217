package org.passerelle.dossiers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.calls.CallForms;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Judged.Verdict;
import org.passerelle.forms.AdmissibilityKeys;
import org.passerelle.forms.FormJudge;
import org.passerelle.forms.Forms;
import org.passerelle.people.Actor;
import org.passerelle.people.Quality;
import org.passerelle.people.Trail;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.springframework.stereotype.Component;

/** Weighs what an officer concludes on admissibility, by the form and by the check list, and keeps it. */
@Component
class Judging {

    private final AdmissibilityTable table;
    private final CheckLists lists;
    private final Judgements judgements;
    private final Calls calls;
    private final CallForms forms;
    private final Trail trail;
    private final Clock clock;

    Judging(
            AdmissibilityTable table,
            CheckLists lists,
            Judgements judgements,
            Calls calls,
            CallForms forms,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.lists = lists;
        this.judgements = judgements;
        this.calls = calls;
        this.forms = forms;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws Refusal ALREADY_DONE when the same was concluded, or a conclusion waits for a second person */
    void refuseJudged(Dossier dossier, Verdict verdict) {
        table.waiting(dossier.id())
                .filter(w -> dossier.stage() == Stage.SUBMITTED)
                .ifPresent(waiting -> {
                    throw Refusal.alreadyDone(dossier.name(), Optional.of(waiting.judgeName()));
                });
        boolean other = dossier.stage() == Stage.INCOMPLETE && verdict != Verdict.INCOMPLETE;
        boolean judged = dossier.submittedAt() != null && dossier.stage() != Stage.SUBMITTED && !other;
        Optional<String> first = trail.lastBy(dossier.id().value(), "judge");
        boolean ended = dossier.stage() == Stage.WITHDRAWN || dossier.stage() == Stage.CALL_CANCELLED;
        if (judged && (!ended || first.isPresent())) {
            throw Refusal.alreadyDone(dossier.name(), first);
        }
    }

    /**
     * Records the conclusion with its check list; what sets a failed check aside takes no effect yet.
     *
     * @param answers to the form, and {@code checks}, the officer's own results
     * @throws Refusal CONTENT with what the form or the check list finds
     */
    Judged record(Actor actor, Dossier dossier, Verdict verdict, List<String> reasons, Map<String, Object> answers) {
        List<Checked> checked = lists.of(dossier, calls.get(dossier.call())).judged(answers);
        List<Finding> faults = new ArrayList<>(form(dossier, verdict, reasons, answers));
        faults.addAll(CheckList.faults(checked, verdict));
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        boolean second = verdict == Verdict.ADMISSIBLE && checked.stream().anyMatch(Checked::overrides);
        Judged judged = new Judged(
                UUID.randomUUID(),
                dossier.id(),
                table.of(dossier.id()).size() + 1,
                verdict,
                reasons,
                String.valueOf(answers.getOrDefault(AdmissibilityKeys.COMMENT, ""))
                        .strip(),
                checked,
                actor.personId(),
                actor.name(),
                clock.instant(),
                second ? Judged.State.AWAITS_SECOND : Judged.State.EFFECTIVE,
                null,
                null,
                "");
        table.insert(judged);
        judgements.record(actor, dossier.id(), Quality.ADMISSIBILITY);
        return judged;
    }

    /** The criteria need not be judged yet where the dossier is asked to be completed. */
    private List<Finding> form(Dossier dossier, Verdict verdict, List<String> reasons, Map<String, Object> answers) {
        Map<String, Object> all = new LinkedHashMap<>(answers);
        all.put(AdmissibilityKeys.VERDICT, verdict.name());
        all.put(AdmissibilityKeys.REASONS, reasons);
        return FormJudge.judge(forms.of(dossier.call(), Forms.ADMISSIBILITY), new org.passerelle.forms.Answers(all))
                .findings()
                .stream()
                .filter(finding ->
                        verdict != Verdict.INCOMPLETE || !finding.place().startsWith(AdmissibilityKeys.CRITERIA + "."))
                .toList();
    }
}
