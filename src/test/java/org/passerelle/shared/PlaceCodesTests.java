package org.passerelle.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Communes, departments, regions and countries. */
class PlaceCodesTests {

    @ParameterizedTest
    @ValueSource(strings = {"29232", "2A004", "97411", "01001", "98735", "95680"})
    void acceptsACommune(String code) {
        assertThat(new InseeCode(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20001", "2C004", "00001", "96001", "9741", "292320", ""})
    void refusesWhatIsNoCommune(String code) {
        assertThatThrownBy(() -> new InseeCode(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysInWhichDepartmentACommuneLies() {
        assertThat(new InseeCode("29232").department()).isEqualTo("29");
        assertThat(new InseeCode("97411").department()).isEqualTo("974");
    }

    @Test
    void noticesTheRegistryNumberOfAnotherCommune() {
        Siren quimper = new Siren("212902324");

        assertThat(new InseeCode("29232").agreesWith(quimper)).isTrue();
        assertThat(new InseeCode("29019").agreesWith(quimper)).isFalse();
        assertThat(new InseeCode("29019").agreesWith(new Siren("732829320")))
                .as("not the number of a commune")
                .isTrue();
    }

    @Test
    void knowsDepartments() {
        assertThat(new DepartmentCode("2B")).hasToString("2B");
        assertThat(DepartmentCode.isValid("976")).isTrue();
        assertThat(DepartmentCode.isValid("20")).isFalse();
        assertThat(DepartmentCode.isValid("975")).isFalse();
        assertThat(DepartmentCode.isValid("99")).isFalse();
    }

    @Test
    void knowsRegions() {
        assertThat(new RegionCode("94")).hasToString("94");
        assertThat(RegionCode.isValid("42")).isFalse();
    }

    @Test
    void knowsCountries() {
        assertThat(CountryCode.of("BJ").name(Language.FR)).isEqualTo("Bénin");
        assertThat(CountryCode.of("PS").name(Language.EN)).contains("Palestin");
        assertThat(CountryCode.isKnown("XK")).isTrue();
        assertThatThrownBy(() -> CountryCode.of("UK")).isInstanceOf(IllegalArgumentException.class);
    }
}
