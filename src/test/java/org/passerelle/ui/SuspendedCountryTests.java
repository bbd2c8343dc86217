package org.passerelle.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.SuspendedCountries;
import org.passerelle.calls.Suspension;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.Admissibility;
import org.passerelle.dossiers.Check;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Stage;
import org.passerelle.notices.Outbox;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Language;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Cooperation with the partner's country is suspended (domain.md §2.4): before the submission, in a call that takes it, and after. */
@IntegrationTest
class SuspendedCountryTests {

    private static final String CODE = "AAP-2027-TEST";
    private static final String WARNING = "Coopération suspendue Bénin, depuis le 4 janvier 2027 : Note fictive";

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Admissibility admissibility;

    @Autowired
    SuspendedCountries suspended;

    @Autowired
    Outbox outbox;

    @Autowired
    People people;

    @BeforeEach
    void everybody() {
        trade.peopled();
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void saysWhileDraftingWhatTheSubmissionWillRefuse() {
        DossierId draft = trade.completeDraft(walk.openCall(CODE));
        suspend(null);

        assertThat(dossiers.review(trade.actor("agent"), draft))
                .filteredOn(finding -> finding.code().equals("E18"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence()).containsEntry("reason", "Note fictive"))
                .matches(Finding::blocks);
        assertThat(codesOf(() -> dossiers.submit(trade.actor("signatory"), draft)))
                .containsExactly("E18");
    }

    @Test
    void takesTheCountryAgainOnTheDayAfterTheLast() {
        DossierId draft = trade.completeDraft(walk.openCall(CODE));
        suspend(LocalDate.of(2027, 1, 20));
        walk.to(LocalDate.of(2027, 1, 20).atTime(23, 59));
        assertThat(codesOf(() -> dossiers.submit(trade.actor("signatory"), draft)))
                .containsExactly("E18");

        walk.to(LocalDate.of(2027, 1, 21).atStartOfDay());

        assertThat(dossiers.submit(trade.actor("signatory"), draft).number()).isEqualTo("DOS-2027-0001");
    }

    @Test
    void asksTheDeskInACallThatTakesSuspendedCountries() {
        CallId call = trade.published(
                Definitions.with(CODE, Map.of("procedure", Map.of("appraisal", Map.of("suspendedCountries", true)))));
        walk.to(Trade.OPENS.plusDays(1));
        suspend(null);

        DossierId id = walk.submitted(call);
        assertThat(check(id).automatic()).isEqualTo(Check.Result.PASS);
        assertThat(check(id).evidence()).containsEntry("state", "THEN").containsEntry("allowed", "YES");
        walk.judge(id, true);

        walk.waits(id, Stage.UNDER_APPRAISAL, "CASE_OFFICER", "GEO_DESK:AFRICA", "PREFECTURE:Région fictive B");
    }

    @Test
    void leavesWhatBeganAfterTheSubmissionToTheOfficer() {
        DossierId id = walk.submitted(walk.openCall(CODE));
        assertThat(check(id).automatic()).isEqualTo(Check.Result.PASS);

        suspended.save(
                trade.actor(Role.ADMIN),
                new Suspension(CountryCode.of("BJ"), LocalDate.of(2027, 1, 13), null, "Note fictive"));
        walk.to(LocalDate.of(2027, 1, 13).atTime(9, 0));

        assertThat(check(id).automatic()).isEqualTo(Check.Result.UNKNOWN);
        assertThat(check(id).evidence()).containsEntry("state", "SINCE");
        walk.waits(id, Stage.SUBMITTED, "CASE_OFFICER");
    }

    @Test
    void failsTheCriterionWhereItHeldOnTheDayOfTheSubmission() {
        DossierId id = walk.submitted(walk.openCall(CODE));

        suspend(null);

        assertThat(check(id).automatic()).isEqualTo(Check.Result.FAIL);
        show(Role.CASE_OFFICER, "dossiers/" + id + "/admissibility");
        assertThat(Screen.words())
                .contains("Coopération suspendue au jour du dépôt : Bénin, depuis le 4 janvier 2027 (Note fictive).");
    }

    @Test
    void warnsOfficerRoomAndSignatureAndDecidesNothing() {
        CallId call = walk.openCall(CODE);
        DossierId id = walk.submitted(call);
        walk.to(Trade.CLOSES.plusDays(1));
        walk.appraise(id, "4");

        suspend(null);

        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        assertThat(outbox.to(people.byLogin(trade.actor(Role.CASE_OFFICER).login())
                        .orElseThrow()
                        .email()))
                .extracting(mail -> mail.subject())
                .contains("Coopération suspendue\u00a0: Bénin");
        show(Role.CASE_OFFICER, "dossiers/" + id);
        assertThat(Screen.words()).contains(WARNING);

        walk.propose(call);
        show(Role.COMMITTEE_CHAIR, "committee/" + CODE);
        assertThat(Screen.words()).contains(WARNING);

        walk.deliberate(call, Deliberation.acceptProposal());
        show(Role.AUTHORISING_OFFICER, "decisions/" + CODE);
        assertThat(Screen.words()).contains(WARNING);
    }

    @Test
    void warnsNobodyOfASuspensionThatIsOver() {
        DossierId id = walk.submitted(walk.openCall(CODE));

        suspend(LocalDate.of(2027, 1, 5));

        show(Role.CASE_OFFICER, "dossiers/" + id);
        assertThat(Screen.words()).doesNotContain("Coopération suspendue");
    }

    private void suspend(@Nullable LocalDate until) {
        suspended.save(
                trade.actor(Role.ADMIN),
                new Suspension(CountryCode.of("BJ"), LocalDate.of(2027, 1, 4), until, "Note fictive"));
    }

    private Check check(DossierId id) {
        return admissibility.checkList(trade.actor(Role.CASE_OFFICER), id).checks().stream()
                .filter(check -> check.code().equals("E18"))
                .findFirst()
                .orElseThrow();
    }

    private void show(Role role, String page) {
        Screen.close();
        Screen.open(application, people.byLogin(trade.actor(role).login()).orElseThrow(), Language.FR);
        UI.getCurrent().navigate(page);
    }
}
