package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.ReviewElement.*;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Stage;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Actor;
import org.springframework.beans.factory.annotation.Autowired;

/** A review ends at the applicant's wish from every stage before its result is public. */
@IntegrationTest
class WithdrawalPathsTests {

    private static final LocalDateTime HOUR =
            Trade.CLOSES.plusDays(90).withHour(10).withMinute(0);
    private static final String POST = "EMBASSY:COTONOU";
    private static final String PREFECTURE = "PREFECTURE:Région fictive B";

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Consultations consultations;

    CallId call;

    @BeforeEach
    void anOpenCallThatNamesAnHourForItsResults() {
        call = trade.peopled().publishedCall("AAP-2027-TEST", HOUR);
        walk.to(Trade.OPENS.plusDays(1));
    }

    @ParameterizedTest
    @EnumSource
    void endsAtTheApplicantsWishFromEveryStage(WithdrawnAt moment) {
        DossierId id = walk.submitted(call);
        moment.reach(walk, call, id);
        walk.waits(id, moment.stage, moment.awaited.toArray(String[]::new));

        dossiers.withdraw(trade.actor("signatory"), id, "Projet abandonné (fictif)");
        jobs.runDue();

        walk.waits(id, Stage.WITHDRAWN);
        assertThat(walk.path(walk.number(id)))
                .contains(ids(APPLICATION_WITHDRAWN, WITHDRAW_CONSULTATIONS, CHECK_AFTER_WITHDRAWAL, REVIEW_WITHDRAWN))
                .doesNotContain(ids(REVIEW_CANCELLED, DECISION_PUBLISHED));
        assertThat(consultations.of(Actor.clockwork(), id))
                .extracting(Consultation::status)
                .doesNotContain(Consultation.Status.ASKED);
        assertThat(walk.to(HOUR.plusDays(1)))
                .extracting(DueJobs.Fired::timer)
                .doesNotContain("consultation-deadline", "consultation-reminder-10", "consultation-reminder-3");
        walk.waits(id, Stage.WITHDRAWN);
        assertThat(jobs.incidents()).isZero();
        assertThat(jobs.openInstances()).isZero();
    }

    /** How far a dossier has come when its applicant gives it up, and who is awaited then. */
    enum WithdrawnAt {
        SUBMITTED(Stage.SUBMITTED, (walk, on) -> {}, "CASE_OFFICER"),
        UNDER_APPRAISAL(
                Stage.UNDER_APPRAISAL,
                (walk, on) -> closed(walk).judge(on.dossier, true),
                "CASE_OFFICER",
                POST,
                PREFECTURE),
        BEING_SCORED(
                Stage.UNDER_APPRAISAL,
                (walk, on) -> closed(walk)
                        .judge(on.dossier, true)
                        .assign(on.dossier, "reviewer1", "reviewer2")
                        .score(on.dossier, "reviewer1", "4"),
                "REVIEWER",
                POST,
                PREFECTURE),
        APPRAISED(Stage.APPRAISED, (walk, on) -> appraised(walk, on), "COMMITTEE_SECRETARY"),
        IN_COMMITTEE(Stage.IN_COMMITTEE, (walk, on) -> appraised(walk, on).propose(on.call), "COMMITTEE_CHAIR"),
        DEFERRED(Stage.DEFERRED, (walk, on) -> settled(walk, on, RankingList.DEFERRED), "COMMITTEE_SECRETARY"),
        PROPOSED(
                Stage.PROPOSED,
                (walk, on) -> appraised(walk, on).propose(on.call).deliberate(on.call, Deliberation.acceptProposal()),
                "AUTHORISING_OFFICER"),
        AWARDED(Stage.AWARDED, (walk, on) -> appraised(walk, on)
                .propose(on.call)
                .deliberate(on.call, Deliberation.acceptProposal())
                .decide(on.call)),
        WAITLISTED(Stage.WAITLISTED, (walk, on) -> settled(walk, on, RankingList.WAITING)
                .decide(on.call)),
        REJECTED(Stage.REJECTED, (walk, on) -> settled(walk, on, RankingList.REJECT)
                .decide(on.call));

        private final Stage stage;
        private final BiConsumer<Walk, On> way;
        private final List<String> awaited;

        WithdrawnAt(Stage stage, BiConsumer<Walk, On> way, String... awaited) {
            this.stage = stage;
            this.way = way;
            this.awaited = List.of(awaited);
        }

        void reach(Walk walk, CallId call, DossierId id) {
            way.accept(walk, new On(call, id));
        }

        private static Walk closed(Walk walk) {
            walk.to(Trade.CLOSES.plusDays(5));
            return walk;
        }

        private static Walk appraised(Walk walk, On on) {
            return closed(walk).appraise(on.dossier, "4");
        }

        private static Walk settled(Walk walk, On on, RankingList list) {
            return appraised(walk, on).propose(on.call).deliberate(on.call, Walk.change(on.dossier, list));
        }

        private record On(CallId call, DossierId dossier) {}
    }
}
