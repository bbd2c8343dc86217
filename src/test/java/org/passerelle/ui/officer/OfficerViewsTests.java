package org.passerelle.ui.officer;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.reviews.Reviews;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
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

    CallId call;

    @BeforeEach
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
    void saysWhoJudgedADossierAndHow() {
        open("dossiers/" + trade.underAppraisal(call) + "/admissibility");

        _assertNone(Button.class, s -> s.withText("Enregistrer la conclusion"));
        assertThat(page())
                .contains("Déjà jugé par Personne fictive case_officer, le 12 janvier 2027")
                .contains("Satisfait", "ConclusionRecevable");
    }

    @Test
    void choosesReviewersOnceAndShowsThemAfterwards() {
        DossierId id = trade.underAppraisal(call);
        open("dossiers/" + id + "/reviewers");
        _get(CheckboxGroup.class);

        reviews.assign(
                trade.actor(Role.CASE_OFFICER), id, List.of(trade.person("reviewer1"), trade.person("reviewer2")));
        UI.getCurrent().navigate("dossiers/" + id);
        UI.getCurrent().navigate("dossiers/" + id + "/reviewers");

        _assertNone(CheckboxGroup.class);
        // Asked on 12 January for fifteen days: the last one is the 27th, whose end is midnight.
        assertThat(page())
                .contains("Personne fictive reviewer1", "Personne fictive reviewer2")
                .contains("attendue au plus tard le 27 janvier 2027");
    }

    @Test
    void choosesNoReviewersBeforeTheAppraisal() {
        open("dossiers/" + trade.submitted(call) + "/reviewers");

        _assertNone(CheckboxGroup.class);
        assertThat(page()).contains("Aucun évaluateur à désigner pour le moment");
    }

    private void open(String path) {
        Screen.open(application, people.byLogin(Trade.login(Role.CASE_OFFICER)).orElseThrow(), Language.FR);
        UI.getCurrent().navigate(path);
    }

    private static String page() {
        return UI.getCurrent()
                .getChildren()
                .map(child -> child.getElement().getTextRecursively())
                .collect(Collectors.joining());
    }
}
