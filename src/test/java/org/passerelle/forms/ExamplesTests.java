package org.passerelle.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.shared.Finding;

class ExamplesTests {

    @Test
    void theExampleOfADossierIsFinished() {
        Form form = new Forms().get(Forms.DOSSIER);
        Answers example = Examples.of(Forms.DOSSIER).orElseThrow();

        assertThat(FormJudge.judge(form, example, Map.of("scheme", "GENERALIST_TRIENNIAL"))
                        .findings())
                .extracting(Finding::place)
                .isEmpty();
    }

    @Test
    void aFormWithoutAnExampleHasNone() {
        assertThat(Examples.of(Forms.DECISION)).isEmpty();
    }
}
