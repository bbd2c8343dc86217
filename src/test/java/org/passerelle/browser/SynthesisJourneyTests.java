package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Plans;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.DossierId;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.OpinionValue;
import org.passerelle.reviews.Reviews;
import org.passerelle.shared.Language;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer writes the synthesis, a visa sends it back, it is given, and the committee reads it in its book. */
@IntegrationTest
@ExtendWith(Visits.class)
class SynthesisJourneyTests {

    private static final String CODE = "AAP-2027-TEST";
    private static final String OFFICER = "case_officer";
    private static final String MANAGER = "call_manager";
    private static final String SECRETARY = "committee_secretary";

    @Autowired
    Trade trade;

    @Autowired
    Consultations consultations;

    @Autowired
    Reviews reviews;

    @Autowired
    DueJobs jobs;

    CallId call;
    DossierId id;

    @BeforeEach
    void anAppraisedDossierWithAReservedOpinion() {
        call = trade.peopled()
                .published(Definitions.with(
                        CODE,
                        Map.of(
                                "procedure",
                                Map.of("appraisal", Map.of("visas", List.of(Map.of("role", "CALL_MANAGER")))),
                                "consultations",
                                List.of("EMBASSY"))));
        jobs.advanceTo(Trade.OPENS.plusDays(1).atZone(Trade.PARIS).toInstant());
        id = trade.underAppraisal(call);
        trade.reviewed(id, "reviewer1", "reviewer2");
        reviews.lock(trade.actor("reviewer1"), id, Plans.sheet("4"));
        reviews.lock(trade.actor("reviewer2"), id, Plans.sheet("4"));
        trade.give(
                trade.actor("post"),
                id,
                ConsultationKind.EMBASSY,
                trade.opinion(
                        ConsultationKind.EMBASSY,
                        OpinionValue.RESERVED,
                        "Le calendrier est trop serré pour une commune qui n’a jamais conduit de chantier de cette taille.",
                        List.of()));
        jobs.advanceTo(Trade.CLOSES.plusDays(1).atZone(Trade.PARIS).toInstant());
        trade.letIn(OFFICER, MANAGER, SECRETARY);
    }

    @Test
    void goesFromTheOfficerByTheVisaIntoTheBook(Visit visit) {
        Page page = visit.signIn(OFFICER, OFFICER)
                .at("dossiers/" + id + "/synthesis")
                .page();
        press(page, visit.text("synthesis.prepare"));
        area(page, visit.text("synthesis.project")).fill("Un réseau d’eau pour trois villages.");
        area(page, visit.text("synthesis.assessment")).fill("Solide.");
        press(page, visit.text("synthesis.askVisas"));
        assertThat(page.locator("vaadin-text-area[invalid]")).hasCount(1);
        visit.seesNoViolation();
        area(page, visit.text("synthesis.position")).fill("Le calendrier est revu avec la commune.");
        press(page, visit.text("synthesis.condition.add"));
        area(page, visit.text("synthesis.condition.words")).fill("Produire l’assurance.");
        press(page, visit.text("synthesis.askVisas"));
        assertThat(page.locator(".page-header")).containsText(visit.text("synthesisState.VISA"));

        page = visit.signIn(MANAGER, MANAGER)
                .at("dossiers/" + id + "/synthesis")
                .page();
        press(page, visit.text("synthesis.sendBack"));
        assertThat(page.locator("vaadin-text-area[invalid]")).isVisible();
        press(page, visit.text("synthesis.giveVisa"));
        assertThat(page.locator(".page-header")).containsText(visit.text("synthesisState.FINISHED"));

        page = visit.signIn(SECRETARY, SECRETARY).at("committee/" + CODE).page();
        press(page, visit.text("book.close"));
        assertThat(page.getByText(visit.text("book.edition", 1))).isVisible();
        visit.seesNoViolation().wide(360).seesNoSidewaysScroll();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void showsWhatIsKnownBesideTheFormAtEveryWidth(Language language, Visit visit) {
        Page page = visit.in(language)
                .signIn(OFFICER, OFFICER)
                .at("dossiers/" + id + "/synthesis")
                .page();
        press(page, visit.text("synthesis.prepare"));
        assertThat(page.locator("table.data").first()).containsText(visit.text("opinion.RESERVED"));
        visit.keepPicture("synthesis-" + language).seesNoViolation();
        visit.wide(360).seesNoSidewaysScroll().keepPicture("synthesis-" + language + "-360");
    }

    private static com.microsoft.playwright.Locator area(Page page, String label) {
        return page.locator("vaadin-text-area:has(label:text-is('" + label + "')) textarea");
    }

    private static void press(Page page, String words) {
        page.locator("vaadin-button:text-is('" + words + "')").click();
    }
}
