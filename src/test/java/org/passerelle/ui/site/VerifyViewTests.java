package org.passerelle.ui.site;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.letters.LetterKind;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.passerelle.ui.Screen;
import org.passerelle.workflow.HeldSession;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a passer-by is told of the code of an extract. */
@IntegrationTest
class VerifyViewTests {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){2}");

    @Autowired
    ApplicationContext application;

    @Autowired
    Texts texts;

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void saysOfARectifiedExtractWhichDayAnotherTookItsPlaceAndOfTheOtherThatItHolds() throws IOException {
        HeldSession session = new HeldSession(application)
                .published()
                .rectified("Lire « 24 000 € » (fictif).", "Montant attribué : 24 000 €.");
        String first = code(session.text(LetterKind.MINUTES_EXTRACT, 1));
        String second = code(session.text(LetterKind.MINUTES_EXTRACT, 2));

        assertThat(told(Language.FR, first))
                .contains("Document authentique, mais cet extrait a été rectifié depuis")
                .contains("Rectification Remplacé par l’extrait du 12 avril 2027");
        assertThat(told(Language.EN, first))
                .contains("Genuine document, but this extract was rectified since")
                .contains("Rectification Replaced by the extract of 12 April 2027");
        assertThat(told(Language.FR, second)).contains("Document authentique").doesNotContain("rectifié depuis");
    }

    private String told(Language language, String code) {
        Screen.openToAnybody(application, language);
        UI.getCurrent().navigate("verify/" + code);
        _click(_get(Button.class, spec -> spec.withText(texts.get(language, "verify.act"))));
        String words = Screen.words();
        Screen.close();
        return words;
    }

    private static String code(String letter) {
        Matcher code = CODE.matcher(letter);
        assertThat(code.find()).isTrue();
        return code.group();
    }
}
