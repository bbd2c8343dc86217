package org.passerelle.letters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.passerelle.shared.Language;

class FormatsTests {

    @Test
    void writesAFrenchTelephoneNumberInPairsAndAnyOtherAsItIs() {
        Formats formats = new Formats(Language.FR);

        assertThat(formats.phone("+33199000000")).isEqualTo("+33\u00a01\u00a099\u00a000\u00a000\u00a000");
        assertThat(formats.phone("+229 21 00 00 00")).isEqualTo("+229\u00a021\u00a000\u00a000\u00a000");
    }
}
