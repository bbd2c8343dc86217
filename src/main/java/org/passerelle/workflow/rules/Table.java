package org.passerelle.workflow.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.dmn.HitPolicy;

/** The decision tables of {@code processes/*.dmn}: keys and columns that Java knows. */
public enum Table {
    /** D2: the ministry's largest rate. */
    COFINANCING_RATE("cofinancing-rate", HitPolicy.UNIQUE),
    /** D1: what keeps a dossier from being submitted. */
    ELIGIBILITY("eligibility", HitPolicy.COLLECT),
    /** D4: which bodies are asked. */
    CONSULTATION_ROUTING("consultation-routing", HitPolicy.COLLECT);

    private final String key;
    private final HitPolicy hitPolicy;

    Table(String key, HitPolicy hitPolicy) {
        this.key = key;
        this.hitPolicy = hitPolicy;
    }

    public String key() {
        return key;
    }

    /** {@code processes/eligibility.dmn}. */
    public String file() {
        return "processes/" + key + ".dmn";
    }

    HitPolicy hitPolicy() {
        return hitPolicy;
    }

    /** What the columns look at, from left to right. */
    List<String> inputs() {
        return switch (this) {
            case COFINANCING_RATE -> List.of(Column.RATE_VERSION, Column.COUNTRY_GROUP, Column.OPTION);
            case ELIGIBILITY ->
                List.of(
                        Column.SCHEME,
                        Column.LEAD_KIND,
                        Column.LEAD_KIND_ACCEPTED,
                        Column.FOREIGN_AUTHORITY,
                        Column.COUNTRIES_ELIGIBLE,
                        Column.COUNTRY_HAS_JOINT_CALL,
                        Column.MONTHS,
                        Column.STARTS_AFTER_RESULTS,
                        Column.AGREEMENT_OR_LETTERS,
                        Column.FRENCH_AUTHORITIES,
                        Column.JOINT_SIGNATURE,
                        Column.REPUBLICAN_COMMITMENT);
            case CONSULTATION_ROUTING ->
                List.of(Column.SCHEME, Column.THEME, Column.REQUESTED, Column.POST, Column.UNDER_AGENCY_MANDATE);
        };
    }

    /** What the rules answer, from left to right. */
    List<String> outputs() {
        return switch (this) {
            case COFINANCING_RATE -> List.of(Column.RATE, Column.POOLED_BONUS, Column.MATCHING);
            case ELIGIBILITY -> List.of(Column.CODE);
            case CONSULTATION_ROUTING -> List.of(Column.KIND);
        };
    }

    static Optional<Table> of(String key) {
        return Arrays.stream(values()).filter(t -> t.key.equals(key)).findFirst();
    }
}
