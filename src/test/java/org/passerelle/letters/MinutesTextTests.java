package org.passerelle.letters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.passerelle.shared.Json;
import org.passerelle.shared.Language;

class MinutesTextTests {

    private static final MinutesModel MINUTES = (MinutesModel) Models.of(LetterKind.SIGNED_MINUTES, Language.FR);

    @Test
    void isReadAsItWasKept() {
        MinutesText text = MinutesText.of(MINUTES, MinutesSamples.extract(MINUTES));
        MinutesText erratum = MinutesText.of(MinutesSamples.erratum(MINUTES));

        assertThat(Json.read(Json.write(text), MinutesText.class)).isEqualTo(text);
        assertThat(Json.read(Json.write(erratum), MinutesText.class)).isEqualTo(erratum);
    }
}
