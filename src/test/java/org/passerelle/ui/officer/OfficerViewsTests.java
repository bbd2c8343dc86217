package org.passerelle.ui.officer;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Plans;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.Admissibility;
import org.passerelle.dossiers.Check;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.reviews.Assignment;
import org.passerelle.reviews.Recusals;
import org.passerelle.reviews.Reviews;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Confirmation;
import org.passerelle.ui.component.LazyTabs;
import org.passerelle.ui.component.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class OfficerViewsTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    Reviews reviews;

    @Autowired
    Recusals recusals;

    @Autowired
    Admissibility admissibility;

    CallId call;

    @WalkedOnce
    void anOpenCall() {
        call = trade.openCall("AAP-2027-TEST");
    }

    @AfterEach
    void close() {
        Screen.close();
    }

    @Test
    void offersTheCheckOfADossierThatWasSubmitted() {
        open("dossiers/" + trade.submitted(call) + "/admissibility");

        _get(Button.class, s -> s.withText("Enregistrer la conclusion"));
        assertThat(page())
                .contains("Contrôle de recevabilité", "E08 – Durée", "Critères à juger")
                .doesNotContain("Déjà jugé");
    }

    @Test
    void tellsTheLinesThatWaitForTheOfficerFromThoseThatAreSettled() {
        DossierId id = trade.submitted(call);
        open("dossiers/" + id + "/admissibility");
        List<Check> checks =
                admissibility.checkList(trade.actor(Role.CASE_OFFICER), id).checks();
        long unknown = checks.stream()
                .filter(check -> check.automatic() == Check.Result.UNKNOWN)
                .count();

        long asked = _find(RadioButtonGroup.class).stream()
                .filter(group -> String.valueOf(group.getLabel()).matches("E\\d\\d – .*"))
                .count();
        assertThat(asked).isEqualTo(3);
        assertThat(page())
                .contains("3 lignes vous attendent", "À juger par vous (3)")
                .contains("Non contrôlé (" + (unknown - asked) + ")")
                .contains("Réglé d’office (" + (checks.size() - unknown) + ")");
        assertThat(_find(Badge.class, s -> s.withText("À apprécier"))).hasSize(3);
        assertThat(_find(Badge.class, s -> s.withText("Non contrôlé"))).hasSize((int) (unknown - asked));
        assertThat(_find(Button.class, s -> s.withText("Répondre"))).hasSize(3);
    }

    @Test
    void saysWhoJudgedADossierAndHow() {
        open("dossiers/" + trade.underAppraisal(call) + "/admissibility");

        _assertNone(Button.class, s -> s.withText("Enregistrer la conclusion"));
        assertThat(page())
                .contains("Déjà jugé par Personne fictive case_officer, le 12 janvier 2027")
                .contains("Satisfait", "ConclusionRecevable");
    }

    @Test
    void proposesReviewersWithReasonsAndInvitesThoseWhoStayTicked() {
        DossierId id = trade.underAppraisal(call);
        open("dossiers/" + id + "/reviewers");
        assertThat(_find(Checkbox.class).stream().filter(Checkbox::getValue)).hasSize(2);

        _click(_get(Button.class, s -> s.withText("Désigner")));

        assertThat(reviews.of(trade.actor(Role.CASE_OFFICER), id)).hasSize(2);
        // Asked on Tuesday 12 January: the fifth working day is the 19th.
        assertThat(page())
                .contains("Personne fictive reviewer1", "Personne fictive reviewer2")
                .contains("réponse attendue au plus tard le 19 janvier 2027");
        _assertNone(Checkbox.class);
    }

    @Test
    void proposesNobodyWhereEnoughAreDesignated() {
        DossierId id = trade.underAppraisal(call);
        trade.reviewed(id, "reviewer1", "reviewer2");
        open("dossiers/" + id + "/reviewers");
        _click(_get(Button.class, s -> s.withText("Ajouter un évaluateur")));

        assertThat(_find(Checkbox.class)).isNotEmpty().noneMatch(Checkbox::getValue);
    }

    @Test
    void offersTheBestFitInPlaceOfAReviewerWhoDeclined() {
        DossierId id = trade.underAppraisal(call);
        trade.reviewed(id, "reviewer1", "reviewer2");
        recusals.declare(trade.actor("reviewer1"), id, "Mandat");
        open("dossiers/" + id + "/reviewers");
        assertThat(page()).contains("À la place de Personne fictive reviewer1", "a déjà été sollicité");

        _click(_get(Button.class, s -> s.withText("Désigner")));

        assertThat(reviews.of(trade.actor(Role.CASE_OFFICER), id))
                .filteredOn(Assignment::isInvited)
                .extracting(Assignment::reviewer)
                .containsExactly(trade.person("reviewer3"));
    }

    @Test
    void opensALockedSheetAgainForAReason() {
        DossierId id = trade.underAppraisal(call);
        trade.reviewed(id, "reviewer1", "reviewer2");
        reviews.lock(trade.actor("reviewer1"), id, Plans.sheet("4"));
        open("dossiers/" + id + "/reviewers");

        _click(_get(Button.class, s -> s.withText("Rouvrir la fiche")));
        _get(TextArea.class).setValue("Erreur de saisie");
        Confirmation.give();

        assertThat(reviews.own(trade.actor("reviewer1"), id).orElseThrow().isLocked())
                .isFalse();
        assertThat(page()).contains("attendue au plus tard le 27 janvier 2027");
    }

    @Test
    void choosesNoReviewersBeforeTheAppraisal() {
        open("dossiers/" + trade.submitted(call) + "/reviewers");

        _assertNone(Checkbox.class);
        assertThat(page()).contains("Aucun évaluateur à désigner pour le moment");
    }

    @Test
    void tellsWhoMayNotReadTheTrailWhereTheDossierStands() {
        openAs(Role.FINANCE_OFFICER, "dossiers/" + trade.underAppraisal(call));
        LazyTabs tabs = _get(LazyTabs.class);
        assertThat(IntStream.range(0, tabs.getTabCount())
                        .mapToObj(i -> tabs.getTabAt(i).getLabel()))
                .contains("Procédure")
                .doesNotContain("Historique");

        tabs.open("Procédure");
        MockVaadin.clientRoundtrip();

        assertThat(page()).contains("Dépôt", "Instruction\u00a0: avis et évaluations");
        assertThat(_find(Timeline.class)).hasSize(1);
    }

    @Test
    void namesInTheTrailTheBodiesThatWereAsked() {
        open("dossiers/" + trade.underAppraisal(call));

        _get(LazyTabs.class).open("Historique");
        MockVaadin.clientRoundtrip();

        assertThat(page()).contains("Demande d’avis\u00a0: Préfecture de la région");
    }

    private void open(String path) {
        openAs(Role.CASE_OFFICER, path);
    }

    private void openAs(Role role, String path) {
        Screen.open(application, people.byLogin(Trade.login(role)).orElseThrow(), Language.FR);
        UI.getCurrent().navigate(path);
    }

    private static String page() {
        return UI.getCurrent()
                .getChildren()
                .map(child -> child.getElement().getTextRecursively())
                .collect(Collectors.joining());
    }
}
