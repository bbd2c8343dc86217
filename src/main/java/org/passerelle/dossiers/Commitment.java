package org.passerelle.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.funding.ContributionKind;
import org.passerelle.funding.Resource;
import org.passerelle.people.OrganisationId;
import org.passerelle.shared.Money;

/**
 * A partner's word on its part of a draft that another leads, as long as the plan keeps to it (ADR 0066).
 *
 * @param letter the attachment that says so; null once the lead took it off
 * @param signed who gave it, and for how much
 * @param lapsedAt since when the plan says otherwise; null while it keeps to it
 */
public record Commitment(
        UUID id,
        DossierId dossier,
        OrganisationId partner,
        @Nullable UUID letter,
        Instant confirmedAt,
        Signed signed,
        @Nullable Instant lapsedAt) {

    /**
     * Who commits the partner.
     *
     * @param position in the partner's organisation
     * @param amounts a line each
     */
    public record Signed(String name, String position, List<Amount> amounts) {

        public Signed {
            amounts = List.copyOf(amounts);
        }
    }

    /**
     * One line of its part.
     *
     * @param planned what the lead had written
     * @param confirmed what the partner confirms; where it differs, a proposal
     */
    public record Amount(ContributionKind kind, Money planned, Money confirmed) {}

    public boolean holds() {
        return lapsedAt == null;
    }

    /**
     * Whether the lines still say what was confirmed: money and valued contribution each as they were planned then, or as
     * the partner proposed. How a sum is spread over lines and years stays the lead's.
     */
    public boolean isKeptBy(List<Resource> lines) {
        return Stream.of(ContributionKind.values()).allMatch(kind -> {
            Money now = sum(kind, lines);
            return now.equals(sum(kind, Amount::planned)) || now.equals(sum(kind, Amount::confirmed));
        });
    }

    /** What the partner gives of a kind, where it is not what the lines say. */
    public Optional<Money> proposal(ContributionKind kind, List<Resource> lines) {
        return Optional.of(sum(kind, Amount::confirmed)).filter(confirmed -> !confirmed.equals(sum(kind, lines)));
    }

    private static Money sum(ContributionKind kind, List<Resource> lines) {
        return Money.sum(lines.stream()
                .filter(line -> line.kind() == kind)
                .map(Resource::total)
                .toList());
    }

    private Money sum(ContributionKind kind, Function<Amount, Money> which) {
        return Money.sum(signed.amounts().stream()
                .filter(amount -> amount.kind() == kind)
                .map(which)
                .toList());
    }
}
