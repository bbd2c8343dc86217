package org.passerelle.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.forms.Forms;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;

class AnswerSectionsTests {

    private static final Forms FORMS = new Forms();

    @Test
    void printsACodedThemeInTheLanguageOfTheLetter() {
        assertThat(values(Language.EN, Forms.DOSSIER, Map.of("theme", "WATER")))
                .containsExactly("Water and sanitation");
        assertThat(values(Language.FR, Forms.DOSSIER, Map.of("theme", "WATER")))
                .containsExactly("Eau et assainissement");
        assertThat(values(Language.EN, Forms.DOSSIER, Map.of("theme", "Pêche"))).containsExactly("Pêche");
    }

    @Test
    void leavesOutWhatIsConfidential() {
        Map<String, Object> answers = Map.of("sensitivity", "Élections proches", "relevance", "Bonne");
        assertThat(values(Language.FR, Forms.OPINION_EMBASSY, answers)).containsExactly("Bonne");
    }

    @Test
    void printsAComputedValueThatHasAName() {
        Map<String, Object> answers = Map.of("risks", List.of(Map.of("risk", "Crue", "criticality", 8)));
        assertThat(values(Language.FR, Forms.DOSSIER, answers))
                .containsExactly("Risque\u00a0: Crue", "Criticité (probabilité × gravité)\u00a0: 8");
    }

    private static List<String> values(Language language, String form, Map<String, Object> answers) {
        return new AnswerSections(new Texts(), language)
                .of(FORMS.get(form), answers).stream()
                        .flatMap(section -> section.facts().stream())
                        .flatMap(fact -> fact.values().stream())
                        .toList();
    }
}
