package org.passerelle.workflow.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.dmn.HitPolicy;

/** The decision tables of {@code processes/*.dmn}: keys and columns that Java knows. */
public enum Table {
    /** D2: the ministry's largest rate. */
    COFINANCING_RATE(
            "cofinancing-rate",
            HitPolicy.UNIQUE,
            List.of(Column.RATE_VERSION, Column.COUNTRY_GROUP, Column.OPTION),
            List.of(Column.RATE, Column.POOLED_BONUS, Column.MATCHING)),
    /** D1: what keeps a dossier from being submitted. */
    ELIGIBILITY(
            "eligibility",
            HitPolicy.COLLECT,
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
                    Column.REPUBLICAN_COMMITMENT),
            List.of(Column.CODE)),
    /** D4: which bodies are asked. */
    CONSULTATION_ROUTING(
            "consultation-routing",
            HitPolicy.COLLECT,
            List.of(Column.SCHEME, Column.THEME, Column.REQUESTED, Column.POST, Column.UNDER_AGENCY_MANDATE),
            List.of(Column.KIND));

    private final String key;
    private final HitPolicy hitPolicy;
    private final List<String> inputs;
    private final List<String> outputs;

    Table(String key, HitPolicy hitPolicy, List<String> inputs, List<String> outputs) {
        this.key = key;
        this.hitPolicy = hitPolicy;
        this.inputs = inputs;
        this.outputs = outputs;
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

    List<String> inputs() {
        return inputs;
    }

    List<String> outputs() {
        return outputs;
    }

    static Optional<Table> of(String key) {
        return Arrays.stream(values()).filter(t -> t.key.equals(key)).findFirst();
    }
}
