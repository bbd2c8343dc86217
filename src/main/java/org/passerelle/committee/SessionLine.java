package org.passerelle.committee;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.committee.Ranking.TieBreak;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Money;

/**
 * One dossier in a session.
 *
 * @param rank place in the ranking, from 1
 * @param mean mean score, of 100
 * @param tieBreak what put it behind the dossier before it where both have the same mean (D7); null elsewhere
 * @param wants the most that each funder may give, in its own currency; the ministry first, as in every grant
 * @param viable the least that its applicant declared viable, in the ministry's currency
 * @param deliberated null until the session is closed; stays so where the dossier was withdrawn first
 * @param withdrawnAt when its applicant withdrew it, before or after the deliberation
 */
public record SessionLine(
        DossierId dossier,
        String number,
        String title,
        String leadName,
        int rank,
        BigDecimal mean,
        @Nullable TieBreak tieBreak,
        Map<String, Money> wants,
        Money viable,
        Placement proposed,
        @Nullable Outcome deliberated,
        @Nullable Instant withdrawnAt) {

    public SessionLine {
        wants = Collections.unmodifiableMap(new LinkedHashMap<>(wants));
        proposed = proposed.inOrderOf(wants.keySet());
        deliberated = deliberated == null ? null : deliberated.inOrderOf(wants.keySet());
    }

    /**
     * As the allocation sees it (D5); its place on a list is given, what only ranks is left out.
     *
     * @param due the years in which what it receives falls due
     */
    public Candidate candidate(DueYears due) {
        return new Candidate(
                number, mean, BigDecimal.ZERO, BigDecimal.ZERO, false, Money.ZERO, Instant.EPOCH, wants, viable, due);
    }

    /** What holds now: the deliberation, or else the proposal. */
    public Outcome outcome() {
        return deliberated == null ? Outcome.asProposed(proposed) : deliberated;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Whether it was withdrawn before the committee could speak of it. */
    public boolean isWithdrawnFirst() {
        return isWithdrawn() && deliberated == null;
    }

    /** What counts of it. */
    public LineHead head() {
        return new LineHead(dossier, outcome().list(), outcome().grants(), isWithdrawn());
    }

    /** As {@link LineHead#held}. */
    public Map<String, Money> held() {
        return head().held();
    }

    /** The grants that the committee gave: none before it spoke, none to a dossier withdrawn by then. */
    public Map<String, Money> given() {
        return deliberated == null ? Map.of() : deliberated.grants();
    }
}
