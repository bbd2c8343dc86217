package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.ConsultationElement.*;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.calls.Deadlines;
import org.passerelle.calls.Funder;
import org.passerelle.calls.FundingScheme;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Stage;
import org.passerelle.forms.DossierKeys;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Actor;
import org.passerelle.people.Organisation;
import org.passerelle.people.Organisations;
import org.passerelle.people.Post;
import org.passerelle.people.Posts;
import org.passerelle.people.Role;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.passerelle.shared.Texts;
import org.passerelle.shared.WorldRegion;
import org.passerelle.workflow.model.ReviewElement;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is asked for an opinion, reminded, and passed over when the time is up. */
@IntegrationTest
class ConsultationPathsTests {

    private static final String CODE = "AAP-2027-TEST";
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

    @Autowired
    Posts posts;

    @Autowired
    Organisations organisations;

    @BeforeEach
    void people() {
        trade.peopled();
    }

    @Test
    void remindsASilentPostAndThenRecordsItsSilence() {
        CallId call = walk.openCall(CODE);
        DossierId id = walk.submitted(call);
        scored(id);
        walk.opine(id, "prefecture", ConsultationKind.PREFECTURE);
        walk.waits(id, Stage.UNDER_APPRAISAL, POST);

        assertThat(walk.to(LocalDateTime.of(2027, 5, 3, 23, 59)))
                .extracting(DueJobs.Fired::timer)
                .containsExactly("consultation-reminder-10", "consultation-reminder-3", "consultation-escalation");
        walk.waits(id, Stage.UNDER_APPRAISAL, POST);
        assertThat(walk.path(walk.number(id)))
                .contains(ids(FIRST_REMINDER_SENT, LAST_REMINDER_SENT, HEAD_TOLD))
                .doesNotContain(ids(RECORD_SILENCE));

        assertThat(walk.to(LocalDateTime.of(2027, 5, 4, 0, 0)))
                .extracting(DueJobs.Fired::timer)
                .containsExactly("consultation-deadline");
        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        assertThat(walk.path(walk.number(id))).contains(ids(RECORD_SILENCE, SILENCE_RECORDED, OPINION_GIVEN));
    }

    @Test
    void remindsNobodyWhoHasAnswered() {
        CallId call = walk.openCall(CODE);
        DossierId id = walk.submitted(call);
        scored(id);
        walk.opine(id, "post", ConsultationKind.EMBASSY).opine(id, "prefecture", ConsultationKind.PREFECTURE);
        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");

        assertThat(walk.to(LocalDateTime.of(2027, 5, 5, 0, 0))).isEmpty();

        assertThat(walk.path(walk.number(id)))
                .contains(ids(OPINION_GIVEN))
                .doesNotContain(ids(SEND_FIRST_REMINDER, SEND_LAST_REMINDER, RECORD_SILENCE));
    }

    @Test
    void remindsNobodyInAPeriodTooShortForIt() {
        CallId call = open(Map.of("deadlines", new Deadlines(10, 15, 1, 10, 15, 15)));
        DossierId id = walk.submitted(call);
        scored(id);
        walk.waits(id, Stage.UNDER_APPRAISAL, POST, PREFECTURE);

        assertThat(walk.to(Trade.CLOSES.plusDays(20)))
                .extracting(DueJobs.Fired::timer)
                .containsExactly("consultation-deadline", "consultation-deadline");

        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        assertThat(walk.path(walk.number(id)))
                .contains(ids(RECORD_SILENCE))
                .doesNotContain(ids(SEND_FIRST_REMINDER, SEND_LAST_REMINDER, TELL_HEAD));
    }

