package org.passerelle.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.passerelle.shared.DepartmentCode;
import org.passerelle.shared.InseeCode;
import org.passerelle.shared.RegionCode;
import org.passerelle.shared.Siren;

class RegisterTests {

    private final Register register = new Register();

    @Test
    void knowsACommuneByTheSiretOfItsTownHall() {
        assertThat(register.bySiret("212 902 324 00012")).hasValueSatisfying(quimper -> {
            assertThat(quimper.kind()).isEqualTo(OrganisationKind.COMMUNE);
            assertThat(quimper.organisation()).isEqualTo("Commune de Quimper");
            assertThat(quimper.inseeCode()).isEqualTo("29232");
            assertThat(quimper.department()).isEqualTo("29");
            assertThat(quimper.region()).isEqualTo("53");
        });
        assertThat(register.bySiret("21290232400013")).isEmpty();
        assertThat(register.bySiret("73282932000074")).isEmpty();
    }

    @Test
    void knowsAGroupingByItsSiren() {
        assertThat(register.bySiren(new Siren("200000172"))).hasValueSatisfying(grouping -> {
            assertThat(grouping.kind()).isEqualTo(OrganisationKind.EPCI);
            assertThat(grouping.organisation()).isEqualTo("Communauté de communes Faucigny - Glières");
            assertThat(grouping.inseeCode()).isNull();
            assertThat(grouping.department()).isEqualTo("74");
        });
    }

    @Test
    void namesRegionsAndDepartments() {
        assertThat(register.regionName("53")).hasValue("Bretagne");
        assertThat(register.departmentName("2A")).hasValue("Corse-du-Sud");
        assertThat(register.regionName("Région fictive B")).isEmpty();
        assertThat(register.regions())
                .hasSize(18)
                .allMatch(region -> RegionCode.isValid(region.code()))
                .isSortedAccordingTo((a, b) -> a.name().compareTo(b.name()));
    }

    @Test
    void writesTheNameOfAnAuthorityInFrench() {
        assertThat(register.search("le mans", 1))
                .extracting(Territory::organisation)
                .containsExactly("Commune du Mans");
        assertThat(register.search("angers", 1))
                .extracting(Territory::organisation)
                .containsExactly("Commune d’Angers");
        assertThat(register.search("finistere", 1))
                .extracting(Territory::organisation)
                .containsExactly("Département du Finistère");
    }

    @Test
    void findsWhatIsTypedAsItIsShown() {
        assertThat(register.search("Région Bret", 1))
                .extracting(Territory::organisation)
                .containsExactly("Région Bretagne");
        assertThat(register.search("commune de quimp", 1))
                .extracting(Territory::name)
                .containsExactly("Quimper");
        assertThat(register.search("Département du Finis", 1))
                .extracting(Territory::name)
                .containsExactly("Finistère");
    }

    @Test
    void findsByTheBeginningOfAWordAndTheLargestFirst() {
        assertThat(register.search("quimp", 3))
                .extracting(Territory::name)
                .startsWith("Quimper")
                .contains("Quimperlé");
        assertThat(register.search("etienne", 20)).extracting(Territory::name).contains("Saint-Étienne");
        assertThat(register.search("l hay les", 1)).extracting(Territory::name).containsExactly("L'Haÿ-les-Roses");
        assertThat(register.search("q", 3)).isEmpty();
    }

    @Test
    void findsANameThatIsMisspelt() {
        assertThat(register.search("Quinper", 5)).extracting(Territory::name).contains("Quimper");
        assertThat(register.search("Zzyzzx", 5)).isEmpty();
    }

    @Test
    void saysWhenTheSirenIsThatOfAnotherCommune() {
        Siren quimper = new Siren("212902324");
        assertThat(register.disagree(quimper, "29232")).isFalse();
        assertThat(register.disagree(quimper, "29019")).isTrue();
        assertThat(register.disagree(quimper, "99101")).isFalse();
        // Not in the register, but built as that of a commune of the Finistère.
        Siren unknown = unknownCommune();
        assertThat(register.bySiren(unknown)).isEmpty();
        assertThat(register.disagree(unknown, "35238")).isTrue();
        // A commune of today that kept the number of before a merger is as the register has it.
        assertThat(register.disagree(new Siren("200053668"), "01015")).isFalse();
    }

    @Test
    void holdsNothingButValidNumbersAndCodes() {
        RegisterText text = RegisterText.load();
        assertThat(text.size()).isGreaterThan(36_000);
        assertThat(IntStream.range(0, text.size()).mapToObj(text::line))
                .allMatch(line -> line.kind() != OrganisationKind.COMMUNE || InseeCode.isValid(line.code()))
                .allMatch(line -> line.siren() != null
                        || line.kind() == OrganisationKind.REGION
                        || line.kind() == OrganisationKind.OVERSEAS
                        || DepartmentCode.isValid(line.code()));
    }

    private static Siren unknownCommune() {
        return IntStream.range(0, 10)
                .mapToObj(key -> "21290999" + key)
                .filter(Siren::isValid)
                .map(Siren::new)
                .findFirst()
                .orElseThrow();
    }
}
