package org.passerelle.awards;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.Stage;
import org.passerelle.shared.Money;

/**
 * What is about to be signed on one dossier: the committee's outcome, or what the authorising officer makes of it with written
 * reasons (domain.md §2.3, step 16).
 *
 * @param number the dossier's
 * @param waitingRank from 1, on the waiting list alone
 * @param grants by funder in its own currency; the ministry first; empty where nothing is granted
 * @param departs whether it differs from the committee
 */
public record Verdict(
        String number, RankingList list, @Nullable Integer waitingRank, Map<String, Money> grants, boolean departs) {

    public Verdict {
        grants = Collections.unmodifiableMap(new LinkedHashMap<>(grants));
    }

    /** What the ministry grants, euros; zero where nothing. */
    public Money grant() {
        return grants.values().stream().findFirst().orElse(Money.ZERO);
    }

    /** The stage that the signature gives. */
    public Stage stage() {
        return stageOf(list);
    }

    static Stage stageOf(RankingList list) {
        return switch (list) {
            case MAIN -> Stage.AWARDED;
            case PARTIAL -> Stage.PARTIALLY_AWARDED;
            case WAITING -> Stage.WAITLISTED;
            case REJECT -> Stage.REJECTED;
            case DEFERRED -> throw new IllegalStateException("A deferred dossier is not decided");
        };
    }

    /** The list of a stage by its name, as the decision form answers it. */
    static RankingList listOf(String stage) {
        return switch (stage) {
            case "AWARDED" -> RankingList.MAIN;
            case "PARTIALLY_AWARDED" -> RankingList.PARTIAL;
            case "WAITLISTED" -> RankingList.WAITING;
            default -> RankingList.REJECT;
        };
    }
}
