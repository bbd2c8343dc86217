package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierId;
import org.passerelle.exchanges.Exchanges;
import org.passerelle.exchanges.StandardPhrase;
import org.passerelle.exchanges.StandardPhrases;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.shared.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;

/** Officer and applicant write each other in a real browser: a question, its answer with a document, what is read. */
@IntegrationTest
@ExtendWith(Visits.class)
class ExchangePathsTests {

    @Autowired
    Trade trade;

    @Autowired
    Exchanges exchanges;

    @Autowired
    StandardPhrases phrases;

    DossierId id;

    @BeforeEach
    void aSubmittedDossier() {
        id = trade.submitted(trade.openCall("AAP-2027-TEST"));
        trade.letIn("agent", "case_officer");
    }

    @Test
    void asksWithAPhraseIsAnsweredWithADocumentAndShowsWhatIsRead(Visit visit) {
        phrases.add(
                trade.actor(Role.CASE_OFFICER),
                new StandardPhrases.Text(
                        StandardPhrase.Purpose.REQUEST,
                        "Foncier",
                        LocalizedText.of("Pour le dossier {number}, le foncier est-il acquis ?"),
                        false));
        Page officer = visit.signIn("case_officer", "case_officer")
                .at("dossiers/" + id + "?tab=exchanges")
                .page();
        Locator ask = officer.locator("details", new Page.LocatorOptions().setHasText("Demander des informations"));
        ask.locator("summary").click();
        ask.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Insérer une formule"))
                .click();
        assertThat(officer.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Foncier (Français)")))
                .isVisible();
        officer.keyboard().press("Enter");
        assertThat(ask.locator("textarea")).hasValue("Pour le dossier DOS-2027-0001, le foncier est-il acquis ?");
        visit.seesNoViolation().seesNoSidewaysScroll().keepPicture("exchanges-ask");
        ask.getByText("Envoyer la demande").click();
        assertThat(section(officer, "Demandes d’informations"))
                .containsText("Réponse attendue au plus tard le 22 janvier 2027");
        exchanges.write(trade.actor(Role.CASE_OFFICER), id, "Merci de votre dossier.", List.of());

        Page agent = visit.reopened().signIn("agent", "agent").at("my/dossiers").page();
        assertThat(agent.locator("main table")).containsText("2 nouveaux messages");
        assertThat(agent.locator("main table"))
                .containsText("Répondez à la demande d’informations du service, au plus tard le 22 janvier 2027");
        visit.keepPicture("exchanges-list");
        visit.at("my/dossiers/" + id);
        Locator card = agent.locator(".request-card");
        card.locator("textarea").fill("Oui, par acte du 3 mai 2026.");
        card.locator("input[type=file]").setInputFiles(Papers.pdf("acte.pdf"));
        assertThat(card.getByText("acte.pdf")).isVisible();
        assertThat(card.locator("vaadin-upload-file")).hasCount(0);
        visit.seesNoViolation().seesNoSidewaysScroll().keepPicture("exchanges-answer");
        visit.wide(360).seesNoSidewaysScroll().keepPicture("exchanges-answer-360");
        card.getByText("Envoyer la réponse").click();
        assertThat(card).containsText("Oui, par acte du 3 mai 2026.");
        visit.wide(1280).at("my/dossiers");
        assertThat(agent.locator("main table")).not().containsText("nouveaux messages");

        Page again = visit.reopened()
                .signIn("case_officer", "case_officer")
                .at("unread")
                .readsInBothAs("unread-filled")
                .at("unread>*exchanges")
                .page();
        assertThat(again.locator(".thread-line.own").first()).containsText("Lu par Personne fictive agent");
        assertThat(again.locator(".thread-line.other")).containsText("Nouveau");
        Download deed = again.waitForDownload(
                () -> again.locator(".thread-line.other a[download]").click());
        Assertions.assertThat(deed.suggestedFilename()).isEqualTo("acte.pdf");
        visit.seesNoViolation().keepPicture("exchanges-read");
        visit.wide(360).seesNoSidewaysScroll().keepPicture("exchanges-read-360");
        visit.at("unread");
        assertThat(again.locator("main")).containsText("Tout est lu");
    }

    @Test
    void givesTheReasonOfAJudgementWithAPhrase(Visit visit) {
        phrases.add(
                trade.actor(Role.CASE_OFFICER),
                new StandardPhrases.Text(
                        StandardPhrase.Purpose.REASON,
                        "Pièce absente",
                        LocalizedText.of("La délibération manque au dossier {number}."),
                        false));
        Page officer = visit.signIn("case_officer", "case_officer")
                .at("dossiers/" + id + "/admissibility")
                .page();
        Locator choice = officer.locator(".phrase-picker");
        assertThat(choice).isHidden();
        officer.getByText("Irrecevable", new Page.GetByTextOptions().setExact(true))
                .click();
        Locator comment = officer.getByLabel("Motivation, reprise dans le courrier", new Page.GetByLabelOptions());
        comment.fill("Le délai est passé.");
        comment.blur();
        choice.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Insérer une formule"))
                .click();
        assertThat(officer.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Pièce absente (Français)")))
                .isVisible();
        officer.keyboard().press("Enter");
        assertThat(comment).hasValue("Le délai est passé.\n\nLa délibération manque au dossier DOS-2027-0001.");
        visit.seesNoViolation().seesNoSidewaysScroll().keepPicture("judgement-phrase");
    }

    @Test
    void keepsPhrasesAndNotesApart(Visit visit) {
        Page officer = visit.in(Language.EN)
                .signIn("case_officer", "case_officer")
                .at("phrases")
                .page();
        officer.getByText("Keep the phrase", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(officer.locator("[role=alert]")).containsText("The phrase has no name");
        officer.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Land");
        officer.getByLabel("French text", new Page.GetByLabelOptions().setExact(false))
                .fill("Le foncier de {title} ?");
        officer.getByText("Keep the phrase", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(officer.locator("article.card")).containsText("Land");
        visit.seesNoViolation().seesNoSidewaysScroll().keepPicture("phrases");
        visit.wide(360).seesNoSidewaysScroll().keepPicture("phrases-360").wide(1280);

        visit.at("dossiers/" + id + "?tab=exchanges");
        Locator notes = section(officer, "Notes of the service");
        notes.locator("textarea").fill("Check with the post.");
        notes.getByText("Add the note").click();

        assertThat(notes.locator("article")).containsText("Check with the post.");
        visit.keepPicture("exchanges-notes");
    }

    private static Locator section(Page page, String title) {
        return page.locator("section")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(title).setExact(true))))
                .last();
    }
}
