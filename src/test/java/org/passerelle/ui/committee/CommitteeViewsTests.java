package org.passerelle.ui.committee;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.RankingList;
import org.passerelle.committee.Scenarios;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Accounts;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.ui.component.Confirmation;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From the ranking to the signature, on the pages of the committee and of the authorising officer. */
@IntegrationTest
class CommitteeViewsTests {

    private static final String CODE = "AAP-2027-TEST";

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    Committee committee;

    @Autowired
    Scenarios scenarios;

    @Autowired
    DueJobs jobs;

    CallId call;
    DossierId dossier;

    @WalkedOnce
    void anAppraisedDossier() {
        call = trade.peopled().publishedCall(CODE);
        advance(Trade.OPENS.plusDays(1));
        dossier = trade.completeDraft(call, "agent", "Services d’eau durables", "100000.00");
        dossiers.submit(trade.actor("signatory"), dossier);
        trade.admissible(dossier);
        trade.appraise(dossier, "4");
        advance(Trade.CLOSES.plusDays(1));
    }

    @AfterEach
    void leave() {
        Seat.leave();
    }

    @Test
    void theSecretaryFindsTheRankingToProposeAndProposesIt() {
        enter(Role.COMMITTEE_SECRETARY, "committee");
        assertThat(Seat.words()).contains("Classement à proposer");

        enter(Role.COMMITTEE_SECRETARY, "committee/" + CODE);
        _click(_get(Button.class, spec -> spec.withText("Proposer le classement")));

        assertThat(file.get(dossier).stage()).isEqualTo(Stage.IN_COMMITTEE);
        assertThat(Seat.words())
                .contains("Services d’eau durables", "80,00 sur 100", "Liste principale", "Reste 120 000 €");
        _assertNone(Button.class, spec -> spec.withText("Clore la délibération"));
    }

    @Test
    void theChairClosesTheDeliberation() {
        propose();
        enter(Role.COMMITTEE_CHAIR, "committee/" + CODE);
        assertThat(Seat.words()).contains("ni diffusé aux membres ni signé");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Lieu")), "Paris");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Membres présents")), "Hélène Marchal");
        _click(_get(Button.class, spec -> spec.withText("Clore la délibération")));
        Confirmation.give();

        assertThat(file.get(dossier).stage()).isEqualTo(Stage.PROPOSED);
        jobs.runDue();
        enter(Role.COMMITTEE_CHAIR, "committee/" + CODE);
        assertThat(Seat.words())
                .contains("Séance 1", "Paris", "100 000 €", "Procès-verbal du comité, n° 1")
                .contains("Aucun dossier de séance n’a été arrêté pour cet appel")
                .doesNotContain("Relire, corriger et signer", "texte non signé");
    }

    @Test
    void aMemberLooksOn() {
        propose();
        enter(Role.COMMITTEE_MEMBER, "committee/" + CODE);

        assertThat(Seat.words()).contains("Services d’eau durables");
        _assertNone(Button.class, spec -> spec.withText("Modifier"));
    }

    @Test
    void theRoomReadsWhatEachScenarioGrantsAndLeaves() {
        propose();
        scenarios.keep(
                trade.actor(Role.COMMITTEE_CHAIR),
                call,
                "Sans lui",
                Map.of(dossier, new Deliberation.Change(RankingList.REJECT, Map.of(), "Hors sujet.")));
        enter(Role.COMMITTEE_CHAIR, "committee/" + CODE);

        // The proposal, what is shown, the scenario.
        assertThat(Seat.words())
                .contains("Attribué (Ministère (fictif)) 100 000 € 100 000 € 0 €")
                .contains("Reste (Ministère (fictif)) 120 000 € 120 000 € 220 000 €");
    }

    @Test
    void theOfficerFindsTheReasonsBesideEachDecision() {
        propose();
        deliberate();
        enter(Role.AUTHORISING_OFFICER, "decisions");
        assertThat(Seat.words()).contains("Prêtes à signer");

        enter(Role.AUTHORISING_OFFICER, "decisions/" + CODE);

        assertThat(Seat.words())
                .contains("100 000 €", "80,00 sur 100, rang 1", "Les enveloppes suffisent")
                .contains("Ambassade de France à Cotonou", "Favorable");
        _get(Button.class, spec -> spec.withText("Signer la décision"));
    }

    @Test
    void anAuditorReadsWhatWasSignedAndSignsNothing() {
        propose();
        deliberate();
        trade.decide(call);
        enter(Role.AUDITOR, "decisions/" + CODE);

        assertThat(Seat.words()).contains("Signées", "Liste principale", "100 000 €");
        _assertNone(Button.class, spec -> spec.withText("Signer la décision"));
    }

    private void propose() {
        committee.propose(trade.actor(Role.COMMITTEE_SECRETARY), call);
    }

    private void deliberate() {
        committee.deliberate(trade.actor(Role.COMMITTEE_CHAIR), call, Deliberation.acceptProposal());
    }

    private void enter(Role role, String path) {
        Actor actor = trade.actor(role);
        accounts.open(Actor.clockwork(), List.of(actor.personId()), actor.login());
        Seat.leave();
        Seat.take(application, people.byLogin(actor.login()).orElseThrow(), path);
    }

    private void advance(LocalDateTime to) {
        jobs.advanceTo(to.atZone(Trade.PARIS).toInstant());
    }
}
