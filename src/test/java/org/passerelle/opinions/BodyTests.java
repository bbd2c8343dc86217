package org.passerelle.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.forms.DossierKeys;
import org.passerelle.forms.Forms;
import org.passerelle.forms.Option;
import org.passerelle.forms.ShortText;
import org.passerelle.people.AfdAgency;
import org.passerelle.people.Post;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;

/** What people call a body. */
class BodyTests {

    private final Texts texts = new Texts();

    @ParameterizedTest
    @EnumSource(Language.class)
    void calledByItsThemeAsTheFormHasIt(Language language) {
        List<Option> themes = new Forms()
                .get(Forms.DOSSIER)
                .at(DossierKeys.THEME)
                .map(question -> ((ShortText) question).suggestions())
                .orElseThrow();

        assertThat(themes).isNotEmpty().allSatisfy(theme -> assertThat(title(Body.expert(theme.value()), language))
                .isEqualToIgnoringCase("Expert – " + theme.label().in(language)));
    }

    @Test
    void calledByItsAgency() {
        Body dakar = Body.agency(new AfdAgency("DAKAR", "agence de Dakar", List.of(), Post.Status.OPEN));

        assertThat(dakar.name()).isEqualTo("AFD:DAKAR");
        assertThat(title(dakar, Language.FR)).isEqualTo("AFD – agence de Dakar");
    }

    @Test
    void calledByItsKindWhereItStandsForNoAgencyAndNoTheme() {
        Body headquarters = Body.agency(new AfdAgency(AfdAgency.HEADQUARTERS, "siège", List.of(), Post.Status.OPEN));

        assertThat(headquarters.name()).isEqualTo("AFD");
        assertThat(title(headquarters, Language.FR)).isEqualTo("AFD – siège");
        assertThat(Body.expert(null).name()).isEqualTo("THEMATIC");
        assertThat(title(Body.expert(null), Language.EN)).isEqualTo("Thematic expert");
    }

    private String title(Body body, Language language) {
        return texts.get(language, body.titleKey(), body.ownName());
    }
}
