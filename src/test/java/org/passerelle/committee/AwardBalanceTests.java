package org.passerelle.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.calls.Constraint;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.funding.CountryGroup;
import org.passerelle.funding.CountryPart;
import org.passerelle.people.Role;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The constraints as the service counts them beside a count of our own over whole dossiers. */
@IntegrationTest
class AwardBalanceTests {

    private static final BigDecimal ROUNDED = new BigDecimal("0.1");

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    Calls calls;

    @Autowired
    Committee committee;

    @Autowired
    Scenarios scenarios;

    @Autowired
    ConstraintCounters counters;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    JdbcClient jdbc;

    CallId call;
    DossierId rejected;

    @BeforeEach
    void fourDossiersOfWhichThreeAreFunded() {
        call = trade.peopled()
                .published(Definitions.with(
                        "AAP-2027-TEST",
                        Map.of(
                                "procedure",
                                Map.of(
                                        "committee",
                                        Map.of(
                                                "constraints",
                                                List.of(
                                                        Map.of("kind", "SHARE_OF_GROUP", "of", "LDC", "least", 60),
                                                        Map.of(
                                                                "kind",
                                                                "SHARE_OF_GROUP",
                                                                "of",
                                                                "ODA_OTHER",
                                                                "least",
                                                                60),
                                                        Map.of("kind", "SHARE_OF_GOAL", "of", "7", "least", 30),
                                                        Map.of("kind", "SHARE_OF_GOAL", "of", "6", "least", 30),
                                                        Map.of("kind", "NEW_PARTNERSHIPS", "of", "", "least", 3),
                                                        Map.of("kind", "COUNTRIES", "of", "", "least", 2)))))));
        walk.to(Trade.OPENS.plusDays(1));
        DossierId two = walk.submitted(call, "Deux pays (fictif)");
        DossierId energy = trade.completeDraft(call, "agent", "Énergie (fictif)", "18000.00");
        dossiers.edit(
                trade.actor("agent"), energy, new DossierContent(Map.of("sdgs", List.of("7.1", "7", "6")), null, null));
        dossiers.submit(trade.actor("signatory"), energy);
        DossierId old = walk.submitted(call, "Suite (fictif)");
        rejected = walk.submitted(call, "Écarté (fictif)");
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(two, "4").appraise(energy, "4.5").appraise(old, "3.5").appraise(rejected, "3");
        set(old, "answers = jsonb_set(answers, '{partnership}', '\"OLD\"')");
        set(
                two,
                "plan = jsonb_set(plan, '{countries}', '[{\"code\": \"BJ\", \"part\": \"20000.00\"},"
                        + " {\"code\": \"MA\", \"part\": \"28000.00\"}]')");
        walk.propose(call);
    }

    @Test
    void theRoomCountsWhatTheProposalHolds() {
        Map<DossierId, Motion> motions = new LinkedHashMap<>();
        committee
                .sessions(trade.actor(Role.COMMITTEE_CHAIR), call)
                .get(0)
                .lines()
                .forEach(line ->
                        motions.put(line.dossier(), new Motion(line.outcome().list(), line.held())));
        Map<DossierId, Traits> traits = scenarios.traits(trade.actor(Role.COMMITTEE_CHAIR), call, motions.keySet());

        assertCounted(
                Balance.of(motions, traits, "MEAE").counters(constraints()),
                motions.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue()
                        .grants())));
    }

    @Test
    void thePublicReadsWhatTheSignedAwardsHoldOnceTheyAreOut() {
        walk.deliberate(call, Walk.change(rejected, RankingList.REJECT));
        assertThat(counters.of(call)).allMatch(counter -> counter.reached().signum() == 0);

        walk.decide(call);

        Map<DossierId, Map<String, Money>> held = committee.outcomes(call).values().stream()
                .collect(Collectors.toMap(SessionLine::dossier, SessionLine::held));
        assertThat(held.get(rejected)).isEmpty();
        assertCounted(counters.of(call), held);
    }

    private void set(DossierId id, String change) {
        jdbc.sql("update passerelle.dossier set " + change + " where id = :id")
                .param("id", id.value())
                .update();
    }

    private List<Constraint> constraints() {
        return calls.get(call).definition().procedure().committee().constraints();
    }

    private void assertCounted(List<Balance.Counter> counted, Map<DossierId, Map<String, Money>> grants) {
        assertThat(counted).hasSize(6).allSatisfy(counter -> assertThat(counter.reached())
                .as("%s", counter.constraint())
                .isCloseTo(count(counter.constraint(), grants), Offset.offset(ROUNDED)));
        assertThat(counted).extracting(counter -> counter.reached().signum()).contains(1);
    }

    private BigDecimal count(Constraint constraint, Map<DossierId, Map<String, Money>> grants) {
        Call published = calls.get(call);
        double all = 0;
        double part = 0;
        int fresh = 0;
        Set<CountryCode> countries = new HashSet<>();
        for (Dossier dossier : file.ofCall(call)) {
            double grant = grants.getOrDefault(dossier.id(), Map.of())
                    .getOrDefault("MEAE", Money.ZERO)
                    .amount()
                    .doubleValue();
            if (grant == 0) {
                continue;
            }
            all += grant;
            fresh += "NEW".equals(dossier.answers().values().get("partnership")) ? 1 : 0;
            for (CountryPart country : dossier.plan().countries()) {
                countries.add(country.code());
                CountryGroup group = published.definition().countryGroups().get(country.code());
                boolean counts = constraint.kind() == Constraint.Kind.SHARE_OF_GROUP
                        && constraint.of().equals(String.valueOf(group));
                part += counts
                        ? grant
                                * country.part().amount().doubleValue()
                                / dossier.plan().total().amount().doubleValue()
                        : 0;
            }
            boolean serves = constraint.kind() == Constraint.Kind.SHARE_OF_GOAL
                    && constraint.of().equals(mainGoal(dossier));
            part += serves ? grant : 0;
        }
        return switch (constraint.kind()) {
            case SHARE_OF_GROUP, SHARE_OF_GOAL -> BigDecimal.valueOf(all == 0 ? 0 : 100 * part / all);
            case NEW_PARTNERSHIPS -> BigDecimal.valueOf(fresh);
            case COUNTRIES -> BigDecimal.valueOf(countries.size());
        };
    }

    /** The first whole number among goals and targets. */
    private static String mainGoal(Dossier dossier) {
        for (Object goal : (List<?>) dossier.answers().values().get("sdgs")) {
            if (!goal.toString().contains(".")) {
                return goal.toString();
            }
        }
        return "";
    }
}
