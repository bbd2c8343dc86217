package org.passerelle.exceptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.Admissibility;
import org.passerelle.dossiers.Derogations;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Precondition;
import org.passerelle.dossiers.Preconditions;
import org.passerelle.dossiers.Progress;
import org.passerelle.dossiers.Standing;
import org.passerelle.dossiers.StandingTies;
import org.passerelle.dossiers.TieKind;
import org.passerelle.dossiers.Ties;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.ConsultationChanges;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.GivenOpinions;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.reviews.Reviews;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.passerelle.workflow.DueJobs;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;

/** The exceptions of a call's appraisal: each is walked to, then read in the register with who, when and why. */
@IntegrationTest
class ExceptionPathsTests {

    private static final LocalDateTime JUDGED = Trade.CLOSES.plusDays(5);

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    @Autowired
    Exceptions exceptions;

    @Autowired
    Texts texts;

    @Autowired
    Calls calls;

    @Autowired
    Progress progress;

    @Autowired
    Admissibility admissibility;

    @Autowired
    Preconditions preconditions;

    @Autowired
    Derogations derogations;

    @Autowired
    DossierFile file;

    @Autowired
    Ties ties;

    @Autowired
    StandingTies standing;

    @Autowired
    Reviews reviews;

    @Autowired
    Consultations consultations;

    @Autowired
    ConsultationChanges changes;

    @Autowired
    GivenOpinions given;

    CallId call;

    @WalkedOnce
    void anOpenCall() {
        trade.peopled();
        call = walk.openCall("AAP-2027-TEST");
    }

    @Test
    void aCallWithoutExceptionHasAnEmptyRegister() {
        DossierId id = walk.submitted(call);
        walk.to(JUDGED);
        walk.appraise(id, "4");

        assertThat(register()).isEmpty();
    }

    @Test
    void aCheckSetAsideNamesBothPersonsAndTheReason() {
        trade.secondOfficer();
        DossierId id = walk.submitted(call);
        walk.to(JUDGED);
        reportsOverdue();
        Map<String, Object> answers = new HashMap<>(walk.verdict(true));
        answers.put("checks", Map.of("E05", Map.of("result", "PASS", "comment", "Compte rendu reçu ce matin.")));
        progress.judge(officer(), id, true, List.of(), answers);
        jobs.runDue();
        assertThat(register()).isEmpty();

        walk.to(JUDGED.plusDays(1));
        admissibility.confirm(trade.actor("second.officer"), id);

        ExceptionLine line = only(ExceptionKind.OVERRIDE);
        said(line, id, "Personne fictive case_officer", JUDGED.plusDays(1), "Compte rendu reçu ce matin.");
        assertThat(what(line))
                .isEqualTo("Contrôle écarté : E05 – Comptes rendus des projets antérieurs remis."
                        + " Confirmé par Personne fictive second.officer.");
    }

    @Test
    void aDerogationGrantedToADraftNamesItsLead() {
        DossierId draft = trade.completeDraft(call);
        reportsOverdue();
        Actor agent = trade.actor("agent");
        var asked = derogations.ask(agent, draft, "Mission reportée.", trade.document(agent, "partiel.pdf"));

        derogations.grant(officer(), asked.id(), LocalDate.of(2027, 3, 31));

        ExceptionLine line = only(ExceptionKind.OVERRIDE);
        said(line, draft, "Personne fictive case_officer", Trade.OPENS.plusDays(1), "Mission reportée.");
        assertThat(words().about(line)).isEqualTo("Brouillon – Commune de Brévalle");
        assertThat(line.title()).isEmpty();
        assertThat(what(line)).contains("31 mars 2027");
    }

    @Test
    void aRecusalSaysWhoFoundItAndAnAnnulledSheetStandsBesideIt() {
        DossierId id = scored();

        ties.find(officer(), id, trade.person("reviewer1"), TieKind.FAMILY, "Sœur de l’agente.");

        assertThat(register()).extracting(ExceptionLine::kind).containsOnly(ExceptionKind.RECUSAL);
        assertThat(register())
                .extracting(this::what)
                .containsExactlyInAnyOrder(
                        "Personne fictive reviewer1 ne prend pas part au dossier : un proche chez un participant"
                                + " (constaté par le service).",
                        "Fiche de Personne fictive reviewer1 annulée ; sa note était de 80,00.");
        said(of("recusal"), id, "Personne fictive case_officer", JUDGED, "Sœur de l’agente.");
        said(of("annulSheet"), id, "Passerelle", JUDGED, "Sœur de l’agente.");
    }

    @Test
    void aReviewerWhomTheDataRecuseStandsInItOnce() {
        DossierId id = walk.submitted(call);
        walk.to(JUDGED);
        walk.judge(id, true).assign(id, "reviewer1", "reviewer2");

        standing.declare(
                trade.actor("reviewer1"),
                trade.organisation("BRE"),
                TieKind.EMPLOYMENT,
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2025, 6, 30),
                "");

