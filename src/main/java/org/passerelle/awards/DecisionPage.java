package org.passerelle.awards;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.passerelle.committee.SessionId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.forms.Answers;

/**
 * The page of reasons of one dossier, before its decision is signed.
 *
 * @param version how often a human saved it; 0 for the draft alone
 * @param answers to {@code forms/decision.form}
 * @param changes how the conditions of a grant differ from the committee's
 * @param draft the reasons as they are drafted for this outcome and these codes, whatever a human made of them
 * @param text the act as it is shown and signed, in French
 * @param sha256 of the text
 * @param savedBy who saved it last; null for the draft alone
 */
public record DecisionPage(
        DossierId dossier,
        SessionId session,
        int version,
        Answers answers,
        Verdict verdict,
        ConditionChanges changes,
        Reasoned draft,
        String text,
        String sha256,
        @Nullable String savedBy,
        @Nullable Instant savedAt) {

    /** Whether it differs from the committee, by its outcome, its amount or its conditions. */
    public boolean departs() {
        return verdict.departs() || !changes.isNone();
    }

    /** Whether a human changed the drafted paragraph. */
    public boolean isEdited() {
        return !DecisionForm.isDrafted(answers, draft);
    }
}
