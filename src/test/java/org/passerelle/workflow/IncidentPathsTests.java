package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.IncidentElement.EXPIRE_REOPENED_DRAFTS;
import static org.passerelle.workflow.model.IncidentElement.INCIDENT_DROPPED;
import static org.passerelle.workflow.model.IncidentElement.INCIDENT_OVER;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.calls.CallStage;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Committee;
import org.passerelle.dossiers.Admissibility;
import org.passerelle.dossiers.Attachment;
import org.passerelle.dossiers.Check;
import org.passerelle.dossiers.Closings;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.IncidentForm;
import org.passerelle.dossiers.Incidents;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.TieKind;
import org.passerelle.dossiers.Ties;
import org.passerelle.dossiers.UnsubmittedDraft;
import org.passerelle.dossiers.Worklist;
import org.passerelle.exceptions.ExceptionKind;
import org.passerelle.exceptions.ExceptionWords;
import org.passerelle.exceptions.Exceptions;
import org.passerelle.notices.Mail;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.Role;
import org.passerelle.people.Trail;
import org.passerelle.people.TrailEntry;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Language;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.Texts;
import org.springframework.beans.factory.annotation.Autowired;

/** An incident of the service at the closing of a call: who may submit until when, and what follows (domain.md §2.3, step 6). */
@IntegrationTest
class IncidentPathsTests {

    private static final LocalDateTime CLOSING = Trade.CLOSES;
    private static final LocalDateTime UNTIL = LocalDateTime.of(2027, 4, 2, 18, 0);
    private static final String WHY = "Panne du service de 21:00 à minuit.";

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    Incidents incidents;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    Closings closings;

    @Autowired
    Calls calls;

    @Autowired
    Committee committee;

    @Autowired
    Admissibility admissibility;

    @Autowired
    Worklist worklist;

    @Autowired
    Ties ties;

    @Autowired
    Trail trail;

    @Autowired
    Outbox outbox;

    @Autowired
    Exceptions exceptions;

    @Autowired
    Texts texts;

    CallId call;
    DossierId submitted;
    DossierId draft;
    DossierId other;

    /** One dossier in time, and the drafts of two organisations that were not. */
    @WalkedOnce
    void draftsAtTheClosing() {
        trade.peopled();
        trade.lead("AUT", OrganisationKind.COMMUNE);
        call = walk.openCall("AAP-2027-TEST");
        submitted = walk.submitted(call);
        draft = trade.completeDraft(call);
        other = trade.completeDraft(call, "aut.agent", "Autre projet fictif", "24000.00");
    }

    @Test
    void anExpiredDraftIsADraftAgainWithNothingLostAndIsSubmitted() {
        Dossier before = file.get(draft);
        List<Attachment> documents = file.attachments(trade.actor("agent"), draft);
        afterTheClosing();
        assertThat(file.get(draft).stage()).isEqualTo(Stage.EXPIRED_DRAFT);
        assertThat(codesOf(() -> submit(draft))).containsExactly("CALL_CLOSED");

        declare(null);

        Dossier after = file.get(draft);
        assertThat(after.stage()).isEqualTo(Stage.DRAFT);
        assertThat(List.of(after.answers(), after.plan(), after.partners()))
                .isEqualTo(List.of(before.answers(), before.plan(), before.partners()));
        assertThat(file.attachments(trade.actor("agent"), draft)).isEqualTo(documents);
        dossiers.edit(
                trade.actor("agent"), draft, DossierContent.answers(Map.of("summary", "Complété après la panne.")));
        submit(draft);
        assertThat(file.get(draft).stage()).isEqualTo(Stage.SUBMITTED);
        walk.to(UNTIL.plusDays(3));
        walk.waits(draft, Stage.SUBMITTED, "CASE_OFFICER");
    }

    @Test
    void everyDraftOfTheCallMaySubmitUntilTheSecondBeforeItsNewHour() {
        afterTheClosing();
        declare(null);

        trade.at(UNTIL.minusSeconds(1));
        submit(draft);
        trade.at(UNTIL);
        assertThat(codesOf(() -> dossiers.submit(trade.actor("aut.signatory"), other)))
                .containsExactly("CALL_CLOSED");
        walk.to(UNTIL.plusMinutes(2));

        assertThat(file.get(other).stage()).isEqualTo(Stage.EXPIRED_DRAFT);
        assertThat(file.get(draft).stage()).isEqualTo(Stage.SUBMITTED);
        assertThat(walk.path("AAP-2027-TEST")).contains(ids(EXPIRE_REOPENED_DRAFTS, INCIDENT_OVER));
    }

    @Test
    void anIncidentOfOneDossierLeavesTheOthersOut() {
        afterTheClosing();

        declare(draft);

        assertThat(file.get(draft).stage()).isEqualTo(Stage.DRAFT);
        assertThat(file.get(other).stage()).isEqualTo(Stage.EXPIRED_DRAFT);
        assertThat(codesOf(() -> dossiers.submit(trade.actor("aut.signatory"), other)))
                .containsExactly("CALL_CLOSED");
        submit(draft);
    }

