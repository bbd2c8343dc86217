package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.WorklistPages;
import org.passerelle.forms.DossierKeys;
import org.passerelle.notices.Notice;
import org.passerelle.notices.Outbox;
import org.passerelle.notices.OwnNotices;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.Course;
import org.passerelle.opinions.OpinionValue;
import org.passerelle.people.Actor;
import org.passerelle.people.AfdAgencies;
import org.passerelle.people.AfdAgency;
import org.passerelle.people.Post;
import org.passerelle.people.ThematicExpert;
import org.passerelle.people.ThematicExperts;
import org.passerelle.shared.CountryCode;
import org.springframework.beans.factory.annotation.Autowired;

/** Which agency of AFD and which expert a dossier goes to (D4), and who sees it there. */
@IntegrationTest
class AgenciesAndExpertsTests {

    private static final String WATER = "WATER";

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile files;

    @Autowired
    Consultations consultations;

    @Autowired
    AfdAgencies agencies;

    @Autowired
    ThematicExperts experts;

    @Autowired
    WorklistPages worklist;

    @Autowired
    Outbox outbox;

    @Autowired
    OwnNotices notices;

    CallId call;

    @BeforeEach
    void aCallThatAsksAgencyAndExpert() {
        trade.peopled();
        call = trade.published(Definitions.with(
                "AAP-2027-TEST", Map.of("consultations", List.of(ConsultationKind.AFD, ConsultationKind.THEMATIC))));
        walk.to(Trade.OPENS.plusDays(1));
    }

    @Test
    void asksTheAgencyOfTheCountryOnWater() {
        trade.agency("COTONOU", "afd.cotonou", "BJ").agency("DAKAR", "afd.dakar", "SN");
        DossierId id = scored(WATER, "24000.00");
        walk.waits(id, Stage.UNDER_APPRAISAL, "AFD:COTONOU");

        opine(id, "afd.cotonou", ConsultationKind.AFD);

        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
    }

    @Test
    void asksItFromAHundredThousandEurosWhateverTheTheme() {
        trade.agency("COTONOU", "afd.cotonou", "BJ");

        walk.waits(scored("CULTURE", "100000.00"), Stage.UNDER_APPRAISAL, "AFD:COTONOU");
    }

    @Test
    void asksNoAgencyBelowThatOnAnotherTheme() {
        trade.agency("COTONOU", "afd.cotonou", "BJ");

        walk.waits(scored("CULTURE", "99999.00"), Stage.APPRAISED, "COMMITTEE_SECRETARY");
    }

    @Test
    void asksAnAgencyOfTwoCountriesOnce() {
        trade.agency("COTONOU", "afd.cotonou", "BJ", "SN");

        walk.waits(scored(themed(walk.draftInTwoCountries(call), WATER)), Stage.UNDER_APPRAISAL, "AFD:COTONOU");
    }

    @Test
    void asksTheAgencyOfEachCountry() {
        trade.agency("COTONOU", "afd.cotonou", "BJ").agency("DAKAR", "afd.dakar", "SN");

        walk.waits(
                scored(themed(walk.draftInTwoCountries(call), WATER)),
                Stage.UNDER_APPRAISAL,
                "AFD:COTONOU",
                "AFD:DAKAR");
    }

    @Test
    void asksTheHeadquartersWhereTheCountryHasNoAgencyOfItsOwn() {
        trade.agency("DAKAR", "afd.dakar", "SN");

        walk.waits(scored(WATER, "24000.00"), Stage.UNDER_APPRAISAL, "AFD");
    }

    @Test
    void asksNobodyOfAfdWhereTheHeadquartersAreClosedToo() {
        trade.agency("COTONOU", "afd.cotonou", "BJ");
        agency("COTONOU", Post.Status.CLOSED, "BJ");
        agency(AfdAgency.HEADQUARTERS, Post.Status.CLOSED);

        walk.waits(scored(WATER, "24000.00"), Stage.APPRAISED, "COMMITTEE_SECRETARY");
    }

    @Test
    void recordsTheSilenceOfAnAgency() {
        trade.agency("COTONOU", "afd.cotonou", "BJ");
        DossierId id = scored(WATER, "24000.00");

        walk.to(LocalDateTime.of(2027, 5, 12, 0, 0));

        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        assertThat(of(id).value()).isEqualTo(OpinionValue.DEEMED_SILENT);
    }

    @Test
    void asksTheHeadquartersOfWhatAnAgencyThatClosesIsAwaitedFor() {
        trade.agency("COTONOU", "afd.cotonou", "BJ");
        DossierId id = scored(WATER, "24000.00");
        Consultation asked = of(id);

        agency("COTONOU", Post.Status.SUSPENDED, "BJ");
        jobs.runDue();

        walk.waits(id, Stage.UNDER_APPRAISAL, "AFD");
        assertThat(consultations.get(asked.id()).course().withdrawnReason()).isEqualTo(Course.AGENCY_CLOSED);
        assertThat(outbox.to("case_officer@exemple.invalid"))
                .filteredOn(mail -> mail.key().equals("opinion.movedToHeadquarters"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).contains("COTONOU", walk.number(id)));
        opine(id, "afd_contact", ConsultationKind.AFD);
        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
    }

    @Test
    void leavesWithAnAgencyThatClosesWhatNobodyElseCanAnswer() {
        trade.agency("COTONOU", "afd.cotonou", "BJ");
        DossierId id = scored(WATER, "24000.00");
        agency(AfdAgency.HEADQUARTERS, Post.Status.CLOSED);

        agency("COTONOU", Post.Status.CLOSED, "BJ");
        jobs.runDue();

        walk.waits(id, Stage.UNDER_APPRAISAL, "AFD:COTONOU");
    }

