package org.passerelle.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;

class DatabaseCheckTests {

    @ParameterizedTest
    @ValueSource(ints = {9, 13, 14})
    void refusesOldReleases(int major) {
        assertThatThrownBy(() -> DatabaseCheck.refuseOld(major)).isInstanceOfSatisfying(CannotStart.class, refusal -> {
            assertThat(refusal.failure()).isEqualTo(StartFailure.DATABASE_TOO_OLD);
            assertThat(refusal.evidence()).containsEntry("found", String.valueOf(major));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 16, 17, 18})
    void takesThoseFrom15On(int major) {
        DatabaseCheck.refuseOld(major);
    }

    @ParameterizedTest
    @EnumSource
    void everyFailureHasItsWords(StartFailure failure) {
        assertThat(new Texts().keys(Language.EN))
                .contains("start.failure." + failure, "start.failure." + failure + ".wayOut");
    }
}
