package org.passerelle.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.notices.Mail;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** Questions to the service: from a visitor whose mailbox is proven, from a draft, and the answer for one or for all. */
@IntegrationTest
class QuestionsTests {

    private static final String VISITOR = "mairie@commune.invalid";

    @Autowired
    Trade trade;

    @Autowired
    Questions questions;

    @Autowired
    Outbox outbox;

    CallId call;
    Actor officer;

    @BeforeEach
    void anOpenCall() {
        call = trade.openCall("AAP-2027-TEST");
        officer = trade.actor(Role.CASE_OFFICER);
    }

    @Test
    void reachesTheServiceOnceTheMailboxIsProvenAndOnlyOnce() {
        questions.write(call, VISITOR, Language.FR, "Un syndicat mixte peut-il déposer ?");
        assertThat(questions.waiting(officer)).isEmpty();

        assertThat(outbox.to(VISITOR))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).as("no open relay").doesNotContain("syndicat"));
        String token = token();
        assertThat(questions.written(token)).contains("Un syndicat mixte peut-il déposer ?");
        assertThat(questions.waiting(officer)).as("looking asks nothing").isEmpty();
        questions.prove(token);

        assertThat(questions.waiting(officer)).extracting(Question::email).containsExactly(VISITOR);
        assertThat(questions.written(token)).isEmpty();
        assertThat(codesOf(() -> questions.prove(token))).containsExactly("UNKNOWN");
    }

    @Test
    void forgetsWhatNobodyProvedWithinTwoDays() {
        questions.write(call, VISITOR, Language.FR, "Oubliée ?");
        String token = token();
        trade.at(Trade.OPENS.plusDays(3).plusMinutes(1));
        questions.write(call, "autre@commune.invalid", Language.FR, "Autre ?");

        assertThat(questions.written(token)).isEmpty();
    }

    @Test
    void answersWhoAskedInItsLanguage() {
        questions.write(call, VISITOR, Language.EN, "May a joint authority apply?");
        questions.prove(token());

        questions.answer(officer, waiting(), "Yes.", Optional.empty());

        assertThat(outbox.to(VISITOR)).extracting(Mail::body).anySatisfy(body -> assertThat(body)
                .contains("You asked:", "May a joint authority apply?", "Yes."));
        assertThat(questions.waiting(officer)).isEmpty();
        assertThat(questions.published(call)).isEmpty();
    }

    @Test
    void refusesWhatIsEmptyNoAddressTooMuchOrTooLate() {
        assertThat(codesOf(() -> questions.write(call, "mairie@", Language.FR, "Quoi ?")))
                .containsExactly("INVALID_VALUE");
        assertThat(codesOf(() -> questions.write(call, VISITOR, Language.FR, " ")))
                .containsExactly("INVALID_VALUE");
        for (int i = 0; i < 3; i++) {
            questions.write(call, VISITOR, Language.FR, "Encore ?");
        }
        assertThat(codesOf(() -> questions.write(call, VISITOR, Language.FR, "Encore ?")))
                .containsExactly("TOO_MANY_ATTEMPTS");
        trade.at(Trade.CLOSES.plusSeconds(1));
        assertThat(codesOf(() -> questions.write(call, "autre@commune.invalid", Language.FR, "Trop tard ?")))
                .containsExactly("CALL_CLOSED");
    }

    @Test
    void isAnsweredOnce() {
        questions.write(call, VISITOR, Language.FR, "Une fois ?");
        questions.prove(token());
        UUID id = waiting();
        questions.answer(officer, id, "Oui.", Optional.empty());

        assertThat(codesOf(() -> questions.answer(officer, id, "Non.", Optional.empty())))
                .containsExactly("NO_SUCH_TASK");
    }

    private UUID waiting() {
        return questions.waiting(officer).get(0).id();
    }

    private String token() {
        String body = outbox.to(VISITOR).get(0).body();
        return body.replaceAll("(?s).*question/([\\w-]+).*", "$1");
    }
}
