package org.passerelle.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Refusals;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.StandingTies;
import org.passerelle.dossiers.TieKind;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Actor;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class OwnNoticesTests {

    private static final String POST = "post@exemple.invalid";

    @Autowired
    Trade trade;

    @Autowired
    Outbox outbox;

    @Autowired
    OwnNotices notices;

    @Autowired
    DailyDigest digest;

    @Autowired
    Consultations consultations;

    @Autowired
    StandingTies ties;

    CallId call;
    Actor post;

    @WalkedOnce
    void anOpenCall() {
        call = trade.openCall("AAP-2027-TEST");
        post = trade.actor("post");
    }

    @Test
    void countsWhatWasNotReadYet() {
        askThePost();

        assertThat(notices.unread(post)).isEqualTo(2);
        Notice newest = notices.latest(post, 10).get(0);
        assertThat(notices.read(post, newest.id()).path()).startsWith("opinions/");
        assertThat(notices.unread(post)).isEqualTo(1);
        notices.readAll(post);
        assertThat(notices.unread(post)).isZero();
        assertThat(notices.latest(post, 10)).hasSize(2);
    }

    @Test
    void showsNobodyAnothersNotice() {
        askThePost();
        Notice posts = notices.latest(post, 1).get(0);

        assertThat(Refusals.codesOf(() -> notices.read(trade.actor("agent"), posts.id())))
                .containsExactly("UNKNOWN");
        assertThat(notices.unread(post)).isEqualTo(2);
    }

    @Test
    void tellsOnceADayWhatHasComeSince() {
        notices.choose(post, MailChoice.DAILY);
        askThePost();
        digest.sendDue();
        assertThat(mailsTo(POST)).isEmpty();

        trade.at(Trade.OPENS.plusDays(2));
        digest.sendDue();
        digest.sendDue();

        assertThat(mailsTo(POST)).containsExactly("digest");
        assertThat(outbox.to(POST).get(0).body())
                .contains("Avis demandé sur le dossier DOS-2027-0001", "Rappel", "/opinions/", "/notices");
    }

    @Test
    void leavesOutOfTheDigestWhatAConflictClosedSince() {
        notices.choose(post, MailChoice.DAILY);
        askThePost();

        ties.declare(post, trade.organisation("BRE"), TieKind.FAMILY, LocalDate.of(2020, 1, 1), null, "Fictif");
        trade.at(Trade.OPENS.plusDays(2));
        digest.sendDue();

        assertThat(mailsTo(POST)).isEmpty();
        assertThat(notices.unread(post)).isZero();
    }

    @Test
    void writesNothingToWhoReadsOnTheScreen() {
        notices.choose(post, MailChoice.ON_SCREEN);
        askThePost();
        trade.at(Trade.OPENS.plusDays(2));
        digest.sendDue();

        assertThat(mailsTo(POST)).isEmpty();
        assertThat(notices.unread(post)).isEqualTo(2);
    }

    @Test
    void mailsAReceiptWhateverWasChosen() {
        notices.choose(trade.actor("signatory"), MailChoice.ON_SCREEN);
        trade.submitted(call);

        assertThat(mailsTo("signatory@exemple.invalid")).containsExactly("dossier.received");
    }

    private void askThePost() {
        DossierId id = trade.submitted(call);
        Consultation embassy = consultations.ask(Actor.clockwork(), id).get(0);
        consultations.remind(Actor.clockwork(), embassy.id(), 3);
    }

    private List<String> mailsTo(String address) {
        return outbox.to(address).stream().map(Mail::key).toList();
    }
}
