package org.passerelle.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.dossiers.DossierId;

/** Which phrases fit what is written. */
class AboutTests {

    private static final DossierId DOSSIER = new DossierId(UUID.randomUUID());

    @Test
    void namesADayToAnswerByWhereAnAnswerIsAskedForAlone() {
        String words = "Répondez avant le {due}.";
        assertThat(About.request(DOSSIER).gives(words)).isTrue();
        assertThat(About.EACH.gives(words)).isTrue();
        assertThat(About.dossier(DOSSIER).gives(words)).isFalse();
    }

    @Test
    void namesADossierWhereThereIsOne() {
        String words = "{number} de {organisation}, « {title} »";
        assertThat(About.dossier(DOSSIER).gives(words)).isTrue();
        assertThat(About.NOTHING.gives(words)).isFalse();
    }
}
