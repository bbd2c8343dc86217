package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Partner;
import org.passerelle.dossiers.PartnerRole;
import org.passerelle.dossiers.Stage;
import org.passerelle.funding.CountryGroup;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.FundingPlan;
import org.passerelle.notices.Mail;
import org.passerelle.notices.Notice;
import org.passerelle.notices.Outbox;
import org.passerelle.notices.OwnNotices;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Accounts;
import org.passerelle.people.Actor;
import org.passerelle.people.PeopleFixture;
import org.passerelle.people.PersonId;
import org.passerelle.people.Role;
import org.passerelle.reviews.ReviewerProfile;
import org.passerelle.reviews.ReviewerProfiles;
import org.passerelle.shared.CountryCode;
import org.passerelle.speed.Mass;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An officer's lists in a real browser: kept, taken away, and acted upon as a whole. */
@IntegrationTest
@ExtendWith(Visits.class)
class OfficersDeskTests {

    private static final int MOST_INTERACTIONS = 10;
    private static final int MANY = 60;
    private static final int CALL = 180;
    private static final int REVIEWERS = 25;
    private static final List<String> COUNTRIES = List.of(("AO BF BI CD CF CG CI CM CV DJ DZ EG ET GA GH GM GN GQ GW KE"
                    + " KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RW SC SL SN ST TD")
            .split(" "));
    private static final double PATIENCE = 60_000;

    @Autowired
    Trade trade;

    @Autowired
    Accounts accounts;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    Consultations consultations;

    @Autowired
    PeopleFixture people;

    @Autowired
    DueJobs jobs;

    @Autowired
    ReviewerProfiles profiles;

    @Autowired
    Mass mass;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Outbox outbox;

    @Autowired
    OwnNotices notices;

    CallId call;
    int interactions;

    @BeforeEach
    void anOpenCall() {
        Map<String, CountryGroup> groups =
                COUNTRIES.stream().collect(Collectors.toMap(country -> country, country -> CountryGroup.LDC));
        groups.put("BJ", CountryGroup.LDC);
        call = trade.peopled().published(Definitions.with("AAP-2027-TEST", Map.of("countryGroups", groups)));
        jobs.advanceTo(Trade.OPENS.plusDays(1).atZone(Trade.PARIS).toInstant());
    }

