package org.passerelle.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.passerelle.shared.Money;

/** What holds whatever is given back, in whatever order: declined, lapsed or withdrawn, first awards and promoted ones alike. */
class PromotionInvariantsTests extends AllocationSessions {

    /** A call after its first allocation: who holds what, who waits in which order. */
    private static final class Held {

        private final Session session;
        private final Map<String, Map<String, Money>> grants = new LinkedHashMap<>();
        private final List<Candidate> waiting = new ArrayList<>();
        private final Map<String, Candidate> candidates = new LinkedHashMap<>();

        Held(Session session) {
            this.session = session;
            session.candidates().forEach(candidate -> candidates.put(candidate.key(), candidate));
            for (Placement placement :
                    Allocation.propose(session.candidates(), session.rules()).placements()) {
                if (placement.list().isFunded()) {
                    grants.put(placement.key(), placement.grants());
                } else if (placement.list() == RankingList.WAITING) {
                    waiting.add(Objects.requireNonNull(candidates.get(placement.key())));
                }
            }
        }

        /** One gives back what it holds; who waits is served. */
        void giveBack(String key) {
            grants.remove(key);
            for (Placement placement :
                    Allocation.promote(waiting, left(), session.rules()).placements()) {
                if (placement.list().isFunded()) {
                    grants.put(placement.key(), placement.grants());
                    waiting.removeIf(candidate -> candidate.key().equals(placement.key()));
                }
            }
        }

        Envelopes left() {
            Envelopes left = session.rules().envelopes();
            for (Map.Entry<String, Map<String, Money>> held : grants.entrySet()) {
                left = left.minus(held.getValue(), due(held.getKey()));
            }
            return left;
        }

        DueYears due(String key) {
            return Objects.requireNonNull(candidates.get(key)).due();
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    void noSequenceOfGivingBackLowersAnAwardOrExceedsAnEnvelopeOrAWant(
            @ForAll("sessions") Session session, @ForAll Random random) {
        Held held = new Held(session);
        while (!held.grants.isEmpty()) {
            Map<String, Map<String, Money>> before = new LinkedHashMap<>(held.grants);
            List<String> keys = new ArrayList<>(before.keySet());
            String given = keys.get(random.nextInt(keys.size()));

            held.giveBack(given);

            before.remove(given);
            before.forEach((key, grants) -> assertThat(held.grants).containsEntry(key, grants));
            assertThat(held.left().excesses()).isEmpty();
            held.grants.forEach((key, grants) -> grants.forEach((funder, grant) -> assertThat(
                            grant.isMoreThan(held.candidates.get(key).want(funder)))
                    .isFalse()));
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    void whoWaitsIsServedInTheOrderOfTheRanks(@ForAll("sessions") Session session) {
        Held held = new Held(session);
        List<Candidate> ranks = List.copyOf(held.waiting);
        held.grants.keySet().stream().findFirst().ifPresent(first -> {
            Envelopes freed = held.left().plus(Objects.requireNonNull(held.grants.get(first)), held.due(first));

            Allocation after = Allocation.promote(ranks, freed, session.rules());

            Envelopes left = freed;
            for (Candidate candidate : ranks) {
                Placement placement = after.of(candidate.key()).orElseThrow();
                boolean fits = left.lacking(candidate.wants(), candidate.due()).isEmpty();
                if (placement.list() == RankingList.WAITING && session.rules().allowSkip()) {
                    assertThat(fits)
                            .as("nobody is passed over whom the rest could serve")
                            .isFalse();
                }
                left = left.minus(placement.grants(), candidate.due());
            }
        });
    }
}
