package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Seat;
import org.passerelle.committee.Seats;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.notices.Mail;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Profile;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.synthesis.Condition;
import org.passerelle.synthesis.Written;
import org.passerelle.ui.component.Confirmation;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/** One session by keyboard, from its convocation to the minutes that both have signed (domain.md §2.3, step 14). */
@IntegrationTest
@ExtendWith(Visits.class)
class SessionJourneyTests {

    private static final String CODE = "AAP-2027-TEST";
    private static final LocalDateTime SITS =
            Trade.CLOSES.plusDays(12).withHour(9).withMinute(30).withSecond(0);

    @Autowired
    Trade trade;

    @Autowired
    Written written;

    @Autowired
    People people;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Committee committee;

    @Autowired
    Seats seats;

    @Autowired
    Outbox outbox;

    @Autowired
    DueJobs jobs;

    @BeforeEach
    void aRankedCallAndItsCommittee() {
        CallId call = trade.peopled().publishedCall(CODE);
        advance(Trade.OPENS.plusDays(1));
        DossierId id = trade.completeDraft(call, "agent", "Bon projet", "100000.00");
        dossiers.submit(trade.actor("signatory"), id);
        trade.admissible(id);
        trade.appraise(id, "4");
        written.finished(id, new Condition(Condition.Kind.DOCUMENT, "Remettre la convention signée (fictif)."));
        advance(Trade.CLOSES.plusDays(1));
        Actor secretary = trade.actor(Role.COMMITTEE_SECRETARY);
        committee.propose(secretary, call);
        people.create(
                Actor.clockwork(),
                new Profile(
                        "second.member",
                        "Seconde membre",
                        "second.member@exemple.invalid",
                        Language.FR,
                        Set.of(Role.COMMITTEE_MEMBER),
                        null,
                        null,
                        null,
                        null));
        seats.assign(
                secretary,
                call,
                List.of(seat("committee_chair", true), seat("committee_member", false), seat("second.member", false)));
        trade.letIn("committee_secretary", "committee_chair", "committee_member", "second.member");
    }

    @Test
    void aSessionIsHeldFromItsConvocationToTheSignedMinutes(Visit visit) {
        convenes(visit);
        advance(SITS);
        opensOnceThereIsAQuorum(visit);
        aMemberTakesItselfOut(visit);
        theChairsVoteDecides(visit);
        closes(visit);
        jobs.runDue();
        corrects(visit);
        advance(SITS.plusDays(14));
        signs(visit);
        jobs.runDue();
        readsTheLastScreen(visit);
    }