    @Test
    void theRefusalOfAnotherNamesItsWayOut() {
        for (Language language : Language.values()) {
            assertThat(texts.get(language, "refusal.CALL_CLOSED"))
                    .contains(language == Language.FR ? "écrivez sans attendre" : "write at once");
        }
    }

    @Test
    void nobodyBeginsADossierInAReopenedCall() {
        afterTheClosing();
        declare(null);

        assertThat(codesOf(() -> trade.completeDraft(call))).containsExactly("CALL_CLOSED");
    }

    @Test
    void anIncidentDeclaredBeforeTheClosingKeepsItsDraftFromExpiring() {
        trade.at(CLOSING.minusMinutes(10));
        incidents.declare(
                manager(), call, new IncidentForm(draft, CLOSING.minusHours(2), CLOSING.minusHours(1), UNTIL, WHY));

        walk.to(CLOSING.plusDays(1));

        assertThat(file.get(draft).stage()).isEqualTo(Stage.DRAFT);
        assertThat(file.get(other).stage()).isEqualTo(Stage.EXPIRED_DRAFT);
        submit(draft);
    }

    @Test
    void theEndOfAWindowExpiresNoDraftOfACallThatWasExtendedBeyondIt() {
        trade.at(CLOSING.minusMinutes(10));
        incidents.declare(
                manager(), call, new IncidentForm(draft, CLOSING.minusHours(2), CLOSING.minusHours(1), UNTIL, WHY));
        calls.extend(manager(), call, UNTIL.plusDays(7), "Panne générale (fictif)");

        walk.to(UNTIL.plusDays(1));

        assertThat(List.of(file.get(draft).stage(), file.get(other).stage())).containsExactly(Stage.DRAFT, Stage.DRAFT);
        submit(draft);
    }

    @Test
    void aCallWhoseOnlyDossiersMayStillComeInDoesNotEnd() {
        dossiers.withdraw(trade.actor("signatory"), submitted, "Abandon (fictif)");
        trade.at(CLOSING.minusMinutes(10));
        incidents.declare(
                manager(), call, new IncidentForm(null, CLOSING.minusHours(2), CLOSING.minusHours(1), UNTIL, WHY));

        walk.to(CLOSING.plusDays(1));
        assertThat(calls.get(call).stage()).isEqualTo(CallStage.APPRAISAL);

        walk.to(UNTIL.plusMinutes(2));
        assertThat(calls.get(call).stage()).isEqualTo(CallStage.WITHOUT_RESULTS);
    }

    @Test
    void theCommitteeRanksNothingWhileADossierMayStillComeIn() {
        afterTheClosing();
        walk.appraise(submitted, "4");
        declare(null);

        assertThat(codesOf(() -> committee.propose(trade.actor(Role.COMMITTEE_SECRETARY), call)))
                .containsExactly("INCIDENT_OPEN");

        walk.to(UNTIL.plusMinutes(2));
        walk.propose(call);
        assertThat(codesOf(() -> declare(null, UNTIL.plusDays(9)))).containsExactly("WRONG_STAGE");
    }

    @Test
    void admissibilityIsDueAfterTheNewHourAndTheCheckListNamesIt() {
        afterTheClosing();
        declare(draft);
        submit(draft);
        walk.to(UNTIL.plusMinutes(2));

        assertThat(worklist.of(draft)).singleElement().satisfies(item -> assertThat(item.due())
                .isEqualTo(
                        LocalDateTime.of(2027, 4, 17, 0, 0).atZone(Trade.PARIS).toInstant()));
        assertThat(admissibility
                        .checkList(trade.actor(Role.CASE_OFFICER), draft)
                        .checks())
                .filteredOn(check -> check.code().equals("E15"))
                .singleElement()
                .satisfies(check -> assertThat(check.evidence()).containsEntry("closes", UNTIL.toString()))
                .extracting(Check::automatic)
                .isEqualTo(Check.Result.PASS);
    }

    @Test
    void whatWasSubmittedInTimeKeepsItsDaysFromTheClosing() {
        afterTheClosing();
        declare(null);

        assertThat(closings.of(calls.get(call), submitted))
                .isEqualTo(calls.get(call).window().closesAt());
        assertThat(admissibility
                        .checkList(trade.actor(Role.CASE_OFFICER), submitted)
                        .checks())
                .filteredOn(check -> check.code().equals("E15"))
                .singleElement()
                .satisfies(check -> assertThat(check.evidence()).containsEntry("closes", CLOSING.toString()));
    }

    @Test
    void everybodyWithADraftIsToldUntilWhenAndWhy() {
        afterTheClosing();
        declare(null);

        for (String who : List.of("agent@exemple.invalid", "aut.agent@exemple.invalid")) {
            assertThat(outbox.to(who))
                    .filteredOn(mail -> mail.subject().startsWith("Dépôt rouvert"))
                    .singleElement()
                    .extracting(Mail::body)
                    .asString()
                    .contains("2 avril 2027 à 18:00", WHY);
        }
    }

