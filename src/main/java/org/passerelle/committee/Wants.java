package org.passerelle.committee;

import java.util.LinkedHashMap;
import java.util.Map;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Funder;
import org.passerelle.dossiers.Dossier;
import org.passerelle.funding.Caps;
import org.passerelle.funding.RateTables;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.Organisations;
import org.passerelle.shared.Money;
import org.springframework.stereotype.Component;

/** What a dossier wants of each funder: the least of request and cap (D5), the ministry first, each in its own currency. */
@Component
public class Wants {

    private final RateTables rates;
    private final Organisations organisations;

    Wants(RateTables rates, Organisations organisations) {
        this.rates = rates;
        this.organisations = organisations;
    }

    public Map<String, Money> of(Dossier dossier, CallDefinition call) {
        return of(dossier, call, organisations.get(dossier.lead()).kind());
    }

    Map<String, Money> of(Dossier dossier, CallDefinition call, OrganisationKind lead) {
        Map<String, Money> wants = new LinkedHashMap<>();
        Money cap = Caps.grantCap(
                dossier.plan(), call.fundingRules(), rates.of(dossier.call().value()), dossier.isPooled(lead));
        Funder ministry = call.mainFunder();
        wants.put(ministry.key(), ministry.fromEuros(dossier.plan().requested().min(cap)));
        Money partner = dossier.plan().requestedOfPartnerState();
        call.funders().stream()
                .skip(1)
                .limit(partner.isPositive() ? 1 : 0)
                .forEach(funder -> wants.put(funder.key(), funder.fromEuros(partner)));
        return wants;
    }
}