    @Test
    void showsAndTellsADossierToTheMembersOfItsAgencyAlone() {
        trade.agency("COTONOU", "afd.cotonou", "BJ").agency("DAKAR", "afd.dakar", "SN");
        DossierId id = scored(WATER, "24000.00");

        for (String other : List.of("afd.dakar", "afd_contact")) {
            assertThat(codesOf(() -> consultations.of(trade.actor(other), id))).containsExactly("FORBIDDEN");
            assertThat(codesOf(() -> files.read(trade.actor(other), id))).containsExactly("FORBIDDEN");
            assertThat(codesOf(() -> opine(id, other, ConsultationKind.AFD))).containsExactly("FORBIDDEN");
            assertThat(worklist.count(trade.actor(other))).isZero();
            assertThat(notices.unread(trade.actor(other))).isZero();
        }
        assertThat(consultations.of(trade.actor("afd.cotonou"), id)).hasSize(1);
        assertThat(files.read(trade.actor("afd.cotonou"), id).id()).isEqualTo(id);
        assertThat(worklist.count(trade.actor("afd.cotonou"))).isEqualTo(1);
        assertThat(notices.latest(trade.actor("afd.cotonou"), 5))
                .extracting(Notice::key)
                .containsExactly("opinion.asked");
    }

    @Test
    void asksTheExpertOfTheThemeAndNoOther() {
        trade.expert("CULTURE", "expert.culture").expert("HEALTH", "expert.health");
        DossierId id = scored("CULTURE", "24000.00");
        walk.waits(id, Stage.UNDER_APPRAISAL, "THEMATIC:CULTURE");
        assertThat(codesOf(() -> consultations.of(trade.actor("expert.health"), id)))
                .containsExactly("FORBIDDEN");
        assertThat(codesOf(() -> consultations.of(trade.actor("thematic_expert"), id)))
                .containsExactly("FORBIDDEN");

        opine(id, "expert.culture", ConsultationKind.THEMATIC);

        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
    }

    @Test
    void asksNoExpertOfAThemeInFreeWords() {
        trade.expert("CULTURE", "expert.culture");

        walk.waits(scored("Culture et patrimoine", "24000.00"), Stage.APPRAISED, "COMMITTEE_SECRETARY");
    }

    @Test
    void asksNoExpertWhoCannotBeAsked() {
        trade.expert("CULTURE", "expert.culture");
        experts.save(Actor.clockwork(), new ThematicExpert("CULTURE", Post.Status.SUSPENDED));

        walk.waits(scored("CULTURE", "24000.00"), Stage.APPRAISED, "COMMITTEE_SECRETARY");
    }

    @Test
    void asksTheMinistriesThatShareAYouthCallAsTheExpertOfYouthWhereThereIsOne() {
        DossierId before = scored("YOUTH", "24000.00");
        walk.waits(before, Stage.UNDER_APPRAISAL, "THEMATIC");
        trade.expert("YOUTH", "expert.youth");

        assertThat(codesOf(() -> opine(before, "expert.youth", ConsultationKind.THEMATIC)))
                .containsExactly("FORBIDDEN");
        opine(before, "thematic_expert", ConsultationKind.THEMATIC);

        walk.waits(before, Stage.APPRAISED, "COMMITTEE_SECRETARY");
    }

    @Test
    void asksTheExpertOfYouthOnAYouthProject() {
        trade.expert("YOUTH", "expert.youth");

        walk.waits(scored("YOUTH", "24000.00"), Stage.UNDER_APPRAISAL, "THEMATIC:YOUTH");
    }

    @Test
    void givesACountryToOneAgencyAlone() {
        trade.agency("COTONOU", "afd.cotonou", "BJ", "TG");

        assertThat(codesOf(() -> agency("LOME", Post.Status.OPEN, "TG", "GH"))).containsExactly("AGENCY_COUNTRY");

        assertThat(agencies.byKey("LOME")).isEmpty();
    }

    private void agency(String key, Post.Status status, String... countries) {
        agencies.save(
                Actor.clockwork(),
                new AfdAgency(
                        key,
                        "agence fictive de " + key,
                        List.of(countries).stream().map(CountryCode::of).toList(),
                        status));
    }

    private DossierId themed(DossierId id, String theme) {
        dossiers.edit(trade.actor("agent"), id, DossierContent.answers(Map.of(DossierKeys.THEME, theme)));
        return id;
    }

    private DossierId scored(String theme, String requested) {
        return scored(themed(trade.completeDraft(call, "agent", "Projet fictif", requested), theme));
    }

    /** Submitted, admissible and with both sheets locked: only opinions are awaited. */
    private DossierId scored(DossierId id) {
        dossiers.submit(trade.actor("signatory"), id);
        jobs.runDue();
        walk.to(Trade.CLOSES.plusDays(5));
        walk.judge(id, true)
                .assign(id, "reviewer1", "reviewer2")
                .score(id, "reviewer1", "4")
                .score(id, "reviewer2", "4");
        return id;
    }

    private Consultation of(DossierId id) {
        return consultations.of(Actor.clockwork(), id).get(0);
    }

    private void opine(DossierId id, String login, ConsultationKind kind) {
        trade.give(trade.actor(login), id, kind, trade.favourable(kind));
        jobs.runDue();
    }
}