    @Test
    void onlyTheNamedOneIsTold() {
        afterTheClosing();
        declare(draft);

        assertThat(outbox.to("signatory@exemple.invalid"))
                .extracting(Mail::subject)
                .anyMatch(subject -> subject.startsWith("Dépôt rouvert"));
        assertThat(outbox.to("aut.agent@exemple.invalid"))
                .extracting(Mail::subject)
                .noneMatch(subject -> subject.startsWith("Dépôt rouvert"));
    }

    @Test
    void theTrailAndTheRegisterSayWhoWhenAndWhy() {
        afterTheClosing();
        declare(draft);

        assertThat(trail.ofDossier(draft.value()))
                .extracting(TrailEntry::verb)
                .containsSubsequence("expire", "declareIncident", "reviveDraft");
        ExceptionWords words = new ExceptionWords(texts, calls.get(call).definition(), Language.FR);
        assertThat(exceptions.of(trade.actor(Role.AUDITOR), call))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.kind()).isEqualTo(ExceptionKind.INCIDENT);
                    assertThat(line.by()).isEqualTo("Personne fictive call_manager");
                    assertThat(words.when(line.at())).isEqualTo("1 avril 2027 à 09:00".replace("1 avril", "1er avril"));
                    assertThat(words.why(line)).isEqualTo(WHY);
                    assertThat(words.about(line)).isEqualTo("Brouillon – Commune de Brévalle");
                    assertThat(words.what(line))
                            .isEqualTo("Service indisponible du 31 mars 2027 à 21:00 au 31 mars 2027 à 23:59 ;"
                                            .replace(" ;", "\u00a0;")
                                    + " dépôt rouvert jusqu’au 2 avril 2027 à 18:00.");
                });
    }

    @Test
    void aCallThatIsGivenUpEndsTheWaitAndTheDrafts() {
        afterTheClosing();
        declare(null);

        calls.cancel(manager(), call, "Crédits supprimés (fictif)");
        walk.to(UNTIL.plusDays(1));

        assertThat(file.get(draft).stage()).isEqualTo(Stage.CALL_CANCELLED);
        assertThat(walk.path("AAP-2027-TEST")).contains(ids(INCIDENT_DROPPED)).doesNotContain(ids(INCIDENT_OVER));
    }

    @Test
    void refusesHoursThatMakeNoSense() {
        afterTheClosing();
        assertThat(places(new IncidentForm(null, CLOSING, CLOSING.minusHours(1), UNTIL, " ")))
                .containsExactlyInAnyOrder("INCIDENT_ORDER", "INCIDENT_AFTER_CLOSING", "REQUIRED_FIELD");
        assertThat(places(new IncidentForm(null, CLOSING.minusHours(1), UNTIL.plusDays(1), CLOSING, WHY)))
                .containsExactlyInAnyOrder("INCIDENT_NOT_OVER", "INCIDENT_UNTIL");
        LocalDateTime twice = LocalDateTime.of(2027, 10, 31, 2, 30);
        assertThat(places(new IncidentForm(null, CLOSING.minusHours(1), CLOSING, twice, WHY)))
                .containsExactly("CALL_HOUR");
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> incidents.declare(
                                        manager(), call, new IncidentForm(null, twice, twice, twice, WHY)))
                        .findings())
                .filteredOn(fault -> fault.code().equals("CALL_HOUR"))
                .extracting(Finding::place)
                .containsExactly("from", "to", "until");
    }

    @Test
    void needsADraftThatWasNotSubmitted() {
        afterTheClosing();
        assertThat(incidents.unsubmitted(manager(), call))
                .extracting(UnsubmittedDraft::id)
                .containsExactlyInAnyOrder(draft, other);
        assertThat(codesOf(() -> declare(submitted))).containsExactly("ALREADY_SUBMITTED");
        assertThat(codesOf(() -> declare(DossierId.random()))).containsExactly("UNKNOWN");
    }

    @Test
    void aManagerInConflictDeclaresNothingForItsDossier() {
        submitted(draft);
        ties.find(trade.actor(Role.CASE_OFFICER), draft, manager().personId(), TieKind.FAMILY, "Sœur du maire");
        afterTheClosing();

        assertThat(codesOf(() -> declare(draft))).containsExactly("CONFLICT_OF_INTEREST");
        assertThat(incidents.unsubmitted(manager(), call))
                .extracting(UnsubmittedDraft::id)
                .doesNotContain(draft);
    }

    private void submitted(DossierId id) {
        submit(id);
    }

    private void afterTheClosing() {
        walk.to(LocalDateTime.of(2027, 4, 1, 9, 0));
    }

    private void declare(DossierId id) {
        declare(id, UNTIL);
    }

    private void declare(DossierId id, LocalDateTime until) {
        incidents.declare(
                manager(), call, new IncidentForm(id, LocalDateTime.of(2027, 3, 31, 21, 0), CLOSING, until, WHY));
    }

    private List<String> places(IncidentForm form) {
        return codesOf(() -> incidents.declare(manager(), call, form));
    }

    private void submit(DossierId id) {
        dossiers.submit(trade.actor("signatory"), id);
    }

    private Actor manager() {
        return trade.actor(Role.CALL_MANAGER);
    }
}
