package org.passerelle.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.PartRequests;
import org.passerelle.dossiers.Partner;
import org.passerelle.dossiers.PartnerRole;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.People;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * The partners of a project read where its dossier is, on the page of the associated authority and on the one behind a link:
 * what is done, what goes on and what comes next, and nothing of a decision before nor after its release.
 */
@IntegrationTest
class PartCourseTests {

    private static final String MAILBOX = "mairie@exemple.org";
    private static final LocalDateTime RESULTS =
            Trade.CLOSES.plusDays(20).withHour(9).withMinute(0).withSecond(0);
    private static final String EXPECTED = "Les résultats sont attendus le 20 avril 2027.";
    private static final List<String> OUTCOMES =
            List.of("Accord", "Attribu", "Cofinancé", "24 000", "Reten", "Proposé");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    People people;

    @Autowired
    Dossiers dossiers;

    @Autowired
    PartRequests requests;

    @Autowired
    PartnerLinks links;

    @Autowired
    Outbox outbox;

    CallId call;
    DossierId dossier;

    @BeforeEach
    void aDraftWhosePartnersAreAsked() {
        call = trade.peopled()
                .published(Definitions.with(
                        "AAP-2027-SUITE",
                        Map.of("resultsAt", RESULTS.toString(), "resultsExpectedAt", RESULTS.toString())));
        walk.to(Trade.CLOSES.minusDays(5));
        Actor agent = trade.actor("agent");
        OrganisationId region = trade.lead("REG", OrganisationKind.REGION);
        dossier = trade.completeDraft(call);
        dossiers.edit(
                agent,
                dossier,
                DossierContent.partners(List.of(
                        new Partner(trade.organisation("TAN"), PartnerRole.FOREIGN_LEAD),
                        new Partner(region, PartnerRole.FRENCH))));
        requests.ask(agent, dossier, region);
        links.invite(agent, dossier, trade.organisation("TAN"), MAILBOX, Tongue.FR);
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void tellsTheAssociatedAuthorityWhatIsDoneWhatGoesOnAndWhatComes() {
        assertThat(associated())
                .contains("Rédaction – en cours", "jusqu’au 31 mars 2027 à 23:59 (heure de Paris)")
                .contains("Dépôt – à venir", "Instruction : recevabilité, avis et évaluations – à venir")
                .contains("Résultat – à venir");

        submit();
        assertThat(associated())
                .contains("Rédaction – fait", "Dépôt – fait 26 mars 2027")
                .contains("évaluations – en cours Depuis le 26 mars 2027", "Le service l’a en main");

        ranked();
        String before = associated();
        assertThat(before)
                .contains("En délibération – en cours", "Le comité et l’autorité signataire l’ont en main")
                .doesNotContain("Résultats connus");
        decided();
        assertThat(associated()).as("signed, not released").isEqualTo(before);

        walk.to(RESULTS);
        assertThat(associated())
                .contains("Résultats connus – fait", "Le chef de file les a reçus")
                .doesNotContain(OUTCOMES);
    }

    @Test
    void tellsThePartnerBehindItsLinkInASentence() {
        assertThat(course())
                .contains(
                        "peut le déposer jusqu’au 31 mars 2027 à 23:59 (heure de Paris)",
                        "Ensuite : le service l’examine",
                        EXPECTED);

        submit();
        assertThat(course())
                .contains("déposé le 26 mars 2027", "entre les mains du service", "le comité délibère", EXPECTED);

        ranked();
        String before = behindLink();
        assertThat(course()).contains("en délibération", "Ensuite : les résultats sont annoncés", EXPECTED);
        decided();
        assertThat(behindLink()).as("signed, not released").isEqualTo(before);

        walk.to(RESULTS);
        assertThat(course())
                .contains("les résultats sont connus")
                .doesNotContain(OUTCOMES)
                .doesNotContain(EXPECTED);
    }

    private void submit() {
        dossiers.submit(trade.actor("signatory"), dossier);
    }

    private void ranked() {
        trade.admissible(dossier);
        trade.appraise(dossier, "5");
        walk.to(Trade.CLOSES.plusDays(1));
        walk.propose(call);
    }

    private void decided() {
        walk.deliberate(call, Deliberation.acceptProposal()).decide(call);
    }

    private String associated() {
        Screen.close();
        Screen.open(application, people.byLogin("reg.signatory").orElseThrow(), Language.FR);
        UI.getCurrent().navigate("my/parts/" + dossier);
        return Screen.words();
    }

    private String course() {
        return Jsoup.parse(behindLink()).select("#course").text().replace('\u00A0', ' ');
    }

    private String behindLink() {
        String path = new PartnerMails(outbox, MAILBOX).path();
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
