package org.passerelle.letters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code at the foot of a letter. */
class LetterCodeTests {

    @Test
    void isPrintedInGroupsOfFourAndReadBack() {
        LetterCode code = LetterCode.fresh();

        assertThat(code.printed()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(LetterCode.read(code.printed())).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7k3m 92qd xw41", "7K3M–92QD–XW4l", "7K3M92QDXW4I", " 7K3M-92QD-XW41 "})
    void isReadHoweverItIsTyped(String typed) {
        assertThat(LetterCode.read(typed)).contains(new LetterCode("7K3M92QDXW41"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7K3M", "7K3M-92QD-XW4T-0", "7K3M-92QD-XWU1", "7K3M-92QD-XW4É"})
    void isNoOtherText(String typed) {
        assertThat(LetterCode.read(typed)).isEmpty();
    }
}
