package org.passerelle.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR1420041010050500013M02606",
                "MA64011519000001205000534921",
                "SN08SN0100152000048500003035",
                "BJ66BJ0610100100144390000769",
                "TN5910006035183598478831",
                "FR7699999000010000001000767",
                "FR7699999000020000002000725",
                "FR7699999000030000003000780",
                "FR7699999000040000004000738",
                "FR7699999000050000005000793",
                "FR7699999000060000006000751"
            })
    void acceptsTheVectorsOfTheTrade(String iban) {
        assertThat(Iban.isValid(iban)).isTrue();
        assertThat(new Iban(iban).value()).isEqualTo(iban);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FR",
                "FR1420041010050500013M02607",
                "FR1420041010050500013M0260",
                "ZZ1420041010050500013M02606",
                "FR14-20041010050500013M0260",
                "TN59100060351835984788310"
            })
    void refusesWhatIsNone(String text) {
        assertThat(Iban.isValid(text)).isFalse();
        assertThatThrownBy(() -> new Iban(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAFrenchOneWhoseOwnKeyIsWrongThoughTheRemainderIsRight() {
        String bban = "20041010050500013M02607";
        String iban = checked("FR", bban);

        assertThat(Iban.isValid(iban)).isFalse();
    }

    @Test
    void forgivesSpacesAndSmallLettersAndReadsInGroups() {
        Iban iban = new Iban("fr14 2004 1010 0505 0001 3m02\u00A0606");

        assertThat(iban.value()).isEqualTo("FR1420041010050500013M02606");
        assertThat(iban.grouped()).isEqualTo("FR14 2004 1010 0505 0001 3M02 606");
        assertThat(iban.country()).isEqualTo("FR");
    }

    @Test
    void writesItselfMaskedSoThatNoLogHoldsItWhole() {
        assertThat(new Iban("FR1420041010050500013M02606")).hasToString("FR14 … 2606");
        assertThatThrownBy(() -> new Iban("FR1420041010050500013M02607"))
                .message()
                .doesNotContain("20041");
    }

    private static String checked(String country, String bban) {
        for (int check = 2; check <= 98; check++) {
            String iban = country + String.format("%02d", check) + bban;
            StringBuilder digits = new StringBuilder();
            (iban.substring(4) + iban.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
            if (new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1) {
                return iban;
            }
        }
        throw new IllegalStateException("No check digits for " + bban);
    }
}