    @Test
    void aKeptViewOpensByItsAddressAndIsTakenAwayAsItStands(Visit visit) throws IOException {
        submitted("=Formule & eau");
        submitted("Puits ; forages");
        Page page = enter(visit, "dossiers");
        choose(page, "Ordre", visit.text("dossierOrder.NUMBER"));
        press(page, visit.text("views.keep"));
        page.getByLabel(visit.text("views.name")).fill("Par numéro");
        press(page, visit.text("account.save"));
        assertThat(page.locator("vaadin-select").first()).containsText("Par numéro");
        String address = page.url();
        assertThat(address).contains("view=");

        page.navigate("about:blank");
        page.navigate(address);
        assertThat(page.locator("vaadin-select").first()).containsText("Par numéro");
        List<String> shown = new ArrayList<>();
        for (Locator row : page.locator("table.data tbody tr").all()) {
            for (Locator cell : row.locator("th,td").all()) { // number and title have their own columns in the file
                shown.addAll(List.of(cell.innerText().strip().split("\\s*·\\s*", 2)));
            }
        }
        assertThat(shown.get(1)).isEqualTo("=Formule & eau");
        shown.set(1, "'=Formule & eau"); // no formula in a spreadsheet
        visit.seesNoViolation();

        assertThat(cells(taken(page, visit.text("list.csv")))).isEqualTo(shown);
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(Steps.bytes(taken(page, visit.text("list.xlsx")))))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).getCellText(1)).isEqualTo(shown.get(1));
            assertThat(rows.get(1).getCellAsDate(7).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2027, 1, 12));
            assertThat(rows.get(1).getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("24000");
        }
    }

    @Test
    void sixtyAreJudgedAndTheirReviewersChosenInTenInteractionsEach(Visit visit) {
        List<DossierId> ids = new ArrayList<>();
        for (int i = 0; i <= MANY; i++) {
            ids.add(submitted("Projet " + i));
        }
        jobs.runDue();
        takeOn("reviewer1", "reviewer2", "reviewer3");
        Page page = enter(visit, "worklist");

        open(page, visit, Stage.SUBMITTED, MANY + 1);
        dossiers.withdraw(trade.actor("signatory"), ids.get(0), "Abandon");
        press(page, visit.text("batch.admissible"));
        interactions++;
        page.getByLabel(visit.text("batch.attest")).check();
        press(page, visit.text("batch.prepare"));
        assertThat(page.locator("table.data")).containsText(visit.text("batchState.IMPOSSIBLE"), patient());
        visit.seesNoViolation();
        press(page, visit.text("batch.start", MANY));
        assertThat(page.locator(".page-header")).containsText("Fait pour " + (MANY), patient());
        assertThat(interactions).isLessThanOrEqualTo(MOST_INTERACTIONS);
        jobs.runDue();

        interactions = 0;
        open(page, visit, Stage.UNDER_APPRAISAL, MANY);
        press(page, visit.text("batchKind.ASSIGN_REVIEWERS"));
        press(page, visit.text("batch.prepare"));
        press(page, visit.text("batch.start", MANY));
        assertThat(page.locator(".page-header")).containsText("Fait pour " + (MANY), patient());
        assertThat(interactions).isLessThanOrEqualTo(MOST_INTERACTIONS);
        jobs.runDue();
    }

    /** As many posts as a call asks, one dossier each; the prefecture is late on all of them. */
    @Test
    void fortyLatePostsAreRemindedInTenInteractionsOneMailEach(Visit visit) {
        List<DossierId> ids = new ArrayList<>();
        for (String country : COUNTRIES) {
            trade.post("POSTE-" + country, country, poste(country));
            ids.add(submittedFor(country));
        }
        ids.forEach(trade::admissible);
        give(ids.get(0), poste(COUNTRIES.get(0)));
        jobs.advanceTo(opinionsDue(ids));
        int late = COUNTRIES.size() - 1;
        Page page = enter(visit, "worklist");

        openLate(page, visit, late);
        press(page, visit.text("batchKind.REMIND"));
        press(page, visit.text("batch.start", late));
        assertThat(page.locator(".page-header")).containsText("Fait pour " + late, patient());

        assertThat(interactions).isLessThanOrEqualTo(MOST_INTERACTIONS);
        assertThat(remindersOf(poste(COUNTRIES.get(0)))).isEmpty();
        for (int i = 1; i < COUNTRIES.size(); i++) {
            String number = file.get(ids.get(i)).name();
            assertThat(remindersOf(poste(COUNTRIES.get(i))))
                    .singleElement()
                    .satisfies(notice -> assertThat(notice.subject()).contains(number));
            assertThat(outbox.to(poste(COUNTRIES.get(i)) + "@exemple.invalid"))
                    .extracting(Mail::key)
                    .doesNotContain("desk.reminded", "opinion.recalled");
        }
        assertThat(remindersOf("prefecture")).singleElement().satisfies(notice -> assertThat(notice.subject())
                .contains("" + late));
    }

    /** They wait for the one mail of the next morning. */
    private List<Notice> remindersOf(String login) {
        return notices.latest(trade.actor(login), 2 * COUNTRIES.size()).stream()
                .filter(notice -> notice.key().equals("opinion.recalled") && notice.digest())
                .toList();
    }

    private static String poste(String country) {
        return "poste." + country.toLowerCase(Locale.ROOT);
    }

    private DossierId submittedFor(String country) {
        Actor agent = trade.actor("agent");
        DossierId id = trade.completeDraft(call, "agent", "Projet " + country, "24000.00");
        FundingPlan plan = file.get(id).plan();
        dossiers.edit(
                agent,
                id,
                new DossierContent(
                        null,
                        new FundingPlan(
                                List.of(new CountryPart(CountryCode.of(country), plan.total())),
                                null,
                                plan.expenses(),
                                plan.resources(),
                                plan.minimumViableGrant()),
                        List.of(new Partner(trade.foreign("VILLE-" + country, country), PartnerRole.FOREIGN_LEAD))));
        dossiers.submit(trade.actor("signatory"), id);
        return id;
    }

    /** Reviewers who take on a sheet of every dossier, more than is usual. */
    private void takeOn(String... logins) {
        for (String login : logins) {
            profiles.keep(
                    trade.actor("case_officer"),
                    new ReviewerProfile(trade.person(login), 0, Set.of(), Set.of(), Set.of(), MANY));
        }
    }

    /** As many dossiers as an officer takes through a call, two sheets for each. */
    @Test
    void threeHundredAndSixtyReviewsAreAssignedInTenInteractions(Visit visit) {
        List<PersonId> others = new ArrayList<>();
        for (int i = 4; i <= REVIEWERS; i++) {
            others.add(people.invited("reviewer" + i, Role.REVIEWER));
        }
        accounts.open(Actor.clockwork(), others, PeopleFixture.PASSWORD);
        mass.copy(List.of(trade.underAppraisal(call)), 1, CALL - 1);
        Page page = enter(visit, "worklist");

        open(page, visit, Stage.UNDER_APPRAISAL, CALL);
        press(page, visit.text("batchKind.ASSIGN_REVIEWERS"));
        press(page, visit.text("batch.prepare"));
        press(page, visit.text("batch.start", CALL));
        assertThat(page.locator(".page-header")).containsText("Fait pour " + CALL, patient());

        assertThat(interactions).isLessThanOrEqualTo(MOST_INTERACTIONS);
        assertThat(jdbc.sql("select count(*) from passerelle.score_sheet")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2 * CALL);
    }

    @Test
    void applicantsAreAskedTogetherOnceWhatIsAskedWasSeen(Visit visit) {
        submitted("Puits");
        submitted("École");
        Page page = enter(visit, "dossiers");
        press(page, visit.text("batch.all"));
        press(page, visit.text("batchKind.ASK"));
        page.locator("vaadin-dialog-overlay vaadin-text-area textarea").fill("Précisez le plan {nom}.");
        press(page, visit.text("batch.prepare"));
        assertThat(page.locator("vaadin-text-area[invalid]")).isVisible();
        page.locator("vaadin-dialog-overlay vaadin-text-area textarea").fill("Précisez le plan de {title}.");
        visit.seesNoViolation();
        press(page, visit.text("batch.prepare"));

        assertThat(page.locator("table.data")).containsText("Précisez le plan de Puits.", patient());
        visit.seesNoViolation().wide(320).seesNoSidewaysScroll();
        press(page, visit.text("batch.start", 2));
        assertThat(page.locator(".page-header")).containsText("Fait pour 2", patient());
        assertThat(page.locator("table.data")).containsText(visit.text("batchState.DONE"));
        visit.wide(1280).readsInBothAs("batch-done").at("batches").readsInBothAs("batches-filled");
    }

    @Test
    void aDossierIsHandedOverFromItsPage(Visit visit) {
        people.active("paul", Role.CASE_OFFICER);
        DossierId id = submitted("Puits");
        Page page = enter(visit, "dossiers/" + id);
        assertThat(page.locator(".holder")).containsText(visit.text("holder.nobody"));

        press(page, visit.text("holder.handOver"));
        choose(page, visit.text("holder.to"), "Personne paul (fictive) – aucun dossier ouvert");
        page.locator("vaadin-dialog-overlay vaadin-button[theme~=primary]").click();
        assertThat(page.locator("vaadin-text-area[invalid]")).isVisible();
        page.locator("vaadin-text-area textarea").fill("Il suit déjà ce partenaire");
        page.locator("vaadin-dialog-overlay vaadin-button[theme~=primary]").click();

        assertThat(page.locator(".holder")).containsText("Personne paul (fictive)");
        assertThat(page.locator(".holder")).containsText("Il suit déjà ce partenaire");
        visit.seesNoViolation().wide(320).seesNoSidewaysScroll();
    }

    /** From the menu to the dossiers at a stage, all of them chosen. */
    private void open(Page page, Visit visit, Stage stage, int many) {
        interactions++;
        page.locator("nav.menu a[href='dossiers']").click();
        choose(page, visit.text("dossiers.stage"), visit.text("stage." + stage.name()));
        press(page, visit.text("batch.all"));
        assertThat(page.locator(".selection")).containsText(visit.text("batch.chosen", many));
    }

    /** From the menu to the dossiers on which a post let its time pass, all of them chosen. */
    private void openLate(Page page, Visit visit, int many) {
        interactions++;
        page.locator("nav.menu a[href='dossiers']").click();
        interactions++;
        page.getByLabel(visit.text("dossiers.late")).check();
        press(page, visit.text("batch.all"));
        assertThat(page.locator(".selection")).containsText(visit.text("batch.chosen", many));
    }

    private void give(DossierId id, String post) {
        trade.give(trade.actor(post), id, ConsultationKind.EMBASSY, trade.favourable(ConsultationKind.EMBASSY));
        trade.give(
                trade.actor("prefecture"),
                id,
                ConsultationKind.PREFECTURE,
                trade.favourable(ConsultationKind.PREFECTURE));
    }

    private Instant opinionsDue(List<DossierId> ids) {
        return consultations.of(ids).values().stream()
                .flatMap(List::stream)
                .map(Consultation::dueAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void choose(Page page, String label, String option) {
        interactions += 2;
        page.locator("vaadin-select:has(label:text-is('" + label + "'))").click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .dispatchEvent("click");
    }

    private void press(Page page, String name) {
        interactions++;
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .last()
                .click(new Locator.ClickOptions().setTimeout(PATIENCE));
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions patient() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }

    private static Download taken(Page page, String name) {
        return page.waitForDownload(() -> page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click());
    }

    /** The cells of the rows as they were before a spreadsheet was guarded from them. */
    private static List<String> cells(Download csv) {
        String text = new String(Steps.bytes(csv), StandardCharsets.UTF_8);
        return text.lines()
                .skip(1)
                .flatMap(line -> List.of(line.substring(1, line.length() - 1).split("\";\"", -1)).stream())
                .map(cell -> cell.replace("\"\"", "\""))
                .toList();
    }

    private Page enter(Visit visit, String path) {
        Actor actor = trade.actor(Role.CASE_OFFICER);
        accounts.open(Actor.clockwork(), List.of(actor.personId()), "passerelle-demo");
        return visit.signIn(actor.login(), "passerelle-demo").at(path).page();
    }

    private DossierId submitted(String title) {
        DossierId id = trade.completeDraft(call, "agent", title, "24000.00");
        dossiers.submit(trade.actor("signatory"), id);
        return id;
    }
}
