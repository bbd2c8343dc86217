package org.passerelle.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.DocumentType;
import org.passerelle.dossiers.Attachment;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Actor;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.ServiceClock;
import org.springframework.beans.factory.annotation.Autowired;

/** A foreign partner takes part by a mailed link: what the link opens, what it never does, and what its word is worth. */
@IntegrationTest
class PartnerLinksTests {

    private static final String MAILBOX = "mairie@exemple.invalid.org";
    private static final Map<String, Object> SIGNED =
            Map.of("name", "Awa Exemple", "position", "Maire", "role", "Suit le chantier.");

    @Autowired
    Trade trade;

    @Autowired
    PartnerLinks links;

    @Autowired
    PartnerDesk desk;

    @Autowired
    LinkPages pages;

    @Autowired
    Wording words;

    @Autowired
    Outbox outbox;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    ServiceClock clock;

    Actor agent;
    DossierId dossier;
    String token;

    @BeforeEach
    void aDraftWithoutTheForeignLetter() {
        var call = trade.openCall("AAP-2027-VOIX");
        agent = trade.actor("agent");
        dossier = trade.completeDraft(call);
        Attachment letter = file.attachments(agent, dossier).stream()
                .filter(a -> a.type() == DocumentType.LETTER_OF_INTENT_FOREIGN)
                .findFirst()
                .orElseThrow();
        dossiers.detach(agent, dossier, letter.id());
        token = invited(Tongue.FR);
    }

    @Test
    void confirmsWithACodeAndSatisfiesD3AtSubmission() {
        assertThatThrownBy(() -> dossiers.submit(trade.actor("signatory"), dossier))
                .isInstanceOf(Refusal.class);
        assertThat(desk.sendCode(token, SIGNED)).isEqualTo(Outcome.CODE_SENT);

        assertThat(desk.confirm(token, SIGNED, code())).isEqualTo(Outcome.CONFIRMED);

        assertThat(file.read(agent, dossier).answers().values()).containsEntry("foreignRole", "Suit le chantier.");
        assertThat(links.of(agent, dossier).get(0).confirmedName()).isEqualTo("Awa Exemple");
        assertThatCode(() -> dossiers.submit(trade.actor("signatory"), dossier)).doesNotThrowAnyException();
    }

    @Test
    void confirmsOnlyOnce() {
        desk.sendCode(token, SIGNED);
        String code = code();
        desk.confirm(token, SIGNED, code);

        assertThat(desk.confirm(token, SIGNED, code)).isEqualTo(Outcome.ALREADY);
        assertThat(letters()).isEqualTo(1);
    }

    @Test
    void takesNoCodeAfterThreeWrongOnes() {
        desk.sendCode(token, SIGNED);
        String code = code();
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < AwaitedCode.WRONG_CODES; i++) {
            assertThat(desk.confirm(token, SIGNED, wrong)).isEqualTo(Outcome.WRONG_CODE);
        }

