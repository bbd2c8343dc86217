package org.passerelle.ui.officer;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.DossierId;
import org.passerelle.opinions.Body;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.GivenOpinions;
import org.passerelle.opinions.OpinionSignatures;
import org.passerelle.opinions.OpinionValue;
import org.passerelle.opinions.Signature;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Post;
import org.passerelle.people.Role;
import org.passerelle.people.ThematicExpert;
import org.passerelle.people.ThematicExperts;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.LazyTabs;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class OpinionsTabTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    ThematicExperts experts;

    @Autowired
    Consultations consultations;

    @Autowired
    GivenOpinions given;

    @Autowired
    OpinionSignatures signatures;

    @Autowired
    Walk walk;

    CallId call;
    DossierId id;

    @BeforeEach
    void aDossierThatWaitsForOpinions() {
        call = trade.openCall("AAP-2027-TEST");
        id = trade.underAppraisal(call);
    }

    @AfterEach
    void close() {
        Screen.close();
    }

    @Test
    void offersEachAgencyAndEachThemesExpertThatCanBeAsked() {
        trade.agency("DAKAR", "afd.dakar", "SN").expert("WATER", "expert.eau").expert("HEALTH", "expert.sante");
        experts.save(Actor.clockwork(), new ThematicExpert("HEALTH", Post.Status.CLOSED));
        open(Role.CASE_OFFICER);
        click("Saisir un autre organisme");

        assertThat(body().getListDataView().getItems().map(Body::name))
                .contains("AFD", "AFD:DAKAR", "THEMATIC", "THEMATIC:WATER")
                .doesNotContain("THEMATIC:HEALTH");
        assertThat(body().getListDataView().getItems().map(body().getItemLabelGenerator()::apply))
                .contains("AFD – siège", "AFD – agence fictive de DAKAR", "Expert – eau et assainissement");
    }

    @Test
    void asksAFurtherBodyWithAReason() {
        trade.agency("DAKAR", "afd.dakar", "SN");
        open(Role.CASE_OFFICER);
        click("Saisir un autre organisme");
        click("Demander l’avis");
        assertThat(_get(ComboBox.class).isInvalid()).isTrue();

        _setValue(body(), new Body(ConsultationKind.AFD, "AFD:DAKAR", "agence fictive de DAKAR"));
        _setValue(_get(TextArea.class), "Projet voisin de l’agence.");
        click("Demander l’avis");

        assertThat(Screen.words()).contains("AFD – agence fictive de DAKAR", "Ajouté par le chargé d’instruction");
        assertThat(all()).extracting(Consultation::body).contains("AFD:DAKAR");
        assertThat(Screen.words().split("Synthèse des avis")[0])
                .as("who is awaited, above the tabs")
                .contains("AFD – agence fictive de DAKAR");
    }

    @Test
    void saysBeforeAndAfterItIsAskedThatNobodyCanReachABody() {
        open(Role.CASE_OFFICER);
        assertThat(Screen.words()).doesNotContain("Injoignable");
        click("Saisir un autre organisme");
        _setValue(body(), new Body(ConsultationKind.PREFECTURE, "PREFECTURE:Région Sylvania", "Région Sylvania"));
        assertThat(body().getItemLabelGenerator().apply(body().getValue()))
                .isEqualTo("Préfecture de la région Sylvania (injoignable)");
        assertThat(body().getHelperText()).contains("la demande ne parviendra à personne");

        _setValue(_get(TextArea.class), "Projet voisin.");
        click("Demander l’avis");

        assertThat(Screen.words()).containsOnlyOnce("Injoignable").contains("Faites enregistrer une adresse");
    }

    @Test
    void withdrawsARequestAndGivesMoreTimeWithAReason() {
        open(Role.CASE_OFFICER);
        _click(_find(Button.class, spec -> spec.withText("Prolonger de 5 jours ouvrés"))
                .get(0));
        confirmWith("Fête nationale.");
        assertThat(Screen.words()).contains("Délai prolongé");
        _click(_find(Button.class, spec -> spec.withText("Retirer la demande")).get(0));
        confirmWith("Avis superflu.");

        assertThat(Screen.words()).contains("Demande retirée : Avis superflu.");
        assertThat(all())
                .extracting(Consultation::status)
                .containsExactlyInAnyOrder(Consultation.Status.WITHDRAWN, Consultation.Status.ASKED);
    }

    @Test
    void saysToOfficerAndCommitteeWhoStandsForAnOpinionThatWasSentByLink() {
        Consultation asked = consultations.of(trade.actor("post"), id).get(0);
        walk.opine(id, "post", ConsultationKind.EMBASSY).opine(id, "prefecture", ConsultationKind.PREFECTURE);
        signatures.sign(
                trade.actor("post"),
                new Signature(
                        asked.id(),
                        Trade.OPENS.plusDays(1).atZone(Trade.PARIS).toInstant(),
                        "Awa Fictive",
                        "attachée de coopération",
                        "le conseiller fictif, chef de service",
                        "scac@exemple.invalid"));
        String signed = "Signé par Awa Fictive, attachée de coopération, le 12 janvier 2027 à 09:00 ; approuvé par"
                + " le conseiller fictif, chef de service. Envoyé par le lien adressé à scac@exemple.invalid.";
        open(Role.CASE_OFFICER);
        assertThat(Screen.words().replace('\u00a0', ' ')).contains(signed);
        Screen.close();

        walk.assign(id, "reviewer1", "reviewer2").score(id, "reviewer1", "4").score(id, "reviewer2", "4");
        walk.to(Trade.CLOSES.plusDays(40));
        walk.propose(call);
        open(Role.COMMITTEE_MEMBER);
        assertThat(Screen.words().replace('\u00a0', ' ')).contains(signed);
    }

    @Test
    void showsWhatNeedsAReasonedPositionAndTheEarlierVersions() {
        trade.give(trade.actor("post"), id, ConsultationKind.EMBASSY, trade.favourable(ConsultationKind.EMBASSY));
        Consultation first = consultations.of(trade.actor("post"), id).get(0);
        given.replace(
                trade.actor("post"),
                first.id(),
                1,
                trade.opinion(ConsultationKind.EMBASSY, OpinionValue.UNFAVOURABLE, "x".repeat(60), List.of()));

        open(Role.CASE_OFFICER);

        assertThat(Screen.words())
                .contains("Synthèse des avis", "Le comité doit motiver sa position", "Avis défavorable")
                .contains("1 version précédente");
    }

    @Test
    void letsNobodyElseChangeWhoIsAsked() {
        open(Role.AUDITOR);

        assertThat(Screen.words()).contains("Synthèse des avis");
        _assertNone(Button.class, spec -> spec.withText("Saisir un autre organisme"));
        _assertNone(Button.class, spec -> spec.withText("Retirer la demande"));
    }

    private void open(Role role) {
        Screen.open(application, people.byLogin(Trade.login(role)).orElseThrow(), Language.FR);
        UI.getCurrent().navigate("dossiers/" + id);
        _get(LazyTabs.class).open(ViewLanguage.text("dossier.tab.opinions"));
        MockVaadin.clientRoundtrip();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Body> body() {
        return _get(ComboBox.class);
    }

    private static void confirmWith(String reason) {
        _setValue(_get(TextArea.class), reason);
        List<Button> acts = _find(
                Button.class, spec -> spec.withPredicate(b -> b.getThemeNames().contains("primary")));
        _click(acts.get(acts.size() - 1));
    }

    private static void click(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    private List<Consultation> all() {
        return consultations.of(Actor.clockwork(), id);
    }
}
