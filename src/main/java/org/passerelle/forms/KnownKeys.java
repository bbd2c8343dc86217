package org.passerelle.forms;

import java.util.Map;
import java.util.Set;

/** For each form the keys that Java reads or writes; all others are only asked, judged and shown. */
final class KnownKeys {

    private static final Map<String, Set<String>> BY_FORM = Map.of(
            Forms.DOSSIER, DossierKeys.ALL,
            Forms.ADMISSIBILITY, AdmissibilityKeys.ALL,
            Forms.OPINION_EMBASSY, OpinionKeys.ALL,
            Forms.OPINION_PREFECTURE, OpinionKeys.ALL,
            Forms.OPINION_PARTNER_STATE, OpinionKeys.ALL,
            Forms.OPINION_OTHER, OpinionKeys.ALL,
            Forms.SCORE_SHEET, ScoreSheetKeys.ALL,
            Forms.DECISION, DecisionKeys.ALL);

    private KnownKeys() {}

    static Set<String> of(String form) {
        return BY_FORM.getOrDefault(form, Set.of());
    }
}
