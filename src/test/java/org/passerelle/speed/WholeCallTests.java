package org.passerelle.speed;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.ui.Screen;
import org.passerelle.ui.signatory.SigningDialog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a page of a long list says of the whole call counts the whole call, and not what the page shows. */
@IntegrationTest
class WholeCallTests {

    private static final int ALL = 61;
    private static final int HELD = 6;

    @Autowired
    ApplicationContext application;

    @Autowired
    Mass mass;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void sixtyOneAwardsAndAsManyBeforeTheCommittee() {
        World world = new World(application);
        mass.copy(world.later(), 1, ALL - 1);
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void theOffersSayWhatIsLeftAndWhatIsGivenBackInTheWholeCall() {
        jdbc.sql("update passerelle.offer set state = 'DECLINED' where decision in"
                        + " (select decision from passerelle.offer where call_id = (select id from passerelle.call"
                        + " where code = :call) order by decision desc limit :back)")
                .param("call", World.DECIDED)
                .param("back", ALL - HELD)
                .update();
        jdbc.sql("update passerelle.dossier set stage = 'OFFER_DECLINED' where id in"
                        + " (select dossier_id from passerelle.offer where state = 'DECLINED')")
                .update();

        assertThat(shown("CASE_OFFICER offers/" + World.DECIDED))
                .contains("Lignes 1 à 25")
                .contains(euros(220_000 - HELD * 24_000))
                .contains(euros((ALL - HELD) * 24_000));
    }

    @Test
    void theDecisionsAreCountedInTheWholeCall() {
        assertThat(shown("AUTHORISING_OFFICER decisions/" + World.DECIDED))
                .contains("Lignes 1 à 50")
                .contains(ALL + " signées");
        assertThat(shown("AUTHORISING_OFFICER decisions")).contains(" 0 " + ALL + " ");
    }

    @Test
    void whatIsTickedOnAnyPageIsSignedAndTheRestOfTheCallWithIt() {
        assertThat(shown("AUTHORISING_OFFICER decisions/" + World.SETTLED))
                .contains("Lignes 1 à 25")
                .contains(sign(ALL));

        _click(_get(Button.class, spec -> spec.withText("Suivants")));
        _find(Checkbox.class).get(0).setValue(false);

        assertThat(Screen.words()).contains("Lignes 26 à 50").contains(sign(ALL - 1));
        _click(_get(Button.class, spec -> spec.withText("Précédents")));
        _find(Checkbox.class).get(0).setValue(false);
        assertThat(Screen.words()).contains(sign(ALL - 2));

        _click(_get(Button.class, spec -> spec.withText(sign(ALL - 2))));
        assertThat(_find(_get(SigningDialog.class), ListItem.class)).hasSize(ALL - 2);
    }

    @Test
    void theAgendaCountsEveryDossierOfASession() {
        assertThat(shown("COMMITTEE_SECRETARY committee")).contains(" " + ALL + " 0 1 ");
    }

    private static String sign(int many) {
        return "Signer les " + many + " décisions";
    }

    private String shown(String screen) {
        Screen.close();
        ListScreen list = new ListScreen(screen.split(" ")[0], screen.split(" ")[1]);
        list.enter(application);
        list.show();
        return Screen.words();
    }

    private static String euros(int amount) {
        return String.format(java.util.Locale.ROOT, "%,d", amount).replace(',', ' ') + " €";
    }
}
