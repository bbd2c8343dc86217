package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Plans;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.committee.Committee;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.reviews.Reviews;
import org.passerelle.reviews.ScoreSheet;
import org.passerelle.shared.Language;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/** The fairness bench of twelve dossiers between three reviewers, one milder and one harder than the third. */
@IntegrationTest
@ExtendWith(Visits.class)
class FairnessPageTests {

    private static final String CODE = "AAP-2027-TEST";
    private static final int DOSSIERS = 12;
    private static final List<String> REVIEWERS = List.of("reviewer1", "reviewer2", "reviewer3");

    @Autowired
    Trade trade;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Reviews reviews;

    @Autowired
    Consultations consultations;

    @Autowired
    Committee committee;

    @Autowired
    DueJobs jobs;

    CallId call;

    @BeforeEach
    void aRankingIsProposed() {
        call = trade.peopled()
                .published(Definitions.with(
                        CODE,
                        Map.of(
                                "procedure",
                                Map.of(
                                        "review",
                                        Map.of(
                                                "divergence",
                                                100,
                                                "straddle",
                                                100,
                                                "fairnessBench",
                                                true,
                                                "visibility",
                                                Map.of("COMMITTEE_CHAIR", Map.of("REVIEWER_NAMES", "NEVER")))))));
        advance(Trade.OPENS.plusDays(1));
        for (int i = 0; i < DOSSIERS; i++) {
            appraise(i);
        }
        advance(Trade.CLOSES.plusDays(1));
        committee.propose(trade.actor(Role.COMMITTEE_SECRETARY), call);
        trade.letIn(trade.actor(Role.COMMITTEE_CHAIR).login());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void showsTheSameInDrawingsAndFiguresAtEveryWidth(Language language, Visit visit) {
        String login = trade.actor(Role.COMMITTEE_CHAIR).login();
        Page page = visit.in(language)
                .signIn(login, login)
                .at("committee/" + CODE + "/fairness")
                .page();

        assertThat(page.locator("td > .strip:has(.interval)")).hasCount(DOSSIERS);
        assertThat(page.locator("td > .strip:has(.axis)")).hasCount(REVIEWERS.size());
        visit.keepPicture("fairness-" + language).seesNoViolation().readsAs("fairness-bench");
        visit.wide(640).seesNoSidewaysScroll();
        visit.wide(360).seesNoSidewaysScroll().keepPicture("fairness-" + language + "-360");
    }

    /** Two of the three read it, in turn; the second gives half a point more, the third half a point less. */
    private void appraise(int i) {
        DossierId id = trade.completeDraft(call, "agent", "Projet " + (i + 1), "30000.00");
        dossiers.submit(trade.actor("signatory"), id);
        trade.admissible(id);
        List<Integer> readers = List.of(i % 3, (i + 1) % 3);
        trade.reviewed(id, readers.stream().map(REVIEWERS::get).toArray(String[]::new));
        jobs.runDue();
        readers.forEach(j -> reviews.lock(trade.actor(REVIEWERS.get(j)), id, sheet(i, j)));
        give("post", id, ConsultationKind.EMBASSY);
        give("prefecture", id, ConsultationKind.PREFECTURE);
        jobs.runDue();
    }

    private void give(String login, DossierId id, ConsultationKind kind) {
        Actor body = trade.actor(login);
        trade.give(body, id, kind, trade.favourable(kind));
    }

    private static ScoreSheet sheet(int dossier, int reviewer) {
        ScoreSheet plain = Plans.sheet("3");
        int[] mild = {0, 1, -1};
        Map<String, BigDecimal> scores = new TreeMap<>();
        int place = 0;
        for (String criterion : plain.scores().keySet()) {
            int halves = 6
                    + dossier % 4
                    - dossier / 6
                    + mild[reviewer]
                    + (dossier * 7 + reviewer * 5 + place++ * (1 + dossier % 3)) % 4
                    - 1;
            scores.put(criterion, BigDecimal.valueOf(Math.max(0, Math.min(10, halves)) * 5L, 1));
        }
        return new ScoreSheet(scores, plain.comments(), "Forces", "Faiblesses", null, plain.recommendation(), true);
    }

    private void advance(LocalDateTime to) {
        jobs.advanceTo(to.atZone(Trade.PARIS).toInstant());
    }
}
