package org.passerelle.ui.post;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.DossierId;
import org.passerelle.forms.Answers;
import org.passerelle.opinions.BegunOpinions;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.ConsultationChanges;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.OpinionAnswer;
import org.passerelle.opinions.OpinionValue;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.Confirmation;
import org.passerelle.ui.component.LazyTabs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class OpinionViewTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    Consultations consultations;

    @Autowired
    ConsultationChanges changes;

    @Autowired
    BegunOpinions begun;

    CallId call;
    DossierId id;

    @BeforeEach
    void aDossierOnWhichThePostIsAsked() {
        call = trade.openCall("AAP-2027-TEST");
        id = trade.underAppraisal(call);
        Screen.open(application, people.byLogin("post").orElseThrow(), Language.FR);
    }

    @AfterEach
    void close() {
        Screen.close();
    }

    @Test
    void readsTheDossierBesideTheForm() {
        UI.getCurrent().navigate("opinions/" + id);

        assertThat(_get(H1.class).getText()).isEqualTo("Rendre un avis");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Auteur de l’avis"))
                        .getValue())
                .isEqualTo("Personne fictive post");
    }

    @Test
    void readsWhoLeadsWithWhomAndWhatItCosts() {
        UI.getCurrent().navigate("opinions/" + id);
        String reading = _get(LazyTabs.class).getElement().getTextRecursively();

        assertThat(reading)
                .contains("La collectivité")
                .contains("La collectivité étrangère")
                .contains("de dépenses");
        _click(_find(Button.class, spec -> spec.withText("Voir le détail")).get(0));
        assertThat(_get(LazyTabs.class).getSelectedTab().getLabel()).isEqualTo("Financement");
    }

    @Test
    void saysWhatIsMissingAndGivesNothing() {
        UI.getCurrent().navigate("opinions/" + id);

        _click(_get(Button.class, spec -> spec.withText("Rendre l’avis")));

        assertThat(radios("Avis").isInvalid()).isTrue();
        _assertNone(Confirm.class);
        assertThat(ofThePost().status()).isEqualTo(Consultation.Status.ASKED);
    }

    @Test
    void givesTheOpinionOnceConfirmed() {
        UI.getCurrent().navigate("opinions/" + id);
        fill();

        _click(_get(Button.class, spec -> spec.withText("Rendre l’avis")));
        Confirmation.give();

        assertThat(ofThePost().value()).isEqualTo(OpinionValue.FAVOURABLE);
        assertThat(_get(H1.class).getText()).isEqualTo("Avis à rendre");
        assertThat(_find(Anchor.class).stream().map(Anchor::getText)).contains("Services d'eau durables à Tanguiéra");
    }

    @Test
    void keepsWhatIsWrittenUntilItIsGiven() {
        UI.getCurrent().navigate("opinions/" + id);
        set(relevance(), "Commencé ce matin.");

        UI.getCurrent().navigate("opinions");
        UI.getCurrent().navigate("opinions/" + id);

        assertThat(relevance().getValue()).isEqualTo("Commencé ce matin.");
        fill();
        _click(_get(Button.class, spec -> spec.withText("Rendre l’avis")));
        Confirmation.give();
        assertThat(begun.of(trade.actor("post"), ofThePost().id())).isEmpty();
    }

    @Test
    void showsWhatAColleagueWroteMeanwhileAndAsksWhereBothWrote() {
        UI.getCurrent().navigate("opinions/" + id);
        Actor colleague = trade.postMember("post.deux", "COTONOU").actor("post.deux");
        begun.keep(
                colleague,
                ofThePost().id(),
                Answers.none(),
                new Answers(Map.of("relevance", "Dit par la collègue.", "function", "Attachée")));

        set(relevance(), "Dit ici.");

        assertThat(relevance().getValue()).isEqualTo("Dit par la collègue.");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Fonction")).getValue())
                .isEqualTo("Attachée");
        _click(_get(Button.class, spec -> spec.withText("Garder ma saisie")));
        assertThat(begun.of(colleague, ofThePost().id()).orElseThrow().text("relevance"))
                .contains("Dit ici.");
    }

    @Test
    void completesWhatIsEmptyFromAnEarlierOpinionAndNothingElse() {
        trade.give(trade.actor("post"), id, ConsultationKind.EMBASSY, secretly());
        id = trade.underAppraisal(call);
        UI.getCurrent().navigate("opinions/" + id);
        set(relevance(), "Écrit aujourd’hui.");

        _click(_get(Button.class, spec -> spec.withText("Compléter avec cet avis")));

        assertThat(relevance().getValue()).isEqualTo("Écrit aujourd’hui.");
        assertThat(capacity().getValue()).isNotBlank();
        assertThat(radios("Avis").isEmpty()).isTrue();
        assertThat(_find(TextArea.class)).noneMatch(area -> area.getValue().contains("Confidentiel (fictif)"));
    }

    private OpinionAnswer secretly() {
        OpinionAnswer said = trade.favourable(ConsultationKind.EMBASSY);
        Map<String, Object> answers = new HashMap<>(said.answers());
        answers.put("sensitivity", "Confidentiel (fictif)");
        return new OpinionAnswer(said.value(), said.comment(), said.conditions(), answers, said.conflict());
    }

    private static TextArea relevance() {
        return _get(TextArea.class, spec -> spec.withLabel("Cohérence avec la stratégie dans le pays"));
    }

    private static TextArea capacity() {
        return _get(
                TextArea.class, spec -> spec.withLabel("Statut juridique et capacité de la collectivité partenaire"));
    }

    @Test
    void givesTheOpinionOfTheDeskThatAnAgentOfSeveralChooses() {
        Actor officer = trade.actor(Role.CASE_OFFICER);
        changes.add(officer, id, "GEO_DESK:AFRICA", "Contexte régional (fictif)");
        changes.add(officer, id, "GEO_DESK:ASIA_OCEANIA", "Réseau asiatique (fictif)");
        Screen.close();
        Screen.open(application, people.byLogin("geo_desk").orElseThrow(), Language.FR);
        UI.getCurrent().navigate("opinions/" + id);
        RadioButtonGroup<Consultation> body = bodies();

        Consultation asia = body.getListDataView()
                .getItems()
                .filter(one -> one.body().equals("GEO_DESK:ASIA_OCEANIA"))
                .findFirst()
                .orElseThrow();
        _setValue(body, asia, true);
        set(radios("Avis"), "FAVOURABLE");
        _find(TextField.class).forEach(field -> set(field, "3"));
        _find(TextArea.class).forEach(field -> set(field, "Cohérent avec le travail de la direction dans la région."));
        _find(Checkbox.class).forEach(box -> set(box, true));
        _click(_get(Button.class, spec -> spec.withText("Rendre l’avis")));
        Confirmation.give();

        assertThat(consultations.get(asia.id()).value()).isEqualTo(OpinionValue.FAVOURABLE);
        assertThat(consultations.of(officer, id))
                .filteredOn(Consultation::isAwaited)
                .extracting(Consultation::body)
                .contains("GEO_DESK:AFRICA");
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Consultation> bodies() {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel("Au nom de"));
    }

    @Test
    void isNotThereForABodyThatWasNotAsked() {
        Screen.close();
        Screen.open(application, people.byLogin("partner.state").orElseThrow(), Language.FR);

        UI.getCurrent().navigate("opinions/" + id);

        _assertNone(Button.class, spec -> spec.withText("Rendre l’avis"));
        assertThat(_get(H1.class).getText()).isNotEqualTo("Rendre un avis");
    }

    private void fill() {
        set(radios("Avis"), "FAVOURABLE");
        set(_get(TextField.class, spec -> spec.withLabel("Priorité pour le poste (1 à 5)")), "3");
        set(_get(TextArea.class, spec -> spec.withLabel("Cohérence avec la stratégie dans le pays")), "Cohérent.");
        set(
                _get(
                        TextArea.class,
                        spec -> spec.withLabel("Statut juridique et capacité de la collectivité partenaire")),
                "Connue.");
        set(radios("La collectivité partenaire est-elle connue du poste ?"), "YES");
        set(radios("Zone des conseils aux voyageurs"), "GREEN");
        set(_get(TextField.class, spec -> spec.withLabel("Fonction")), "Correspondante");
        _find(Checkbox.class).forEach(box -> set(box, true));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<String> radios(String label) {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel(label));
    }

    private static <V> void set(HasValue<?, V> field, V value) {
        _setValue(field, value, true);
    }

    private Consultation ofThePost() {
        return consultations.of(trade.actor("post"), id).get(0);
    }
}
