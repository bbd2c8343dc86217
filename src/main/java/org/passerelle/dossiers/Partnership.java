package org.passerelle.dossiers;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.Resource;
import org.passerelle.funding.ResourceSource;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.OrganisationKind;

/** Those who share a project beside its lead, and what each of them brings. */
public interface Partnership {

    List<Partner> partners();

    FundingPlan plan();

    /** How many French authorities take part; the lead counts where it is one (an association or a GIP is none). */
    default int frenchAuthorities(OrganisationKind leadKind) {
        long partnering =
                partners().stream().filter(p -> p.role() == PartnerRole.FRENCH).count();
        return (int) partnering + (leadKind.isFrenchAuthority() ? 1 : 0);
    }

    /** Whether several French authorities share it (D2's bonus). */
    default boolean isPooled(OrganisationKind leadKind) {
        return frenchAuthorities(leadKind) > 1;
    }

    /** Whether the organisation takes part as a foreign authority. */
    default boolean isForeignPartner(@Nullable OrganisationId organisation) {
        return partners().stream()
                .anyMatch(p -> p.role().isForeignAuthority() && p.organisation().equals(organisation));
    }

    /** Whether the organisation takes part as an associated French authority. */
    default boolean isFrenchPartner(OrganisationId organisation) {
        return partners().contains(new Partner(organisation, PartnerRole.FRENCH));
    }

    default boolean hasForeignAuthority() {
        return partners().stream().anyMatch(p -> p.role().isForeignAuthority());
    }

    /** Whether the organisation takes part beside the lead. */
    default boolean isPartner(OrganisationId organisation) {
        return partners().stream().anyMatch(p -> p.organisation().equals(organisation));
    }

    /** A partner's lines of the plan: those of its side under its name, or all of them where it is alone there. */
    default List<Resource> linesOf(OrganisationId partner, String name) {
        return linesOf(partner, name, plan());
    }

    /** The same in a plan that is not saved yet. */
    default List<Resource> linesOf(OrganisationId partner, String name, FundingPlan written) {
        Set<ResourceSource> sources = sources(partner);
        boolean alone = partners().stream()
                        .filter(p -> p.role().source().filter(sources::contains).isPresent())
                        .count()
                == 1;
        return written.resources().stream()
                .filter(r -> sources.contains(r.source()))
                .filter(r -> alone || r.organisation().strip().equalsIgnoreCase(name))
                .toList();
    }

    private Set<ResourceSource> sources(OrganisationId partner) {
        return partners().stream()
                .filter(p -> p.organisation().equals(partner))
                .flatMap(p -> p.role().source().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
