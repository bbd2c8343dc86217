package org.passerelle.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.notices.Mail;
import org.passerelle.notices.MailChoice;
import org.passerelle.notices.Notice;
import org.passerelle.notices.Outbox;
import org.passerelle.notices.OwnNotices;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Questions of people with an account: asked at once, answered in the account and by mail as its owner chose. */
@IntegrationTest
class OwnQuestionsTests {

    private static final String WORDS = "Un syndicat mixte peut-il déposer ?";

    @Autowired
    Trade trade;

    @Autowired
    OwnQuestions own;

    @Autowired
    Questions questions;

    @Autowired
    OwnNotices notices;

    @Autowired
    Outbox outbox;

    CallId call;
    Actor agent;
    Actor officer;

    @BeforeEach
    void anOpenCall() {
        call = trade.openCall("AAP-2027-TEST");
        agent = trade.actor("agent");
        officer = trade.actor(Role.CASE_OFFICER);
    }

    @Test
    void reachesTheServiceAtOnceFromThePageOfACall() {
        own.ask(agent, call, WORDS);

        assertThat(questions.waiting(officer)).extracting(Question::words).containsExactly(WORDS);
        assertThat(mailsOf("agent")).as("no link to confirm").isEmpty();
    }

    @Test
    void isAnsweredInTheAccountAndByMail() {
        own.ask(agent, call, WORDS);
        answer("Oui, un syndicat mixte est éligible.");

        Notice notice = notices.latest(agent, 10).get(0);
        assertThat(notice.subject()).startsWith("Réponse à votre question");
        assertThat(notice.path()).isEqualTo("ask/AAP-2027-TEST");
        assertThat(mailsOf("agent"))
                .contains(WORDS, "Oui, un syndicat mixte est éligible.", "/ask/AAP-2027-TEST")
                .doesNotContain("{");
        assertThat(own.about(agent, call))
                .extracting(OwnQuestion::answer)
                .containsExactly("Oui, un syndicat mixte est éligible.");
    }

    @Test
    void isNotMailedToWhoReadsOnTheScreen() {
        notices.choose(agent, MailChoice.ON_SCREEN);
        own.ask(agent, call, WORDS);
        answer("Oui.");

        assertThat(mailsOf("agent")).isEmpty();
        assertThat(notices.unread(agent)).isEqualTo(1);
    }

    @Test
    void isReadAgainAfterTheClosingByNobodyElse() {
        DossierId draft = trade.completeDraft(call);
        own.ask(agent, draft, "N", WORDS);
        trade.at(Trade.CLOSES.plusDays(1));
        answer("Oui.");

        assertThat(own.about(agent, call)).singleElement().satisfies(question -> {
            assertThat(question.question().dossier()).isEqualTo(draft);
            assertThat(question.question().place()).isEqualTo("N");
        });
        assertThat(own.about(trade.actor("signatory"), call)).isEmpty();
        assertThat(codesOf(() -> own.ask(agent, call, WORDS))).containsExactly("CALL_CLOSED");
    }

    @Test
    void comesFromADraftOfTheOwnOrganisationOnly() {
        DossierId draft = trade.completeDraft(call);

        own.ask(trade.actor("signatory"), draft, "A", WORDS);
        assertThat(codesOf(() -> own.ask(trade.actor("other.agent"), draft, "A", WORDS)))
                .containsExactly("FORBIDDEN");
        assertThat(codesOf(() -> own.ask(officer, draft, "A", WORDS))).containsExactly("FORBIDDEN");
    }

    @Test
    void isAskedThreeTimesInAnHourAtMost() {
        for (int i = 0; i < 3; i++) {
            own.ask(agent, call, WORDS);
        }

        assertThat(codesOf(() -> own.ask(agent, call, WORDS))).containsExactly("TOO_MANY_ATTEMPTS");
        trade.at(Trade.OPENS.plusDays(1).plusMinutes(61));
        own.ask(agent, call, WORDS);
    }

    private void answer(String words) {
        questions.answer(officer, questions.waiting(officer).get(0).id(), words, Optional.empty());
    }

    private String mailsOf(String login) {
        return String.join(
                "\n",
                outbox.to(login + "@exemple.invalid").stream().map(Mail::body).toList());
    }
}
