package org.passerelle.ui.component;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.shared.Finding;

class FindingsPanelTests extends ScreenTest {

    private static final Finding CODE = Finding.blocking("CALL_CODE", "code", Map.of());
    private static final Finding GRID = Finding.warning("CALL_GRID", "grid", Map.of("sum", 90));

    @Test
    void saysThatNothingIsToBeMended() {
        FindingsPanel panel = new FindingsPanel();
        assertThat(_get(panel, H2.class).getText()).isEqualTo("Aucun point à corriger");
        assertThat(panel.hasClassName("clear")).isTrue();
    }

    @Test
    void countsWhatBlocksAndWhatOnlyWarns() {
        FindingsPanel panel = new FindingsPanel().show(List.of(CODE, GRID));
        assertThat(_get(panel, H2.class).getText()).isEqualTo("1 point à corriger, 1 point à vérifier");
        assertThat(_find(panel, ListItem.class)).hasSize(2);
        assertThat(panel.hasClassName("blocking")).isTrue();
    }

    @Test
    void standsUnderAHeadingForEachGroup() {
        FindingsPanel panel = new FindingsPanel().show(List.of(CODE, GRID), finding -> "Section " + finding.place());
        assertThat(_find(panel, H3.class)).extracting(H3::getText).containsExactly("Section code", "Section grid");
        assertThat(_find(panel, UnorderedList.class))
                .allSatisfy(list -> assertThat(list.getChildren()).hasSize(1));
    }

    @Test
    void announcesTheNumberAndNeverTheList() {
        FindingsPanel panel = new FindingsPanel().show(List.of(GRID));
        UI.getCurrent().add(panel);
        assertThat(_get(panel, Announcement.class).getText())
                .as("empty until something changes")
                .isEmpty();
        panel.show(List.of(CODE));
        assertThat(_find(panel, Span.class).stream()
                        .filter(span -> "status".equals(span.getElement().getAttribute("role")))
                        .map(Span::getText))
                .containsExactly("1 point à corriger");
        assertThat(_find(panel, ListItem.class))
                .noneMatch(item -> item.getElement().hasAttribute("aria-live"));
    }

    @Test
    void saysHowSevereEachIsOnlyWhereTheyDiffer() {
        FindingsPanel panel = new FindingsPanel().show(List.of(CODE, GRID));
        assertThat(_find(panel, Badge.class)).extracting(Badge::getText).containsExactly("À corriger", "À vérifier");
        panel.show(List.of(CODE));
        assertThat(_find(panel, Badge.class)).isEmpty();
    }

    @Test
    void bringsWhatIsOfferedToTheFindingThatItAnswers() {
        FindingsPanel panel = new FindingsPanel();
        Span offers = new Span("Trois changements");
        panel.answeredBy(offers, GRID::equals);

        panel.show(List.of(CODE, GRID));
        assertThat(_find(panel, ListItem.class).get(1).getChildren()).contains(offers);
        panel.show(List.of(CODE));
        assertThat(panel.getChildren()).contains(offers);
    }

    @Test
    void leadsToTheFieldOfAFinding() {
        List<String> places = new ArrayList<>();
        FindingsPanel panel = new FindingsPanel(places::add).show(List.of(CODE));
        _click(_get(panel, NativeButton.class));
        assertThat(places).containsExactly("code");
    }
}
