package org.passerelle.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SIREN, SIRET and RNA. */
class RegistryNumbersTests {

    @ParameterizedTest
    @ValueSource(strings = {"732829320", "212902324", "209990100", "229900014", "219901014", "239900012"})
    void acceptsASiren(String siren) {
        assertThat(new Siren(siren)).hasToString(siren);
    }

    @ParameterizedTest
    @ValueSource(strings = {"732829321", "73282932", "7328293200", "73282932A", ""})
    void refusesWhatIsNoSiren(String siren) {
        assertThatThrownBy(() -> new Siren(siren)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "73282932000074",
                "21290232400012",
                "20999010000015",
                "22990001400015",
                "21990101400015",
                "23990001200018",
                "21990202000011",
                "22990002200018"
            })
    void acceptsASiret(String siret) {
        assertThat(new Siret(siret)).hasToString(siret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"35600000049837", "35600000000048"})
    void acceptsTheOfficesOfThePostByTheirOwnRule(String siret) {
        assertThat(new Siret(siret).siren()).hasToString("356000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"73282932000075", "7328293200007", "35600000049838", "73282932100074", ""})
    void refusesWhatIsNoSiret(String siret) {
        assertThatThrownBy(() -> new Siret(siret)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsTheNumbersOfAssociations() {
        assertThat(new Rna("W751234567")).hasToString("W751234567");
        assertThat(Rna.isValid("W991234567")).isTrue();
        assertThat(Rna.isValid("W75123")).isFalse();
        assertThat(Rna.isValid("w751234567")).isFalse();
    }
}
