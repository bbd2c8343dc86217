package org.passerelle.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.letters.LetterKind;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;

class FileNameTests {

    private final Texts texts = new Texts();

    @Test
    void saysInPlainLettersWhatItIs() {
        assertThat(FileName.of("DOS-2027-0003", "Accusé de réception", "pdf"))
                .isEqualTo("DOS-2027-0003-accuse-de-reception.pdf");
        assertThat(FileName.of("DOS-2027-0003", "Lettre d’attribution 2", "pdf"))
                .isEqualTo("DOS-2027-0003-lettre-d-attribution-2.pdf");
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void everyKindOfLetterHasOneInEachLanguage(LetterKind kind) {
        assertThat(Language.values())
                .extracting(language -> FileName.of("DOS-2027-0003", texts.word(language, "letterKind", kind), "pdf"))
                .allMatch(name -> name.matches("DOS-2027-0003(-[a-z0-9]+)+\\.pdf"))
                .doesNotHaveDuplicates();
    }
}
