package org.passerelle.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.passerelle.dossiers.Stage;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;

/** What the pages of a body say of a dossier. */
class PostWordsTests {

    @Test
    void sayThatADossierIsOverOnlyWhereNothingMoreComesOfIt() {
        assertThat(course(Language.FR, Stage.UNDER_APPRAISAL)).startsWith("Aujourd’hui : ");
        assertThat(course(Language.FR, Stage.WAITLISTED)).isEqualTo("Décision : Liste complémentaire");
        assertThat(course(Language.EN, Stage.AWARDED)).isEqualTo("Decision: Awarded");
        assertThat(course(Language.FR, Stage.BUDGET_REVISION)).startsWith("Décision : ");
        assertThat(course(Language.FR, Stage.LAPSED)).startsWith("Terminé : ");
    }

    private static String course(Language language, Stage stage) {
        return new PostWords(new Texts(), language).course(stage);
    }
}
