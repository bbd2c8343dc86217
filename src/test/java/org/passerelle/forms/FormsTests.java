package org.passerelle.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormsTests {

    private final Forms forms = new Forms(Stream.of("2", "10", "1")
            .map(v -> new Form("dossier", v, List.of()))
            .toList());

    @Test
    void keepsEveryVersionOldestFirst() {
        assertThat(forms.versions("dossier")).containsExactly("1", "2", "10");
        assertThat(forms.get("dossier", "2").version()).isEqualTo("2");
    }

    @Test
    void answersTheNewestWhereNoneIsNamed() {
        assertThat(forms.get("dossier").version()).isEqualTo("10");
    }

    @Test
    void saysWhichFormIsMissing() {
        assertThatThrownBy(() -> forms.get("dossier", "3"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("dossier")
                .hasMessageContaining("3");
        assertThatThrownBy(() -> forms.get("unheard")).hasMessageContaining("unheard");
    }
}