    private void convenes(Visit visit) {
        Page page = enter(visit, "committee_secretary", "committee/" + CODE);
        page.getByLabel("Lieu ou lien de connexion").fill("Salle fictive 3");
        Locator day = page.locator("vaadin-date-time-picker input").first();
        day.fill(SITS.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        day.press("Enter");
        Locator hour = page.locator("vaadin-date-time-picker input").last();
        hour.fill("09:30");
        hour.press("Enter");
        looks(visit, "session-convene");
        press(page, "Convoquer");
        assertThat(page.locator("main")).containsText("Convoquée");

        for (String login : List.of("committee_chair", "committee_member", "second.member")) {
            assertThat(outbox.to(login + "@exemple.invalid"))
                    .extracting(Mail::enclosure)
                    .anyMatch(file -> file != null && file.name().endsWith(".ics"));
        }
    }

    private void opensOnceThereIsAQuorum(Visit visit) {
        Page page = enter(visit, "committee_chair", "committee/" + CODE);
        press(page, "Ouvrir la séance");
        assertThat(page.locator("[role=alert]").getByText("Le quorum n’est pas atteint"))
                .isVisible();
        looks(visit, "session-no-quorum");
        for (int member = 0; member < 3; member++) {
            choose(page, page.locator(".meeting vaadin-select").nth(2 * member));
        }
        press(page, "Ouvrir la séance");
        assertThat(page.locator(".ballot")).containsText("Le comité ne s’est pas encore prononcé");
        button(page, "Modifier la proposition pour DOS-2027-0001").press("Enter");
        assertThat(page.locator(".change").boundingBox().width).isGreaterThan(600);
        looks(visit, "session-change");
        button(page, "Revenir à la proposition pour DOS-2027-0001").press("Enter");
        assertThat(page.locator(".change")).hasCount(0);
    }

    private void aMemberTakesItselfOut(Visit visit) {
        Page page = enter(visit, "second.member", "committee/" + CODE);
        button(page, "Déport sur DOS-2027-0001").press("Enter");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.locator("vaadin-button[theme~=primary]").press("Enter");
        assertThat(dialog.locator("vaadin-text-area[invalid]")).isVisible();
        dialog.locator("textarea").fill("Ancienne élue de la commune (fictif)");
        looks(visit, "session-recusal");
        dialog.locator("vaadin-button[theme~=primary]").press("Enter");
        assertThat(dialog).hasCount(0);

        page = visit.at("committee/" + CODE).settle().page();
        assertThat(page.locator("main")).not().containsText("Bon projet");
        page = visit.at("committee/" + CODE + "/projection").settle().page();
        assertThat(page.locator(".projected")).containsText("Point 1 sur 1");
        assertThat(page.locator(".projected")).containsText("Vous ne prenez pas part à ce point.");
        assertThat(page.locator(".projected")).not().containsText("Bon projet");
    }

    private void theChairsVoteDecides(Visit visit) {
        Page page = enter(visit, "committee_chair", "committee/" + CODE);
        Locator ballot = page.locator(".ballot");
        assertThat(ballot).containsText("Ne prend pas part : Seconde membre");
        visit.readsInBothAs("session-sitting");
        button(page, "Voter sur DOS-2027-0001").press("Enter");
        Locator votes = page.getByRole(AriaRole.RADIOGROUP);
        assertThat(votes).hasCount(2);
        Map.of("Personne fictive committee_chair", "Pour", "Personne fictive committee_member", "Contre")
                .forEach((name, vote) -> votes.filter(new Locator.FilterOptions().setHasText(name))
                        .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(vote))
                        .press(" "));
        looks(visit, "session-vote");
        press(page, "Enregistrer le vote");
        assertThat(ballot).containsText("Adopté, voix prépondérante");
        assertThat(ballot).containsText("1 pour, 1 contre, 0 abstention");
        looks(visit, "session-voted");

        page = visit.at("committee/" + CODE + "/projection").settle().page();
        assertThat(page.locator(".projected")).containsText("Adopté, voix prépondérante");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".projected")).containsText("Point 1 sur 1");
        looks(visit, "session-projection");
        visit.readsInBothAs("session-projection");
    }

    private void closes(Visit visit) {
        Page page = visit.at("committee/" + CODE).settle().page();
        press(page, "Clore la délibération");
        page.locator(Confirmation.BUTTON).press("Enter");
        assertThat(page.locator("main")).containsText("Délibération close");
    }

    private void corrects(Visit visit) {
        Page page = enter(visit, "committee_member", "committee/" + CODE + "/minutes");
        assertThat(page.locator("main")).containsText("Diffusé aux membres");
        assertThat(page.locator(".conditions")).containsText("Remettre la convention signée (fictif).");
        press(page, "Proposer cette correction");
        assertThat(page.locator("vaadin-text-area[invalid]")).isVisible();
        page.getByLabel("Correction demandée").fill("Ajouter la formation.");
        press(page, "Proposer cette correction");
        assertThat(page.locator(".corrections")).containsText("Ajouter la formation.");
        looks(visit, "session-correction");
        visit.readsInBothAs("minutes-circulated");
        press(page, "Terminer ma relecture");
        assertThat(button(page, "Terminer ma relecture")).hasCount(0);
    }

    private void signs(Visit visit) {
        Page page = enter(visit, "committee_secretary", "committee/" + CODE + "/minutes");
        assertThat(page.locator("main")).containsText("Corrections à traiter");
        page.getByLabel("Motif de la réponse").fill("Conforme aux débats.");
        button(page, "Accepter la correction de Personne fictive committee_member")
                .press("Enter");
        assertThat(page.locator(".corrections")).containsText("Rédaction retenue");
        looks(visit, "session-settled");
        press(page, "Établir la version à signer");
        assertThat(page.locator("main")).containsText("Version à signer en préparation");
        jobs.runDue();
        page = signsAs(visit, "committee_secretary");
        assertThat(page.locator("main")).containsText("À signer par la présidence");
        signsAs(visit, "committee_chair");
    }

    private Page signsAs(Visit visit, String login) {
        Page page = enter(visit, login, "committee/" + CODE + "/minutes");
        page.getByLabel("Votre mot de passe").press("Enter");
        assertThat(page.locator("vaadin-password-field"))
                .containsText("Votre mot de passe : rien n’est écrit. Remplissez ce champ.");
        page.getByLabel("Votre mot de passe").fill("autre chose");
        page.keyboard().press("Enter");
        assertThat(page.locator("vaadin-password-field")).containsText("Ce n’est pas votre mot de passe");
        page.getByLabel("Votre mot de passe").fill(login);
        looks(visit, "session-sign-" + login);
        page.getByLabel("Votre mot de passe").press("Enter");
        assertThat(page.locator("vaadin-password-field")).hasCount(0);
        new Keys(page).waitUntilOn("main :is(h1, h2, h3)");
        return page;
    }

    private void readsTheLastScreen(Visit visit) {
        Page page = visit.at("committee/" + CODE + "/minutes").settle().page();
        assertThat(page.locator(".minutes .badge").first()).containsText("Signé");
        looks(visit, "session-signed");
        visit.readsInBothAs("minutes-signed");
        page = visit.at("committee/" + CODE).settle().page();
        assertThat(page.locator("main")).containsText("Extrait public du procès-verbal");

        page = enter(visit.in(Language.EN), "committee_secretary", "committee/" + CODE + "/minutes");
        assertThat(page.locator(".minutes .badge").first()).containsText("Signed");
        assertThat(page.locator(".conditions")).containsText("Conditions precedent");
        looks(visit, "session-signed-en");
    }

    private Page enter(Visit visit, String login, String path) {
        return visit.signIn(login, login).at(path).settle().page();
    }

    private static void looks(Visit visit, String name) {
        visit.settle().seesNoViolation().keepPicture(name);
        visit.wide(360).seesNoSidewaysScroll().keepPicture(name + "-360").wide(1280);
    }

    private static void choose(Page page, Locator select) {
        select.locator("vaadin-select-value-button").press("Enter");
        page.getByRole(AriaRole.OPTION).first().press("Enter");
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(0);
    }

    private static void press(Page page, String name) {
        button(page, name).press("Enter");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Seat seat(String login, boolean chairs) {
        Actor actor = trade.actor(login);
        return new Seat(actor.personId(), actor.name(), "Corps fictif", true, chairs);
    }

    private void advance(LocalDateTime to) {
        jobs.advanceTo(to.atZone(Trade.PARIS).toInstant());
    }
}
