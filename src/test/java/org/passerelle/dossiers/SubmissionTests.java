package org.passerelle.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Plans;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.calls.DocumentType;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.Resource;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class SubmissionTests {

    private static final Map<String, Object> CALENDAR_BY_YEAR = Map.of(
            "schedule",
            List.of(Map.of("activity", "Forages", "place", "ABROAD", "year", 2028, "quarters", List.of("Q4"))));

    @Autowired
    Trade trade;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    Deliberations deliberations;

    @Autowired
    JdbcClient jdbc;

    CallId call;

    @WalkedOnce
    void anOpenCall() {
        call = trade.openCall("AAP-2027-TEST");
    }

    @Test
    void numbersAndFreezesACompleteDossier() throws Exception {
        DossierId id = trade.completeDraft(call);

        Submission submission = dossiers.submit(trade.actor("signatory"), id);

        assertThat(submission.number()).isEqualTo("DOS-2027-0001");
        assertThat(submission.sha256()).isEqualTo(digest(submission.content()));
        assertThat(submission.content()).contains("Tanguiéra").contains("letter_of_intent_fr.pdf");
        assertThat(file.get(id).stage()).isEqualTo(Stage.SUBMITTED);
    }

    @Test
    void staysAsItWasSubmittedThoughTheDeliberationIsHandedInLater() {
        Actor agent = trade.actor("agent");
        DossierId id = trade.completeDraft(call);
        file.attachments(agent, id).stream()
                .filter(document -> document.type() == DocumentType.DELIBERATION)
                .forEach(document -> dossiers.detach(agent, id, document.id()));
        deliberations.willFollow(agent, id, Trade.CLOSES.toLocalDate());
        Submission submission = dossiers.submit(trade.actor("signatory"), id);

        trade.at(Trade.OPENS.plusDays(9));
        deliberations.handIn(agent, id, trade.document(agent, "deliberation.pdf"));

        assertThat(file.attachments(agent, id)).extracting(Attachment::name).contains("deliberation.pdf");
        assertThat(dossiers.submission(id)).contains(submission);
        assertThat(submission.content()).doesNotContain("deliberation.pdf");
    }

    @Test
    void aDossierIsJudgedByTheFormThatItsCallBeganWith() {
        Map<String, Object> noLogicalFramework = new HashMap<>();
        List.of("generalObjective", "specificObjectives", "results", "activities", "indicators")
                .forEach(key -> noLogicalFramework.put(key, null));
        DossierId id = trade.completeDraft(call);
        dossiers.edit(trade.actor("agent"), id, DossierContent.answers(noLogicalFramework));
        assertThat(refusal(() -> dossiers.submit(trade.actor("signatory"), id)).findings())
                .extracting(Finding::place)
                .contains("generalObjective", "indicators");

        begunWith("1");
        dossiers.edit(trade.actor("agent"), id, DossierContent.answers(CALENDAR_BY_YEAR));

        assertThat(dossiers.submit(trade.actor("signatory"), id).content()).doesNotContain("generalObjective");
    }

    @Test
    void aDossierOfTheVersionBeforeKeepsItsCalendarByYear() {
        DossierId id = trade.completeDraft(call);
        begunWith("2");
        dossiers.edit(trade.actor("agent"), id, DossierContent.answers(CALENDAR_BY_YEAR));

        assertThat(dossiers.submit(trade.actor("signatory"), id).content())
                .contains("\"quarters\":[\"Q4\"]", "\"sdgs\":[6,5]");
    }

    private void begunWith(String version) {
        jdbc.sql(
                        "update passerelle.call set definition = jsonb_set(definition, '{formVersion}', to_jsonb(:version::text))")
                .param("version", version)
                .update();
    }

    @Test
    void givesNumbersWithoutGapsThoughOneIsRefused() {
        DossierId refused = trade.completeDraft(call);
        dossiers.edit(trade.actor("agent"), refused, DossierContent.answers(Collections.singletonMap("title", null)));
        DossierId good = trade.completeDraft(call);

        refusal(() -> dossiers.submit(trade.actor("signatory"), refused));

        assertThat(dossiers.submit(trade.actor("signatory"), good).number()).isEqualTo("DOS-2027-0001");
    }

    @Test
    void tellsAnEditorThatOnlyTheSignatorySubmits() {
        DossierId id = trade.completeDraft(call);

        assertThat(refusal(() -> dossiers.submit(trade.actor("agent"), id)).code())
                .isEqualTo(RefusalCode.NOT_SIGNATORY);
    }

    @Test
    void refusesASecondSubmissionEvenAfterTheClosing() {
        DossierId id = trade.submitted(call);
        trade.at(Trade.CLOSES);

        assertThat(refusal(() -> dossiers.submit(trade.actor("signatory"), id)).code())
                .isEqualTo(RefusalCode.ALREADY_SUBMITTED);
    }

    @Test
    void isTooLateAtTheVeryInstantOfClosing() {
        DossierId id = trade.completeDraft(call);
        trade.at(Trade.CLOSES);

        assertThat(refusal(() -> dossiers.submit(trade.actor("signatory"), id)).code())
                .isEqualTo(RefusalCode.CALL_CLOSED);
    }

    @Test
    void refusesARequestOverTheRateAndChangesNothing() {
        DossierId id = trade.completeDraft(call);
        dossiers.edit(trade.actor("agent"), id, DossierContent.plan(overTheRate()));

        Refusal refusal = refusal(() -> dossiers.submit(trade.actor("signatory"), id));

        assertThat(refusal.codes()).containsExactly("B4");
        assertThat(file.get(id).stage()).isEqualTo(Stage.DRAFT);
    }

    @Test
    void namesEveryMissingDocument() {
        DossierId id = dossiers.draft(trade.actor("agent"), call, trade.content("Sans pièces", "24000.00"));

        List<String> missing = dossiers.review(trade.actor("agent"), id).stream()
                .filter(f -> f.code().equals("MISSING_DOCUMENT"))
                .map(Finding::place)
                .toList();

        assertThat(missing)
                .containsExactlyInAnyOrder(
                        "documents.DELIBERATION",
                        "documents.LETTER_OF_INTENT_FR",
                        "documents.LETTER_OF_INTENT_FOREIGN");
    }

    @Test
    void isNobodyElsesToReadBeforeSubmission() {
        DossierId id = trade.completeDraft(call);

        assertThat(refusal(() -> file.read(trade.actor("other.agent"), id)).code())
                .isEqualTo(RefusalCode.FORBIDDEN);
        assertThat(refusal(() -> file.read(trade.actor(Role.CASE_OFFICER), id)).code())
                .isEqualTo(RefusalCode.FORBIDDEN);
    }

    private static String digest(String content) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static FundingPlan overTheRate() {
        FundingPlan plan = Plans.balanced(Money.of(24_000));
        return new FundingPlan(
                plan.countries(),
                null,
                plan.expenses(),
                plan.resources().stream().map(SubmissionTests::shifted).toList(),
                plan.minimumViableGrant());
    }

    /** Moves 4 500 € a year from the foreign side and the lead to the ministry: 37 500 of 48 000 is 78.1 % against 70 %. */
    private static Resource shifted(Resource resource) {
        long change =
                switch (resource.source()) {
                    case MINISTRY -> 4_500;
                    case FR_LEAD -> -2_500;
                    default -> -2_000;
                };
        var amounts = new TreeMap<Integer, Money>();
        resource.amounts().forEach((year, amount) -> amounts.put(year, amount.plus(Money.of(change))));
        return new Resource(resource.source(), resource.organisation(), resource.kind(), resource.status(), amounts);
    }

    private static Refusal refusal(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act);
    }
}
