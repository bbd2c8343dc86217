package org.passerelle.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalizedTextTests {

    @ParameterizedTest
    @CsvSource({
        "FR, call, FR, appel",
        "EN, call, EN, call",
        "EN, '',   FR, appel",
        "EN,     , FR, appel",
    })
    void saysInWhichLanguageAReaderIsGivenIt(Language reader, String english, Language given, String words) {
        LocalizedText text = new LocalizedText("appel", english);

        assertThat(text.in(reader)).isEqualTo(words);
        assertThat(text.shownTo(reader)).isEqualTo(given);
    }
}
