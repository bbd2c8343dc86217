package org.passerelle.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Refusals;
import org.passerelle.Trade;
import org.passerelle.people.Actor;
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
    void readsEachMailOnceAPageAtATimeTheNewestFirst() {
        Actor admin = trade.actor(Role.ADMIN);
        outbox.write("mairie@exemple.invalid", Locale.FRENCH, "partner.link", "Votre part", LINK);
        List<Mail> all = reading().page(admin, "", Optional.empty(), 1000);

        List<Mail> read = new ArrayList<>();
        List<Mail> page = reading().page(admin, "", Optional.empty(), 2);
        while (!page.isEmpty()) {
            read.addAll(page);
            page = reading().page(admin, "", Optional.of(page.get(page.size() - 1)), 2);
        }

        assertThat(read)
                .extracting(Mail::id)
                .containsExactlyElementsOf(all.stream().map(Mail::id).toList());
        assertThat(read).extracting(Mail::createdAt).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void findsTheMailsToAnAddress() {
        outbox.write("mairie@exemple.invalid", Locale.FRENCH, "partner.link", "Votre part", LINK);

        assertThat(reading().page(trade.actor(Role.ADMIN), " CLAIRE@exemple", Optional.empty(), 10))
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.recipient()).isEqualTo("claire@exemple.invalid"));
    }

    @Test
    void isForAdministratorsAlone() {
        assertThat(Refusals.codesOf(() -> reading().page(trade.actor(Role.CALL_MANAGER), "", Optional.empty(), 10)))
                .containsExactly("FORBIDDEN");
    }

    private String words(String key) {
        return reading().page(trade.actor(Role.ADMIN), "", Optional.empty(), 10).stream()
                .filter(mail -> mail.key().equals(key))
                .findFirst()
                .orElseThrow()
                .body();
    }

    private MailReading reading() {
        return new MailReading(table, rights, beans.getBeanProvider(JavaMailSender.class), environment);
    }
}
