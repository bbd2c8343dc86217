package org.passerelle.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.FundingScheme;
import org.passerelle.funding.CountryPart;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Finding;
import org.passerelle.shared.TextKey;

/** Whether the partners are what they stand for, and the countries of the budget those of the foreign ones. */
final class PartnerCheck {

    private final Dossier dossier;
    private final Map<OrganisationId, Organisation> organisations;

    /** @param organisations those that take part, by id */
    PartnerCheck(Dossier dossier, Map<OrganisationId, Organisation> organisations) {
        this.dossier = dossier;
        this.organisations = organisations;
    }

    /** What has to be mended, at {@code partners.french} or {@code countries.0}. */
    List<Finding> judge(CallDefinition call) {
        List<Finding> findings = new ArrayList<>();
        Set<CountryCode> parts =
                dossier.plan().countries().stream().map(CountryPart::code).collect(Collectors.toSet());
        for (Partner partner : dossier.partners()) {
            Organisation organisation = organisation(partner);
            if (!partner.role().fits(organisation.kind())) {
                findings.add(invalid(partner.role().place(), "dossier.rule.partnerRole", organisation.name()));
            } else if (partner.role().isForeignAuthority() && !parts.contains(organisation.country())) {
                findings.add(invalid(
                        partner.role().place(),
                        "dossier.rule.partnerWithoutPart",
                        organisation.name(),
                        organisation.country()));
            }
        }
        if (call.scheme() != FundingScheme.TURNKEY && dossier.hasForeignAuthority()) {
            findings.addAll(partsWithoutPartner());
        }
        return findings;
    }

    private Organisation organisation(Partner partner) {
        return Objects.requireNonNull(organisations.get(partner.organisation()));
    }

    private List<Finding> partsWithoutPartner() {
        Set<CountryCode> partners = dossier.partners().stream()
                .filter(p -> p.role().isForeignAuthority())
                .map(p -> organisation(p).country())
                .collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < dossier.plan().countries().size(); i++) {
            CountryCode country = dossier.plan().countries().get(i).code();
            if (!partners.contains(country)) {
                findings.add(invalid("countries." + i, "dossier.rule.partWithoutPartner", country));
            }
        }
        return findings;
    }

    private static Finding invalid(String place, String key, Object... figures) {
        TextKey message = new TextKey(key, figures);
        return Finding.blocking(
                "INVALID_VALUE", place, Map.of("reason", "RULE", "message", message, "messageEn", message));
    }
}
