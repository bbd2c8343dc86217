package org.passerelle.workflow.rules;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.calls.FundingScheme;
import org.passerelle.funding.CountryGroup;
import org.passerelle.opinions.RoutingFacts;
import org.passerelle.people.OrganisationKind;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;

/** The decision tables of {@code processes/*.dmn}: keys and columns that Java knows. */
public enum Table {
    /** D2: the ministry's largest rate. */
    COFINANCING_RATE("cofinancing-rate", HitPolicy.UNIQUE),
    /** D1: what keeps a dossier from being submitted. */
    ELIGIBILITY("eligibility", HitPolicy.COLLECT),
    /** D4: which bodies are asked. */
    CONSULTATION_ROUTING("consultation-routing", HitPolicy.COLLECT);

    private static final Texts WORDS = new Texts();

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
                        Column.REPUBLICAN_COMMITMENT,
                        Column.REPORT_OVERDUE,
                        Column.ATLAS_UNCONFIRMED,
                        Column.AID_RETURN_MISSING,
                        Column.COUNTRY_SUSPENDED);
            case CONSULTATION_ROUTING ->
                List.of(
                        Column.SCHEME,
                        Column.THEME,
                        Column.REQUESTED,
                        Column.POST,
                        Column.REACH,
                        Column.UNDER_AGENCY_MANDATE,
                        Column.EXPERT_OF_THEME);
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

    /** The facts that a cell may name: the columns, and the bounds that they are compared with. */
    Set<String> names() {
        Set<String> names = new HashSet<>(inputs());
        if (this == ELIGIBILITY) {
            names.addAll(Set.of(Column.MIN_MONTHS, Column.MAX_MONTHS, Column.MIN_FRENCH_AUTHORITIES));
        }
        return names;
    }

    /** The words that a column of facts may be compared with; empty where any may stand. */
    Set<String> words(String column) {
        return switch (column) {
            case Column.SCHEME -> constants(FundingScheme.values());
            case Column.LEAD_KIND -> constants(OrganisationKind.values());
            case Column.COUNTRY_GROUP -> constants(CountryGroup.values());
            case Column.OPTION -> Set.of(Column.PART, Column.FLAT);
            case Column.POST -> constants(RoutingFacts.PostState.values());
            case Column.REACH -> constants(RoutingFacts.Reach.values());
            default -> Set.of();
        };
    }

    /** Whether Java understands an answer: a body, a finding that has words, a figure, a yes or no. */
    boolean isAnswer(String column, String answer) {
        return switch (column) {
            case Column.KIND -> constants(ConsultationKind.values()).contains(answer);
            case Column.CODE -> WORDS.has(Language.FR, "finding." + answer);
            case Column.MATCHING -> answer.equals("true") || answer.equals("false");
            // a version may set no rate at all (SN-2024)
            case Column.RATE -> answer.equals("null") || answer.matches("\\d+(\\.\\d+)?");
            default -> answer.matches("\\d+(\\.\\d+)?");
        };
    }

    private static Set<String> constants(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    static Optional<Table> of(String key) {
        return Arrays.stream(values()).filter(t -> t.key.equals(key)).findFirst();
    }
}