        ExceptionLine line = only(ExceptionKind.RECUSAL);
        assertThat(what(line)).isEqualTo("Personne fictive reviewer1 n’évalue plus le dossier.");
        assertThat(line.by()).isEqualTo("Passerelle");
        assertThat(why(line)).isNotBlank();
    }

    @Test
    void anUnlockedSheetSaysWhoseItIsAndWhatItSaid() {
        DossierId id = scored();

        reviews.unlock(officer(), id, trade.person("reviewer1"), "Erreur de saisie.");

        ExceptionLine line = only(ExceptionKind.UNLOCKED_SHEET);
        said(line, id, "Personne fictive case_officer", JUDGED, "Erreur de saisie.");
        assertThat(what(line)).isEqualTo("Fiche de Personne fictive reviewer1 déverrouillée ; sa note était de 80,00.");
    }

    @Test
    void aLateOpinionSaysWhoseAndWhenItWasDue() {
        DossierId id = walk.submitted(call);
        walk.to(JUDGED);
        walk.judge(id, true).assign(id, "reviewer1", "reviewer2");
        LocalDateTime late = LocalDateTime.of(2027, 5, 4, 0, 0);
        walk.to(late);
        given.giveLate(trade.actor("post"), ofThePost(id).id(), 0, trade.favourable(ConsultationKind.EMBASSY));

        ExceptionLine line = only(ExceptionKind.LATE_OPINION);
        said(line, id, "Personne fictive post", late, "Silence constaté à l’échéance");
        assertThat(what(line))
                .isEqualTo("Ambassade de France à Cotonou : avis rendu après l’échéance du 4 mai 2027 à 00:00.");
        assertThat(line.toString()).doesNotContain("FAVOURABLE");
    }

    @Test
    void extensionsOfTheCallAndOfAnOpinionBothStandInIt() {
        LocalDateTime later = Trade.CLOSES.plusDays(1);
        calls.extend(trade.actor(Role.CALL_MANAGER), call, later, "Panne du portail partenaire.");
        DossierId id = walk.submitted(call);
        walk.to(JUDGED);
        walk.judge(id, true);
        changes.extend(officer(), ofThePost(id).id(), "Mission sur place.");

        assertThat(register()).extracting(ExceptionLine::kind).containsOnly(ExceptionKind.EXTENSION);
        ExceptionLine closing = of("extendCall");
        assertThat(closing.dossier()).isNull();
        assertThat(words().when(closing.at())).isEqualTo("12 janvier 2027 à 09:00");
        assertThat(List.of(closing.by(), why(closing), what(closing)))
                .containsExactly(
                        "Personne fictive call_manager",
                        "Panne du portail partenaire.",
                        "Clôture reportée au 1er avril 2027 à 23:59.");
        said(of("extendOpinion"), id, "Personne fictive case_officer", JUDGED, "Mission sur place.");
        assertThat(what(of("extendOpinion"))).startsWith("Ambassade de France à Cotonou : échéance");
    }

    @Test
    void aPersonInConflictNeverGetsTheLinesOfItsDossier() {
        DossierId closed = walk.submitted(call);
        DossierId open = walk.submitted(call, "Autre projet fictif");
        walk.to(JUDGED);
        scored(closed);
        scored(open);
        reviews.unlock(officer(), closed, trade.person("reviewer1"), "Erreur de saisie.");
        reviews.unlock(officer(), open, trade.person("reviewer1"), "Erreur de saisie.");
        Actor manager = trade.actor(Role.CALL_MANAGER);
        assertThat(exceptions.of(manager, call)).hasSize(2);

        ties.find(officer(), closed, manager.personId(), TieKind.FAMILY, "Frère du maire.");

        assertThat(exceptions.of(manager, call))
                .extracting(ExceptionLine::dossier)
                .containsExactly(open);
        assertThat(register()).hasSize(3);
    }

    @Test
    void onlyTheManagerAndTheAuditorReadIt() {
        assertThat(codesOf(() -> exceptions.of(officer(), call))).containsExactly("FORBIDDEN");
        assertThat(codesOf(() -> exceptions.of(trade.actor("signatory"), call))).containsExactly("FORBIDDEN");
    }

    private DossierId scored() {
        DossierId id = walk.submitted(call);
        walk.to(JUDGED);
        scored(id);
        return id;
    }

    private void scored(DossierId id) {
        walk.judge(id, true)
                .assign(id, "reviewer1", "reviewer2")
                .score(id, "reviewer1", "4")
                .score(id, "reviewer2", "3.5");
    }

    private void reportsOverdue() {
        preconditions.record(
                officer(),
                trade.organisation("BRE"),
                new Standing(Precondition.REPORTS, Standing.State.UNMET, LocalDate.of(2027, 1, 10), "Service"));
    }

    private void said(ExceptionLine line, DossierId dossier, String by, LocalDateTime at, String why) {
        assertThat(line.dossier()).isEqualTo(dossier);
        assertThat(line.by()).isEqualTo(by);
        assertThat(line.at()).isEqualTo(at.atZone(Trade.PARIS).toInstant());
        assertThat(why(line)).startsWith(why);
    }

    private List<ExceptionLine> register() {
        return exceptions.of(trade.actor(Role.AUDITOR), call);
    }

    private ExceptionLine only(ExceptionKind kind) {
        assertThat(register()).singleElement().extracting(ExceptionLine::kind).isEqualTo(kind);
        return register().get(0);
    }

    private ExceptionLine of(String what) {
        Optional<ExceptionLine> found =
                register().stream().filter(line -> line.what().equals(what)).findFirst();
        return found.orElseThrow();
    }

    private ExceptionWords words() {
        return new ExceptionWords(texts, calls.get(call).definition(), Language.FR);
    }

    private Consultation ofThePost(DossierId id) {
        return consultations.of(officer(), id).stream()
                .filter(one -> one.kind() == ConsultationKind.EMBASSY)
                .findFirst()
                .orElseThrow();
    }

    private Actor officer() {
        return trade.actor(Role.CASE_OFFICER);
    }

    private String what(ExceptionLine line) {
        return plain(words().what(line));
    }

    private String why(ExceptionLine line) {
        return plain(words().why(line));
    }

    /** Blanks that break no line count as blanks. */
    private static String plain(String words) {
        return words.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
