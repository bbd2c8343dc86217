package org.passerelle.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaTests {

    @Test
    void hasEveryTargetInBothLanguages() {
        List<String> codes = Agenda.goals().stream()
                .flatMap(goal -> Agenda.targets(goal).stream())
                .toList();

        assertThat(Agenda.goals()).hasSize(17);
        assertThat(codes).hasSize(169).allMatch(SdgTarget::isValid);
        assertThat(codes).allSatisfy(code -> {
            LocalizedText words = Agenda.words(code).orElseThrow();
            assertThat(words.fr()).startsWith(code + " ").isNotEqualTo(words.en());
            assertThat(words.en()).startsWith(code + " ");
        });
    }

    @Test
    void namesAGoalForShortAndInFull() {
        assertThat(Agenda.words("6").orElseThrow().fr()).isEqualTo("6. Eau propre et assainissement");
        assertThat(Agenda.title(6).en())
                .isEqualTo("Ensure availability and sustainable management of water and sanitation for all");
        assertThat(Agenda.words("18")).isEmpty();
        assertThat(Agenda.words("6.9")).isEmpty();
    }
}
