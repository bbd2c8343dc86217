package org.passerelle.awards;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.passerelle.calls.CallId;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Money;

/**
 * An award from the waiting list that the delegation of the first signature does not reach: the amount is kept for it until
 * somebody signs whose delegation does, at the latest until the list ends (ADR 0124).
 *
 * @param list MAIN or PARTIAL
 * @param grants by funder in its own currency; the ministry first
 * @param delegation the act under which the place on the list was signed; blank before delegations were recorded
 * @param since when it was first kept
 */
public record KeptPromotion(
        DossierId dossier,
        CallId call,
        RankingList list,
        Map<String, Money> grants,
        Lack lack,
        String delegation,
        Instant since) {

    /** What the delegation lacks. Words: {@code promotionLack.NAME}. */
    public enum Lack {
        /** None is recorded for who signed. */
        NONE,
        /** It does not hold on the day, or was ended. */
        DATES,
        /** It does not cover calls of this kind. */
        SCOPE,
        /** Its ceiling is below the grant. */
        CEILING
    }

    public KeptPromotion {
        grants = Collections.unmodifiableMap(new LinkedHashMap<>(grants));
    }

    /** What the ministry grants, euros. */
    public Money grant() {
        return grants.values().stream().findFirst().orElse(Money.ZERO);
    }

    /** Whether it is the same award, for the same want; only the moment may differ. */
    boolean isAs(KeptPromotion other) {
        return equals(other.since(since));
    }

    KeptPromotion since(Instant moment) {
        return new KeptPromotion(dossier, call, list, grants, lack, delegation, moment);
    }
}
