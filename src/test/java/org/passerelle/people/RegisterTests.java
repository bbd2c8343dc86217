package org.passerelle.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
            assertThat(quimper.postalCode()).isEqualTo("29000");
            assertThat(quimper.city()).isEqualTo("Quimper");
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
            assertThat(grouping.city()).isNull();
            assertThat(grouping.department()).isEqualTo("74");
        });
    }

    @Test
    void knowsADepartmentAndARegionByTheirSirenAndByTheirCode() {
        assertThat(register.bySiren(new Siren("222900011"))).hasValueSatisfying(finistere -> {
            assertThat(finistere.kind()).isEqualTo(OrganisationKind.DEPARTMENT);
            assertThat(finistere.organisation()).isEqualTo("Département du Finistère");
            assertThat(finistere.region()).isEqualTo("53");
            assertThat(finistere.postalCode()).isEqualTo("29000");
            assertThat(finistere.city()).isEqualTo("Quimper");
        });
        assertThat(register.bySiren(new Siren("233500016"))).hasValueSatisfying(bretagne -> {
            assertThat(bretagne.kind()).isEqualTo(OrganisationKind.REGION);
            assertThat(bretagne.organisation()).isEqualTo("Région Bretagne");
            assertThat(bretagne.city()).isEqualTo("Rennes");
            assertThat(bretagne.postalCode()).as("Rennes has several").isNull();
        });
        assertThat(register.departmentName("29")).hasValue("Finistère");
        assertThat(register.regionLabel("53")).isEqualTo("Bretagne (53)");
    }

    @Test
    void givesTheNumberOfASingleAuthorityToTheBodyThatExistsToday() {
        assertThat(names("200076958", "200055507", "200052678", "200094332", "229850003", "217500016"))
                .containsExactly(
                        "Collectivité de Corse",
                        "Collectivité territoriale de Martinique",
                        "Collectivité territoriale de Guyane",
                        "Collectivité européenne d’Alsace",
                        "Département de Mayotte",
                        "Commune de Paris");
        assertThat(List.of("2A", "67", "75", "972", "976"))
                .allMatch(code -> register.departmentName(code).isPresent());
        assertThat(register.regionName("06")).hasValue("Mayotte");
    }

    @Test
    void proposesNoDepartmentThatAnotherAuthorityReplaced() {
        assertThat(found("Bas-Rhin")).containsExactly("Collectivité européenne d’Alsace");
        assertThat(found("Collectivité de Corse")).containsExactly("Collectivité de Corse");
        assertThat(found("Région Mayotte")).startsWith("Département de Mayotte");
        assertThat(found("Martinique")).startsWith("Collectivité territoriale de Martinique");
        assertThat(found("paris")).startsWith("Commune de Paris").doesNotContain("Département de Paris");
    }

    @Test
    void seatsARegionWhereItsOwnHouseIs() {
        assertThat(register.search("Région Normandie", 1))
                .extracting(Territory::postalCode, Territory::city)
                .containsExactly(tuple("14000", "Caen"));
        assertThat(register.search("Val-d'Oise", 1)).extracting(Territory::city).containsOnlyNulls();
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
        List<Territory> lines =
                IntStream.range(0, text.size()).mapToObj(text::line).toList();
        assertThat(lines)
                .allMatch(line -> line.kind() != OrganisationKind.COMMUNE || InseeCode.isValid(line.code()))
                .allMatch(line -> line.kind() != OrganisationKind.DEPARTMENT
                        || DepartmentCode.isValid(line.code())
                        || line.code().equals("6AE"))
                .allMatch(line ->
                        line.postalCode() == null || line.postalCode().matches("\\d{5}") && line.city() != null);
        assertThat(lines)
                .extracting(Territory::siren)
                .filteredOn(Objects::nonNull)
                .doesNotHaveDuplicates();
    }

    @Test
    void holdsTheSirenOfEachAuthorityOfTheOwnTable() throws IOException {
        List<String[]> own = Files.readAllLines(Path.of("docs/register/siren.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
        assertThat(own).hasSize(120);
        assertThat(own.stream().filter(line -> line[2].isEmpty()).map(line -> line[0] + " " + line[1]))
                .containsExactly(
                        "REGION 06",
                        "DEPARTMENT 2A",
                        "DEPARTMENT 2B",
                        "DEPARTMENT 67",
                        "DEPARTMENT 68",
                        "DEPARTMENT 75",
                        "DEPARTMENT 972",
                        "DEPARTMENT 973");
        assertThat(own.stream().filter(line -> !line[2].isEmpty()))
                .allSatisfy(
                        line -> assertThat(register.bySiren(new Siren(line[2]))).hasValueSatisfying(known -> {
                            assertThat(known.kind().name()).isEqualTo(line[0]);
                            assertThat(known.code()).isEqualTo(line[1]);
                            assertThat(known.organisation()).isEqualTo(line[4]);
                        }));
    }

    private List<String> names(String... sirens) {
        return Stream.of(sirens)
                .map(siren -> register.bySiren(new Siren(siren)).orElseThrow().organisation())
                .toList();
    }

    private List<String> found(String typed) {
        return register.search(typed, 5).stream().map(Territory::organisation).toList();
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
