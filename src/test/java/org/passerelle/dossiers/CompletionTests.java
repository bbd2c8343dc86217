package org.passerelle.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.passerelle.Refusals.codesOf;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Plans;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.calls.DocumentType;
import org.passerelle.dossiers.CompletionRequest.Asked;
import org.passerelle.funding.FundingPlan;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Json;
import org.passerelle.shared.Money;
import org.passerelle.shared.Refusal;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/** What a request for completion re-opens, how it is answered, and what is kept of both. */
@IntegrationTest
class CompletionTests {

    @Autowired
    Trade trade;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    Admissibility admissibility;

    @Autowired
    Completions completions;

    @Autowired
    Snapshots snapshots;

    @Autowired
    DueJobs jobs;

    Actor agent;
    Actor officer;
    CallId call;
    DossierId id;

    @WalkedOnce
    void aSubmittedDossier() {
        call = trade.openCall("AAP-2027-TEST");
        agent = trade.actor("agent");
        officer = trade.actor(Role.CASE_OFFICER);
        id = trade.submitted(call);
        jobs.runDue();
        trade.at(Trade.CLOSES.plusDays(5));
    }

    @Test
    void opensWhatWasNamedAndSaysWhatIsOpenWhereOneWritesElsewhere() {
        ask(Set.of("A"), Set.of(DocumentType.DELIBERATION));

        write("title", "Titre corrigé (fictif)");
        assertThat(file.get(id).title()).isEqualTo("Titre corrigé (fictif)");
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> write("needs", "Autre besoin (fictif)"));
        assertThat(refusal.codes()).containsExactly("WRONG_STAGE");
        assertThat(refusal.details().get(3)).asString().contains("Identification du projet", "DELIBERATION");
        assertThat(refusal.details().get(4)).isEqualTo(LocalDate.of(2027, 4, 20));
        assertThat(codesOf(() -> dossiers.edit(agent, id, DossierContent.plan(Plans.balanced(Money.of("30000"))))))
                .containsExactly("WRONG_STAGE");
        assertThat(codesOf(() -> dossiers.edit(agent, id, DossierContent.partners(List.of()))))
                .containsExactly("WRONG_STAGE");
        assertThat(codesOf(() -> attach(DocumentType.QUOTES))).containsExactly("WRONG_STAGE");
    }

    @Test
    void keepsEveryDocumentOfTheSubmissionAndTakesAwayOnlyWhatCameSince() {
        ask(Set.of(), Set.of(DocumentType.DELIBERATION));
        Attachment first = file.attachments(agent, id).stream()
                .filter(a -> a.type() == DocumentType.DELIBERATION)
                .findFirst()
                .orElseThrow();

        assertThat(codesOf(() -> dossiers.detach(agent, id, first.id()))).containsExactly("WRONG_STAGE");
        Attachment second = attach(DocumentType.DELIBERATION);
        dossiers.detach(agent, id, second.id());

        assertThat(file.attachments(agent, id)).contains(first).doesNotContain(second);
    }

    @Test
    void isAnsweredOnceTheDocumentIsThereAndThePlanIsSound() {
        ask(Set.of("N"), Set.of(DocumentType.DELIBERATION));
        dossiers.edit(agent, id, DossierContent.plan(withoutResources()));
        assertThat(completions.left(agent, id))
                .extracting(Finding::code)
                .contains("MISSING_DOCUMENT")
                .anyMatch(code -> code.startsWith("B"));

        attach(DocumentType.DELIBERATION);
        assertThat(codesOf(() -> completions.answer(agent, id)))
                .doesNotContain("MISSING_DOCUMENT")
                .anyMatch(code -> code.startsWith("B"));
        dossiers.edit(agent, id, DossierContent.plan(Plans.balanced(Money.of("30000"))));
        completions.answer(agent, id);

        assertThat(file.get(id).stage()).isEqualTo(Stage.SUBMITTED);
        assertThat(codesOf(() -> completions.answer(agent, id))).containsExactly("ALREADY_DONE");
        assertThat(codesOf(() -> write("title", "Trop tard"))).containsExactly("WRONG_STAGE");
    }

    @Test
    void isTooLateWhenTheLastDayIsOver() {
        ask(Set.of("A"), Set.of());
        trade.at(LocalDate.of(2027, 4, 21).atStartOfDay());

        assertThat(codesOf(() -> completions.answer(agent, id))).containsExactly("WRONG_STAGE");
        assertThat(codesOf(() -> write("title", "Trop tard"))).containsExactly("WRONG_STAGE");
    }

    @Test
    void namesSectionsOfTheFormOrDocumentsAndNothingElse() {
        assertThat(codesOf(() -> ask(Set.of(), Set.of()))).containsExactly("COMPLETION_NAMELESS");
        assertThat(codesOf(() -> ask(Set.of("Q"), Set.of()))).containsExactly("COMPLETION_SECTION");
        assertThat(file.get(id).stage()).isEqualTo(Stage.SUBMITTED);
    }

    @Test
    void keepsTheSubmissionAsProofAndShowsEachChangeBesideIt() {
        Submission submission = dossiers.submission(id).orElseThrow();
        ask(Set.of("A", "N"), Set.of(DocumentType.DELIBERATION));
        write("title", "Titre corrigé (fictif)");
        dossiers.edit(agent, id, DossierContent.plan(Plans.balanced(Money.of("30000"))));
        attach(DocumentType.DELIBERATION);
        completions.answer(agent, id);

        assertThat(dossiers.submission(id)).contains(submission);
        List<Snapshot> kept = snapshots.of(officer, id);
        assertThat(kept).extracting(Snapshot::number).containsExactly(0, 1);
        assertThat(kept.get(0).sha256()).isEqualTo(submission.sha256());
        assertThat(Json.readMap(kept.get(1).content())).containsKey("answers");
        List<Difference> differences = snapshots.changes(officer, id).get(0).differences();
        assertThat(differences)
                .contains(new Difference("", "title", "Services d'eau durables à Tanguiéra", "Titre corrigé (fictif)"))
                .anyMatch(d -> d.part().equals(Written.PLAN) && d.place().matches("resources\\.\\d\\.amounts\\.\\d{4}"))
                .anyMatch(d -> d.part().equals(Difference.DOCUMENTS) && d.before() == null)
                .noneMatch(d -> d.part().equals(Written.PARTNERS));
        assertThat(snapshots.changes(trade.actor("signatory"), id)).hasSize(1);
    }

    @Test
    void putsTheImplicitRefusalOffByTheDaysOfWaiting() {
        Dossier dossier = file.get(id);
        LocalDate first = ImplicitRefusal.lastDay(dossier.submittedAt(), Trade.PARIS);
        assertThat(first).isEqualTo(LocalDate.of(2027, 3, 12));

        ask(Set.of("A"), Set.of());
        assertThat(ImplicitRefusal.lastDay(dossier.submittedAt(), Trade.PARIS, completions.of(agent, id)))
                .as("the whole period while nothing came; the 27th is a Saturday and Easter Monday follows")
                .isEqualTo(LocalDate.of(2027, 3, 30));
        trade.at(Trade.CLOSES.plusDays(8));
        completions.answer(agent, id);
        assertThat(ImplicitRefusal.lastDay(dossier.submittedAt(), Trade.PARIS, completions.of(agent, id)))
                .isEqualTo(LocalDate.of(2027, 3, 15));
    }

    @Test
    void checksEveryRuleAndDocumentWithWhatItLookedAt() {
        CheckList list = admissibility.checkList(officer, id);

        assertThat(list.checks())
                .extracting(Check::code)
                .startsWith("E01", "E02", "E03", "E04", "E05", "E06", "E07", "E08", "E09")
                .contains("E17", "DELIBERATION", "LETTER_OF_INTENT_FR");
        assertThat(list.missing()).isEmpty();
        assertThat(list.checks())
                .filteredOn(c -> c.automatic() == Check.Result.FAIL)
                .isEmpty();
        assertThat(check(list, "E08").evidence()).containsEntry("months", 28).containsEntry("most", 36);
        assertThat(check(list, "E02").automatic()).isEqualTo(Check.Result.UNKNOWN);
        assertThat(check(list, "DELIBERATION").evidence()).containsEntry("files", List.of("deliberation.pdf"));
    }

    @Test
    void keepsTheOfficersOwnResultAndWantsToKnowWhyItDiffers() {
        Map<String, Object> answers = answers();
        answers.put("checks", Map.of("DELIBERATION", Map.of("result", "FAIL", "comment", "")));
        assertThat(codesOf(() -> ask(answers))).containsExactly("CHECK_COMMENT");

        answers.put("checks", Map.of("DELIBERATION", Map.of("result", "FAIL", "comment", "Illisible (fictif).")));
        ask(answers);

        Judged judged = admissibility.of(officer, id).get(0);
        assertThat(judged.verdict()).isEqualTo(Judged.Verdict.INCOMPLETE);
        assertThat(judged.checks())
                .filteredOn(line -> line.check().code().equals("DELIBERATION"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.officer()).isEqualTo(Check.Result.FAIL);
                    assertThat(line.comment()).isEqualTo("Illisible (fictif).");
                    assertThat(line.check().automatic()).isEqualTo(Check.Result.PASS);
                });
    }

    private static Check check(CheckList list, String code) {
        return list.checks().stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void ask(Set<String> sections, Set<DocumentType> documents) {
        admissibility.askCompletion(officer, id, new Asked(sections, documents), answers());
    }

    private void ask(Map<String, Object> answers) {
        admissibility.askCompletion(officer, id, new Asked(Set.of("A"), Set.of()), answers);
    }

    private Map<String, Object> answers() {
        Map<String, Object> answers = new HashMap<>(trade.admissibility());
        answers.put("comment", "À compléter (fictif).");
        return answers;
    }

    private void write(String key, String value) {
        dossiers.edit(agent, id, DossierContent.answers(Map.of(key, value)));
    }

    private Attachment attach(DocumentType type) {
        return dossiers.attach(agent, id, type, trade.document(agent, "nouveau.pdf"));
    }

    private static FundingPlan withoutResources() {
        FundingPlan plan = Plans.balanced(Money.of("30000"));
        return new FundingPlan(
                plan.countries(), plan.multiCountry(), plan.expenses(), List.of(), plan.minimumViableGrant());
    }
}
