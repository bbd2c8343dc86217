package org.passerelle.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.OrganisationKind;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Language;
import org.passerelle.shared.LocalizedText;

class ForeignTests extends ScreenTest {

    @ParameterizedTest
    @CsvSource({
        "VN,Tỉnh Thừa Thiên Huế,vi",
        "TR,Kadıköy,tr",
        "JP,京都府,ja",
        "JP,Kyoto,ja-Latn",
        "SN,Kédougou,fr",
        "MA,Rabat,fr",
        "MA,الرباط,ar"
    })
    void readsANameInTheLanguageOfItsCountry(String country, String name, String language) {
        assertThat(Foreign.language(CountryCode.of(country), name)).isEqualTo(language);
    }

    @Test
    void marksTheNameOfAnOrganisationAbroadAndLeavesTheReadersOwnLanguageAlone() {
        assertThat(lang(Foreign.name(organisation("PL", "Gmina Ząbkowice")))).isEqualTo("pl");
        assertThat(lang(Foreign.name(organisation("FR", "Brévalle")))).isNull();
        read(Language.EN);
        assertThat(lang(Foreign.name(organisation("FR", "Brévalle")))).isEqualTo("fr");
    }

    @Test
    void marksAFrenchTextThatStandsInForAnEnglishOne() {
        read(Language.EN);
        assertThat(lang(Foreign.of(LocalizedText.of("Eau"), new Span("Eau")))).isEqualTo("fr");
        assertThat(lang(Foreign.of(new LocalizedText("Eau", "Water"), new Span("Water"))))
                .isNull();
        assertThat(lang(Foreign.french(new Span("Eau")))).isEqualTo("fr");

        read(Language.FR);
        assertThat(lang(Foreign.of(LocalizedText.of("Eau"), new Span("Eau")))).isNull();
    }

    private static String lang(Span span) {
        return span.getElement().getAttribute("lang");
    }

    private static Organisation organisation(String country, String name) {
        return new Organisation(
                OrganisationId.random(),
                "X",
                OrganisationKind.FOREIGN_AUTHORITY,
                null,
                name,
                CountryCode.of(country),
                null,
                null,
                null,
                null,
                true);
    }
}
