package org.passerelle.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** E-mail addresses and telephone numbers. */
class ContactsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.fr",
                "prenom.nom+appel@mairie-de-brevalle.example",
                "o'neil@valombre.example",
                "x_y@a-b.c.org"
            })
    void acceptsAnAddress(String address) {
        assertThat(EmailAddress.isValid(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@b",
                "@b.fr",
                "a@.fr",
                "a..b@c.fr",
                ".a@c.fr",
                "a b@c.fr",
                "a@-b.fr",
                "a@b.fr.",
                "é@b.fr"
            })
    void refusesWhatIsNoAddress(String address) {
        assertThatThrownBy(() -> new EmailAddress(address)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesSpellingsInCapitalsForOneAddress() {
        assertThat(new EmailAddress(" Agent@Valombre.Example ")).isEqualTo(new EmailAddress("agent@valombre.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+33143170000",
                "0143170000",
                "01 43 17 00 00",
                "01.43.17.00.00",
                "+33 (0)1 43 17 00 00",
                "0033143170000",
                "01-43-17-00-00",
                "01\u00A043\u00A017\u00A000\u00A000"
            })
    void readsAFrenchNumberHoweverItIsWritten(String text) {
        assertThat(PhoneNumber.read(text)).contains(new PhoneNumber("+33143170000"));
    }

    @Test
    void readsForeignNumbers() {
        assertThat(PhoneNumber.read("+229 01 21 30 02 25")).contains(new PhoneNumber("+2290121300225"));
        assertThat(PhoneNumber.read("00 84 24 3944 5700")).contains(new PhoneNumber("+842439445700"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "0043", "01431700", "+0143170000", "poste 12", "+33143170000999999"})
    void readsNothingFromOtherTexts(String text) {
        assertThat(PhoneNumber.read(text)).isEmpty();
    }

    @Test
    void keepsOnlyInternationalNumbers() {
        assertThatThrownBy(() -> new PhoneNumber("0143170000")).isInstanceOf(IllegalArgumentException.class);
    }
}
