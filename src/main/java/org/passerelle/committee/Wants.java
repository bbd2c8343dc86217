package org.passerelle.committee;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Funder;
import org.passerelle.dossiers.Dossier;
import org.passerelle.funding.Caps;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.RateTables;
import org.passerelle.funding.RedZone;
import org.passerelle.opinions.RedZones;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.Organisations;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;
import org.springframework.stereotype.Component;

/**
 * What a dossier wants of each funder: the least of request and cap (D5), the ministry first, each in its own currency. Travel
 * to a red zone counts for neither (domain.md §2.4, ADR 0126).
 */
@Component
public class Wants {

    private final RateTables rates;
    private final Organisations organisations;
    private final RedZones zones;

    Wants(RateTables rates, Organisations organisations, RedZones zones) {
        this.rates = rates;
        this.organisations = organisations;
        this.zones = zones;
    }

    public Map<String, Money> of(Dossier dossier, CallDefinition call) {
        return of(dossier, call, organisations.get(dossier.lead()).kind(), zones.of(dossier.id()));
    }

    Map<String, Money> of(Dossier dossier, CallDefinition call, OrganisationKind lead, Set<CountryCode> red) {
        FundingPlan plan = RedZone.without(dossier.plan(), red);
        Money cap =
                Caps.grantCap(plan, call.fundingRules(), rates.of(dossier.call().value()), dossier.isPooled(lead));
        return byFunder(plan.requested().min(cap), plan.requestedOfPartnerState(), call);
    }

    /** What a plan asks of each funder, whatever the cap, the ministry first, each in its own currency. */
    public static Map<String, Money> requested(FundingPlan plan, CallDefinition call) {
        return byFunder(plan.requested(), plan.requestedOfPartnerState(), call);
    }

    private static Map<String, Money> byFunder(Money ofMinistry, Money ofPartner, CallDefinition call) {
        Map<String, Money> amounts = new LinkedHashMap<>();
        Funder ministry = call.mainFunder();
        amounts.put(ministry.key(), ministry.fromEuros(ofMinistry));
        call.funders().stream()
                .skip(1)
                .limit(ofPartner.isPositive() ? 1 : 0)
                .forEach(funder -> amounts.put(funder.key(), funder.fromEuros(ofPartner)));
        return amounts;
    }
}
