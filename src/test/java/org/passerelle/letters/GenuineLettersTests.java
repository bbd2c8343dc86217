package org.passerelle.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierId;
import org.passerelle.workflow.OfferedCall;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What anybody may learn of a letter by the code that it bears. */
@IntegrationTest
class GenuineLettersTests {

    private static final String SOMEWHERE = "203.0.113.7";

    @Autowired
    ApplicationContext application;

    @Autowired
    GenuineLetters letters;

    @Autowired
    Walk walk;

    @Autowired
    Trade trade;

    @Autowired
    JdbcClient jdbc;

    @Test
    void areKnownByTheirCodeWithKindNumberAndDay() {
        trade.peopled();
        DossierId id = walk.submitted(walk.openCall("AAP-2027-CODE"));

        GenuineLetters.Genuine found =
                letters.find(code(id, LetterKind.RECEIPT), SOMEWHERE).orElseThrow();

        assertThat(found.kind()).isEqualTo(LetterKind.RECEIPT);
        assertThat(found.number()).isEqualTo("DOS-2027-0001");
        assertThat(found.on()).isEqualTo(LocalDate.of(2027, 1, 12));
    }

    @Test
    void tellNothingOfADecisionBeforeItIsReleased() {
        LocalDateTime released = OfferedCall.DECIDED.plusDays(2);
        OfferedCall call = new OfferedCall(application, 44_000, released).decided();
        LetterCode code = code(call.whole, LetterKind.AWARD_LETTER);
        assertThat(letters.find(code, SOMEWHERE)).isEmpty();

        walk.to(released);

        assertThat(letters.find(code, SOMEWHERE)).isPresent();
    }

    @Test
    void areUnknownUnderAnotherCode() {
        assertThat(letters.find(LetterCode.fresh(), SOMEWHERE)).isEmpty();
    }

    @Test
    void areAskedForThirtyTimesAnHourFromOneAddress() {
        trade.openCall("AAP-2027-CODE");
        for (int i = 0; i < GenuineLetters.MOST_AN_HOUR; i++) {
            letters.find(LetterCode.fresh(), SOMEWHERE);
        }

        assertThat(codesOf(() -> letters.find(LetterCode.fresh(), SOMEWHERE))).containsExactly("TOO_MANY_ATTEMPTS");
        assertThat(letters.find(LetterCode.fresh(), "203.0.113.8")).isEmpty();
        trade.at(Trade.OPENS.plusHours(2));
        assertThat(letters.find(LetterCode.fresh(), SOMEWHERE)).isEmpty();
    }

    private LetterCode code(DossierId id, LetterKind kind) {
        return new LetterCode(jdbc.sql("select code from passerelle.letter where dossier = :id and kind = :kind")
                .param("id", id.value())
                .param("kind", kind.name())
                .query(String.class)
                .single());
    }
}