    @Test
    void waitsForEveryPostOfADossierInTwoCountries() {
        CallId call = walk.openCall(CODE);
        DossierId id = walk.submittedInTwoCountries(call);

        walk.judge(id, true).assign(id, "reviewer1", "reviewer2");

        walk.waits(id, Stage.UNDER_APPRAISAL, POST, "EMBASSY:DAKAR", PREFECTURE, "REVIEWER", "REVIEWER");
        walk.opine(id, "post", ConsultationKind.EMBASSY);
        walk.waits(id, Stage.UNDER_APPRAISAL, "EMBASSY:DAKAR", PREFECTURE, "REVIEWER", "REVIEWER");
        walk.opine(id, "post.dakar", ConsultationKind.EMBASSY)
                .opine(id, "prefecture", ConsultationKind.PREFECTURE)
                .score(id, "reviewer1", "4")
                .score(id, "reviewer2", "4");
        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
    }

    @Test
    void goesOnWhereThereIsNobodyToAsk() {
        CallId call = open(Map.of("consultations", List.of()));
        DossierId id = walk.submitted(call);
        walk.to(Trade.CLOSES.plusDays(5));
        walk.judge(id, true);
        walk.waits(id, Stage.UNDER_APPRAISAL, "CASE_OFFICER");

        walk.assign(id, "reviewer1", "reviewer2");
        walk.waits(id, Stage.UNDER_APPRAISAL, "REVIEWER", "REVIEWER");
        walk.score(id, "reviewer1", "4").score(id, "reviewer2", "4");

        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        assertThat(walk.path(walk.number(id)))
                .contains(ids(ReviewElement.ASK_CONSULTATIONS, ReviewElement.FINISH_APPRAISAL))
                .doesNotContain(ids(OPINION_ASKED, GIVE_OPINION));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
    void asksTheDeskWhereThePostCannotAnswer(Post.Status status) {
        CallId call = walk.openCall(CODE);
        posts.save(
                Actor.clockwork(),
                new Post("COTONOU", "Ambassade de France à Cotonou", List.of(CountryCode.of("BJ")), status));
        DossierId id = walk.submitted(call);
        scored(id);
        walk.waits(id, Stage.UNDER_APPRAISAL, "GEO_DESK:AFRICA", PREFECTURE);

        opine(id, Role.GEO_DESK, ConsultationKind.GEO_DESK);
        walk.waits(id, Stage.UNDER_APPRAISAL, PREFECTURE);
        walk.opine(id, "prefecture", ConsultationKind.PREFECTURE);

        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
    }

    @Test
    void asksTheDeskOfTheCountrysRegionOfTheWorldAndNoOther() {
        trade.desk("desk.africa", WorldRegion.AFRICA).desk("desk.asia", WorldRegion.ASIA_OCEANIA);
        CallId call = walk.openCall(CODE);
        posts.save(
                Actor.clockwork(),
                new Post(
                        "COTONOU", "Ambassade de France à Cotonou", List.of(CountryCode.of("BJ")), Post.Status.CLOSED));
        DossierId id = walk.submitted(call);
        walk.judge(id, true);

        assertThat(consultations.of(trade.actor("desk.africa"), id))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.body()).isEqualTo("GEO_DESK:AFRICA");
                    assertThat(asked.title(new Texts(), Language.FR))
                            .isEqualTo("Direction géographique Afrique et océan Indien");
                });
        assertThat(codesOf(() -> consultations.of(trade.actor("desk.asia"), id)))
                .isNotEmpty();
        assertThat(codesOf(() -> walk.opine(id, "desk.asia", ConsultationKind.GEO_DESK)))
                .isNotEmpty();
    }

    @Test
    void asksThePostOfThePartOfTheCountryInWhichThePartnerLies() {
        CallId call = walk.openCall(CODE);
        CountryCode benin = CountryCode.of("BJ");
        posts.save(
                Actor.clockwork(),
                new Post(
                        "NATITINGOU",
                        "Consulat fictif",
                        List.of(),
                        List.of(new Post.Area(benin, "BJ-AK")),
                        List.of(),
                        Post.Status.OPEN));
        Organisation partner = organisations.get(trade.organisation("TAN"));
        organisations.update(
                Actor.clockwork(),
                new Organisation(
                        partner.id(),
                        partner.key(),
                        partner.kind(),
                        partner.level(),
                        partner.name(),
                        partner.country(),
                        partner.siret(),
                        "BJ-AK",
                        null,
                        null,
                        true));

        DossierId id = walk.submitted(call);
        scored(id);

        walk.waits(id, Stage.UNDER_APPRAISAL, "EMBASSY:NATITINGOU", PREFECTURE);
    }

    @Test
    void asksThePostOfAccreditationWhereNoneResides() {
        CallId call = walk.openCall(CODE);
        posts.save(
                Actor.clockwork(),
                new Post(
                        "COTONOU",
                        "Poste fictif",
                        List.of(CountryCode.of("TG")),
                        List.of(),
                        List.of(CountryCode.of("BJ")),
                        Post.Status.OPEN));

        DossierId id = walk.submitted(call);
        scored(id);

        walk.waits(id, Stage.UNDER_APPRAISAL, POST, PREFECTURE);
    }

    @Test
    void asksTheAgencyForALargeRequestAndTheExpertForTheirTheme() {
        CallId call = open(Map.of("consultations", List.of(ConsultationKind.AFD, ConsultationKind.THEMATIC)));
        DossierId id = trade.completeDraft(call, "agent", "Jeunesse (fictif)", "120000.00");
        dossiers.edit(trade.actor("agent"), id, DossierContent.answers(Map.of(DossierKeys.THEME, "YOUTH")));
        submit(id);
        scored(id);
        walk.waits(id, Stage.UNDER_APPRAISAL, "AFD", "THEMATIC");

        opine(id, Role.AFD_CONTACT, ConsultationKind.AFD);
        walk.waits(id, Stage.UNDER_APPRAISAL, "THEMATIC");
        opine(id, Role.THEMATIC_EXPERT, ConsultationKind.THEMATIC);

        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
    }

    @Test
    void asksThePartnerStateOfAJointFund() {
        CallId call = open(Map.of(
                "scheme",
                FundingScheme.JOINT_FUND,
                "funders",
                List.of(
                        new Funder("MEAE", "Ministère (fictif)", "EUR", Money.of(220_000), null),
                        new Funder("DGCT", "DGCT (fictive)", "MAD", Money.of(2_750_000), BigDecimal.valueOf(11))),
                "consultations",
                List.of(ConsultationKind.PARTNER_STATE)));
        DossierId id = trade.completeDraft(call);
        dossiers.edit(trade.actor("agent"), id, DossierContent.answers(Map.of(DossierKeys.JOINT_SIGNATURE, true)));
        submit(id);
        scored(id);
        walk.waits(id, Stage.UNDER_APPRAISAL, "PARTNER_STATE:DGCT");

        opine(id, Role.PARTNER_STATE_OFFICER, ConsultationKind.PARTNER_STATE);

        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
    }

    /** An open call that differs in some fields from the usual one. */
    private CallId open(Map<String, Object> changes) {
        CallId call = trade.published(Definitions.with(CODE, changes));
        walk.to(Trade.OPENS.plusDays(1));
        return call;
    }

    private void submit(DossierId id) {
        dossiers.submit(trade.actor("signatory"), id);
        jobs.runDue();
    }

    /** After the closing, both sheets locked: only opinions are awaited. */
    private void scored(DossierId id) {
        walk.to(Trade.CLOSES.plusDays(5));
        walk.judge(id, true)
                .assign(id, "reviewer1", "reviewer2")
                .score(id, "reviewer1", "4")
                .score(id, "reviewer2", "4");
    }

    private void opine(DossierId id, Role role, ConsultationKind kind) {
        trade.give(trade.actor(role), id, kind, trade.favourable(kind));
        jobs.runDue();
    }
}
