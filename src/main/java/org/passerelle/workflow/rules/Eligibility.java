package org.passerelle.workflow.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.dossiers.EligibilityFacts;
import org.passerelle.dossiers.EligibilityRules;
import org.springframework.stereotype.Component;

/** D1 in {@code processes/eligibility.dmn}: the codes of the rules that a dossier breaks. */
@Component
class Eligibility implements EligibilityRules {

    private final DecisionTables decisions;

    Eligibility(DecisionTables decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<String> broken(EligibilityFacts facts) {
        Map<String, Object> columns = new HashMap<>();
        columns.put(Column.SCHEME, facts.scheme().name());
        columns.put(Column.LEAD_KIND, facts.leadKind().name());
        columns.put(Column.LEAD_KIND_ACCEPTED, facts.leadKindAccepted());
        columns.put(Column.FOREIGN_AUTHORITY, facts.foreignAuthority());
        columns.put(Column.COUNTRIES_ELIGIBLE, facts.countriesEligible());
        columns.put(Column.COUNTRY_HAS_JOINT_CALL, facts.countryHasJointCall());
        columns.put(Column.MONTHS, facts.months());
        columns.put(Column.MIN_MONTHS, facts.minMonths());
        columns.put(Column.MAX_MONTHS, facts.maxMonths());
        columns.put(Column.STARTS_AFTER_RESULTS, facts.startsAfterResults());
        columns.put(Column.AGREEMENT_OR_LETTERS, facts.agreementOrLetters());
        columns.put(Column.FRENCH_AUTHORITIES, facts.frenchAuthorities());
        columns.put(Column.MIN_FRENCH_AUTHORITIES, facts.minFrenchAuthorities());
        columns.put(Column.JOINT_SIGNATURE, facts.jointSignature());
        columns.put(Column.REPUBLICAN_COMMITMENT, facts.republicanCommitment());
        columns.put(Column.REPORT_OVERDUE, facts.reportOverdue());
        columns.put(Column.ATLAS_UNCONFIRMED, facts.atlasUnconfirmed());
        columns.put(Column.AID_RETURN_MISSING, facts.aidReturnMissing());
        columns.put(Column.COUNTRY_SUSPENDED, facts.countrySuspended());
        return decisions.ask(Table.ELIGIBILITY, facts.call(), columns).stream()
                .map(row -> DecisionTables.text(row, Column.CODE))
                .distinct()
                .sorted()
                .toList();
    }
}
