package org.passerelle.ui.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.passerelle.shared.ServiceAddress;
import org.passerelle.ui.component.ScreenTest;

class MailWordsTests extends ScreenTest {

    private static final ServiceAddress SERVICE = new ServiceAddress("https://passerelle.example.org");

    @Test
    void linksTheAddressesOfTheService() {
        String mail =
                "Ouvrez :\n\nhttps://passerelle.example.org/partner/Ab_9-x (https://passerelle.example.org/my/dossiers).";

        assertThat(links(mail))
                .containsExactly(
                        "https://passerelle.example.org/partner/Ab_9-x", "https://passerelle.example.org/my/dossiers");
        assertThat(words(mail)).isEqualTo(mail);
    }

    @Test
    void leavesEveryOtherAddressAndAllMarkupAsWords() {
        String mail =
                "https://passerelle.example.org.elsewhere.invalid/ https://passerelle.example.org@elsewhere.invalid/"
                        + " http://passerelle.example.org/a javascript:alert(1) <a href='https://elsewhere.invalid'>x</a>";

        assertThat(links(mail)).isEmpty();
        assertThat(words(mail)).isEqualTo(mail);
    }

    @Test
    void readFromTheSideOfTheirLanguage() {
        MailWords words = new MailWords("مرحبا", SERVICE).in(Locale.forLanguageTag("ar"));

        assertThat(words.getElement().getAttribute("lang")).isEqualTo("ar");
        assertThat(words.getElement().getAttribute("dir")).isEqualTo("auto");
    }

    private static List<String> links(String mail) {
        return new MailWords(mail, SERVICE)
                .getChildren()
                .filter(Anchor.class::isInstance)
                .map(link -> ((Anchor) link).getHref())
                .toList();
    }

    private static String words(String mail) {
        return new MailWords(mail, SERVICE).getElement().getTextRecursively();
    }
}
