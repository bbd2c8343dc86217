package org.passerelle.ui.component;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagedListTests extends ScreenTest {

    private int size = 60;

    @Test
    void readsFromWhereThePageBeforeEnded() {
        PagedList<Integer, Integer> list = list();
        assertThat(rows(list)).isEqualTo(25);
        _click(_get(list, Button.class, spec -> spec.withText("Suivants")));
        _click(_get(list, Button.class, spec -> spec.withText("Suivants")));
        assertThat(rows(list)).isEqualTo(10);
        assertThat(_find(list, Paragraph.class)).anyMatch(p -> p.getText().equals("Lignes 51 à 60"));
    }

    @Test
    void goesBackByTheWayItCame() {
        PagedList<Integer, Integer> list = list();
        _click(_get(list, Button.class, spec -> spec.withText("Suivants")));
        _click(_get(list, Button.class, spec -> spec.withText("Précédents")));
        assertThat(_find(list, Paragraph.class)).anyMatch(p -> p.getText().equals("Lignes 1 à 25"));
    }

    @Test
    void saysWhatWouldFillAnEmptyList() {
        size = 0;
        PagedList<Integer, Integer> list = list();
        assertThat(_get(list, EmptyState.class).isVisible()).isTrue();
        assertThat(_find(list, NativeTableRow.class)).isEmpty();
    }

    @Test
    void offersNoPagesWhereOneHoldsAll() {
        size = 3;
        assertThat(_find(list(), Button.class)).isEmpty();
    }

    @Test
    void readsTheRowsOfAPageByTheirKeysWhenItIsShown() {
        List<Integer> read = new ArrayList<>();
        Component list = PagedList.of(
                new DataTable<String>("Nombres").column("Nombre", row -> row),
                IntStream.range(0, 120).boxed().toList(),
                keys -> {
                    read.addAll(keys);
                    return keys.stream().map(key -> "n" + key).toList();
                });
        assertThat(rows(list)).isEqualTo(50);
        assertThat(read)
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 50).boxed().toList());

        _click(_get(list, Button.class, spec -> spec.withText("Suivants")));
        _click(_get(list, Button.class, spec -> spec.withText("Suivants")));

        assertThat(rows(list)).isEqualTo(20);
        assertThat(_find(list, Paragraph.class)).anyMatch(p -> p.getText().equals("Lignes 101 à 120"));
    }

    private PagedList<Integer, Integer> list() {
        DataTable<Integer> table = new DataTable<Integer>("Nombres").column("Nombre", String::valueOf);
        return new PagedList<>(table, this::read, row -> row, new EmptyState("Rien", "Des nombres le rempliraient"));
    }

    private List<Integer> read(Optional<Integer> after, int limit) {
        return IntStream.range(after.map(last -> last + 1).orElse(0), size)
                .limit(limit)
                .boxed()
                .toList();
    }

    /** The rows of the body, without that of the headings. */
    private static int rows(Component list) {
        return _find(list, NativeTableRow.class).size() - 1;
    }
}
