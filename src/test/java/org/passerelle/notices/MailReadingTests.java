package org.passerelle.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Refusals;
import org.passerelle.Trade;
import org.passerelle.people.Rights;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.env.MockEnvironment;

@IntegrationTest
class MailReadingTests {

    private static final String LINK = "http://localhost/password/secret";

    @Autowired
    Trade trade;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxTable table;

    @Autowired
    Rights rights;

    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final MockEnvironment environment = new MockEnvironment();

    @BeforeEach
    void twoMails() {
        trade.peopled();
        outbox.send(
                "claire@exemple.invalid",
                Language.FR,
                "account.reset",
                Map.of("name", "Claire", "login", "claire", "link", LINK));
        outbox.send(
                "claire@exemple.invalid",
                Language.FR,
                "dossier.inadmissible",
                Map.of("name", "Claire", "number", "DOS-1", "title", "Eau", "link", "http://localhost/my"));
    }

    @Test
    void showsEveryWordWhereNoServerTakesTheMails() {
        assertThat(words("account.reset")).contains(LINK);
    }

    @Test
    void keepsALinkToItsRecipientWhereAServerTakesTheMails() {
        beans.addBean("mail", new JavaMailSenderImpl());

        assertThat(words("account.reset")).isEmpty();
        assertThat(words("dossier.inadmissible")).contains("DOS-1");
    }

    @Test
    void keepsAPartnersLinkAndCodeToItsMailbox() {
        outbox.write("mairie@exemple.invalid", Locale.FRENCH, "partner.link", "Votre part", LINK);
        outbox.write("mairie@exemple.invalid", Locale.FRENCH, "partner.code", "Votre code", "123456");
        assertThat(words("partner.code")).isEqualTo("123456");

        environment.setActiveProfiles("production");

        assertThat(words("partner.link")).isEmpty();
        assertThat(words("partner.code")).isEmpty();
    }

    @Test
    void keepsALinkToItsRecipientInProduction() {
        environment.setActiveProfiles("production");

        assertThat(words("account.reset")).isEmpty();
    }

    @Test
    void isForAdministratorsAlone() {
        assertThat(Refusals.codesOf(() -> reading().latest(trade.actor(Role.CALL_MANAGER), 10)))
                .containsExactly("FORBIDDEN");
    }

    private String words(String key) {
        return reading().latest(trade.actor(Role.ADMIN), 10).stream()
                .filter(mail -> mail.key().equals(key))
                .findFirst()
                .orElseThrow()
                .body();
    }

    private MailReading reading() {
        return new MailReading(table, rights, beans.getBeanProvider(JavaMailSender.class), environment);
    }
}
