package org.passerelle.ui.site;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.awards.PublishedResult;
import org.passerelle.awards.PublishedResults;
import org.passerelle.awards.SecretCall;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.Stage;
import org.passerelle.shared.Language;
import org.passerelle.speed.Mass;
import org.passerelle.ui.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a passer-by reads of a call's results. */
@IntegrationTest
class PublicResultsTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    PublishedResults published;

    @Autowired
    Mass mass;

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void tellsWhoIsFundedAndWhoWaitsOnceReleasedAndNothingElse() {
        SecretCall call = new SecretCall(application);
        call.decided();
        assertThat(page()).doesNotContain("Projet 0");
        assertThat(published.page(call.id(), Optional.empty(), 100)).isEmpty();

        call.publish();

        assertThat(page())
                .contains("Projet 0", "Projet 1", "Projet 2", "Commune de Brévalle", "Liste complémentaire")
                .doesNotContain("Projet 3", "Projet 4", "Rejet");
        assertThat(published.page(call.id(), Optional.empty(), 100))
                .extracting(PublishedResult::outcome)
                .containsExactly(Stage.AWARDED, Stage.PARTIALLY_AWARDED, Stage.WAITLISTED);
    }

    @Test
    void leavesOutWhatIsWithdrawnLater() {
        SecretCall call = new SecretCall(application);
        call.decided();
        call.publish();

        call.withdraw(call.dossier(RankingList.MAIN));

        assertThat(page()).doesNotContain("Projet 0").contains("Projet 1");
    }

    @Test
    void readsOnFromTheLastResult() {
        SecretCall call = new SecretCall(application);
        call.decided();
        call.publish();
        List<PublishedResult> all = published.page(call.id(), Optional.empty(), 100);

        assertThat(published.page(call.id(), Optional.of(all.get(0)), 1)).containsExactly(all.get(1));
        assertThat(published.page(call.id(), Optional.of(all.get(1)), 100)).containsExactly(all.get(2));
        assertThat(published.page(call.id(), Optional.of(all.get(2)), 100)).isEmpty();
    }

    @Test
    void areReadPageByPageWhereMoreAreFundedThanStandOnOne() {
        SecretCall call = new SecretCall(application);
        call.decided();
        call.publish();
        mass.copy(List.of(call.dossier(RankingList.MAIN)), 1, 28);

        assertThat(page())
                .contains("Lignes 1 à 25", "Projet 0 28", "Projet 0 5", "Commune de Brévalle")
                .doesNotContain("Projet 0 6", "Projet 1", "Projet 2");
        press("Suivants");
        assertThat(Screen.words())
                .contains("Lignes 26 à 31", "Projet 0 6", "Projet 0 9", "Projet 1", "Projet 2")
                .doesNotContain("Projet 0 5", "Projet 0 28");
        press("Précédents");
        assertThat(Screen.words()).contains("Lignes 1 à 25", "Projet 0 5").doesNotContain("Projet 1");
    }

    private static void press(String caption) {
        _click(_get(Button.class, spec -> spec.withText(caption)));
    }

    private String page() {
        Screen.close();
        Screen.openToAnybody(application, Language.FR);
        UI.getCurrent().navigate("calls/" + SecretCall.CODE);
        return Screen.words();
    }
}
