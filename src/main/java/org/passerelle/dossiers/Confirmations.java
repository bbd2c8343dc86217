package org.passerelle.dossiers;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.people.OrganisationId;

/**
 * What the partners of one dossier confirmed in the course of time.
 *
 * @param all the latest of each partner before its earlier ones
 */
record Confirmations(List<Commitment> all) {

    /** The latest of each partner. */
    List<Commitment> current() {
        Set<OrganisationId> seen = new HashSet<>();
        return all.stream().filter(c -> seen.add(c.partner())).toList();
    }

    /** The latest of one partner. */
    Optional<Commitment> of(OrganisationId partner) {
        return all.stream().filter(c -> c.partner().equals(partner)).findFirst();
    }

    /** The partners that confirmed a part which is another by now. */
    List<OrganisationId> lapsed(Dossier dossier) {
        return current().stream()
                .filter(commitment -> !commitment.holds())
                .map(Commitment::partner)
                .filter(dossier::isPartner)
                .toList();
    }

    /** Without the letters of what lapsed or was confirmed anew: they prove nothing any more (D3). */
    List<Attachment> counting(List<Attachment> given) {
        List<Commitment> current = current();
        Set<UUID> spent = all.stream()
                .filter(c -> !c.holds() || !current.contains(c))
                .map(Commitment::letter)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return given.stream()
                .filter(attachment -> !spent.contains(attachment.id()))
                .toList();
    }
}
