package org.passerelle.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageTests {

    @ParameterizedTest
    @EnumSource
    void isReadFromItsLocaleWhateverTheCountry(Language language) {
        assertThat(Language.of(language.locale())).isEqualTo(language);
        assertThat(Language.of(new Locale(language.locale().getLanguage(), "CA")))
                .isEqualTo(language);
    }

    @Test
    void isFrenchWhereItIsNoneOfOurs() {
        assertThat(Language.of(Locale.JAPAN)).isEqualTo(Language.FR);
    }
}