        assertThat(desk.confirm(token, SIGNED, code)).isEqualTo(Outcome.WRONG_CODE);
        assertThat(letters()).isZero();
    }

    @Test
    void takesNoCodeOfAnotherLink() {
        desk.sendCode(token, SIGNED);
        String before = code();
        clock.stopAt(clock.instant().plus(Duration.ofMinutes(2)));
        token = invited(Tongue.EN);
        desk.sendCode(token, SIGNED);

        assertThat(desk.confirm(token, SIGNED, before).equals(Outcome.CONFIRMED))
                .isEqualTo(before.equals(code()));
    }

    @Test
    void takesNoCodeOfAnotherDossiersLink() {
        DossierId other = trade.completeDraft(file.get(dossier).call());
        clock.stopAt(clock.instant().plus(Duration.ofMinutes(2)));
        links.invite(agent, other, trade.organisation("TAN"), MAILBOX, Tongue.FR);
        desk.sendCode(mails().path().substring("/p/".length()), SIGNED);
        String theirCode = code();
        clock.stopAt(clock.instant().plus(Duration.ofMinutes(2)));
        desk.sendCode(token, SIGNED);

        assertThat(desk.confirm(token, SIGNED, theirCode).equals(Outcome.CONFIRMED))
                .isEqualTo(theirCode.equals(code()));
    }

    @Test
    void saysThatTheDraftIsNoneAnyMoreAndKeepsNothing() {
        trade.at(Trade.CLOSES.minusMinutes(5));
        token = invited(Tongue.FR);
        desk.sendCode(token, SIGNED);
        String code = code();
        trade.at(Trade.CLOSES.plusSeconds(1));

        assertThat(desk.confirm(token, SIGNED, code)).isEqualTo(Outcome.CLOSED);

        assertThat(letters()).isZero();
        assertThat(pages.part(desk.open(token).orElseThrow(), "key", Optional.empty()))
                .contains(words.get(Tongue.FR, "told.CLOSED"))
                .doesNotContain("<form");
    }

    @Test
    void changesNothingByBeingOpenedTwice() {
        PartnerLink before = links.of(agent, dossier).get(0);

        assertThat(desk.open(token)).isPresent();
        assertThat(desk.open(token)).isPresent();

        assertThat(links.of(agent, dossier)).containsExactly(before);
    }

    @Test
    void opensNothingOnceExpiredOrRevoked() {
        links.revoke(agent, dossier, trade.organisation("TAN"));
        assertThat(desk.open(token)).isEmpty();
        assertThat(desk.sendCode(token, SIGNED)).isEqualTo(Outcome.GONE);

        clock.stopAt(clock.instant().plus(Duration.ofMinutes(2)));
        String next = invited(Tongue.FR);
        assertThat(desk.open(next)).isPresent();
        clock.stopAt(clock.instant().plus(Duration.ofDays(30)));
        assertThat(desk.open(next)).isEmpty();
    }

    @Test
    void sendsOneCodeAMinuteAndOneLinkAMinute() {
        assertThat(desk.sendCode(token, SIGNED)).isEqualTo(Outcome.CODE_SENT);
        assertThat(desk.sendCode(token, SIGNED)).isEqualTo(Outcome.TOO_MANY);
        assertThatThrownBy(() -> invited(Tongue.FR)).isInstanceOf(Refusal.class);
    }

    @Test
    void isSentByTheLeadAloneToAPartnerOfTheDossier() {
        var partner = trade.organisation("TAN");
        assertThatThrownBy(() -> links.invite(trade.actor("other.agent"), dossier, partner, MAILBOX, Tongue.FR))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> links.invite(agent, dossier, trade.organisation("SYL"), MAILBOX, Tongue.FR))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void drawsASmallPageWithoutScriptsFromRightToLeftInArabic() {
        clock.stopAt(clock.instant().plus(Duration.ofMinutes(2)));
        String arabic = invited(Tongue.AR);

        String html = pages.part(desk.open(arabic).orElseThrow(), Secrets.formKey(arabic), Optional.empty());

        assertThat(html).contains("dir=\"rtl\"").contains("lang=\"ar\"").doesNotContain("<script");
        assertThat(html.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                .isLessThan(50_000);
    }

    @ParameterizedTest
    @EnumSource
    void writesToAPartnerInItsOwnLanguage(Tongue tongue) {
        String mailbox = "autre@exemple.invalid.org";
        clock.stopAt(clock.instant().plus(Duration.ofMinutes(2)));
        links.invite(agent, dossier, trade.organisation("TAN"), mailbox, tongue);
        desk.sendCode(new PartnerMails(outbox, mailbox).path().substring("/p/".length()), SIGNED);

        assertThat(outbox.to(mailbox))
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.language().getLanguage()).isEqualToIgnoringCase(tongue.name()));
    }

    @Test
    void speaksFiveLanguagesWithTheSameKeys() {
        for (Tongue tongue : Tongue.values()) {
            assertThat(words.keys(tongue))
                    .as(tongue.name())
                    .filteredOn(key -> !key.startsWith("letter."))
                    .containsExactlyInAnyOrderElementsOf(words.keys(Tongue.FR));
            assertThat(words.keys(tongue))
                    .as(tongue.name())
                    .filteredOn(key -> key.startsWith("letter."))
                    .hasSize(tongue == Tongue.FR ? 0 : 10);
        }
    }

    private String invited(Tongue tongue) {
        links.invite(agent, dossier, trade.organisation("TAN"), MAILBOX, tongue);
        return mails().path().substring("/p/".length());
    }

    private String code() {
        return mails().code();
    }

    private PartnerMails mails() {
        return new PartnerMails(outbox, MAILBOX);
    }

    private long letters() {
        return file.attachments(agent, dossier).stream()
                .filter(a -> a.type() == DocumentType.LETTER_OF_INTENT_FOREIGN)
                .count();
    }
}
