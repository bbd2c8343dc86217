package org.passerelle.speed;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierId;
import org.passerelle.ui.Screen;
import org.passerelle.ui.component.IssuedLink;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Boards of thousands read what stands on the page: the dossiers of a body when somebody opens it, the letters of fifty lines. */
@IntegrationTest
class BoardPagesTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Mass mass;

    @AfterEach
    void close() {
        Screen.close();
    }

    @Test
    void namesAwaitedDossiersWhenTheirBodyIsOpenedAndAPageAtATime() {
        DossierId id = trade.underAppraisal(trade.openCall("AAP-2027-TEST"));
        mass.copy(List.of(id), 1, 29);
        ListScreen board = new ListScreen("CASE_OFFICER", "manage/calls/AAP-2027-TEST/opinions");
        board.enter(application);
        board.show();
        assertThat(Screen.words()).contains(" 30 ").doesNotContain("DOS-2027-0001");

        Details post = _find(Details.class).stream()
                .filter(details -> details.getSummaryText().equals("30"))
                .findFirst()
                .orElseThrow();
        post.setOpened(true);
        assertThat(_find(post, ListItem.class)).hasSize(25);
        assertThat(Screen.words()).contains("DOS-2027-0001");

        _click(_get(post, Button.class, spec -> spec.withText("Afficher les 5 dossiers suivants")));
        assertThat(_find(post, ListItem.class)).hasSize(30);
        assertThat(_find(post, Button.class)).isEmpty();
    }

    @Test
    void showsTheLettersOfACallAPageAtATime() {
        World world = new World(application);
        mass.copy(world.later(), 1, 59);
        ListScreen letters = new ListScreen("CASE_OFFICER", "letters/AAP-2027-DECISION");
        letters.enter(application);
        letters.show();
        assertThat(Screen.words()).contains("Lignes 1 à 50");
        assertThat(_find(IssuedLink.class)).hasSize(50);

        _click(_get(Button.class, spec -> spec.withText("Suivants")));

        assertThat(Screen.words()).contains("Lignes 51 à 60");
        assertThat(_find(IssuedLink.class)).hasSize(10);
        _click(_get(Button.class, spec -> spec.withText("Précédents")));
        assertThat(_find(IssuedLink.class)).hasSize(50);
    }
}
