package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.letters.LetterKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is written of a member who voted by another. */
@IntegrationTest
class ProxyMinutesTests {

    @Autowired
    ApplicationContext application;

    @Test
    void minutesNameWhoVotedForWhomAndTheExtractNobody() throws IOException {
        HeldSession session = new HeldSession(application).published();
        String member = session.member().name();
        String chair = session.chair().name();

        for (LetterKind kind : new LetterKind[] {LetterKind.MINUTES, LetterKind.SIGNED_MINUTES}) {
            assertThat(session.text(kind, 1))
                    .contains("Représenté par " + chair)
                    .contains("Abstention : " + member + " (par " + chair + ")")
                    .contains("Pour : " + chair)
                    .contains("2 voix présentes ou représentées sur 2");
        }
        assertThat(session.text(LetterKind.MINUTES_EXTRACT, 1))
                .contains("1 pour, 0 contre, 1 abstention", "Représenté par " + chair)
                .doesNotContain("(par " + chair + ")");
    }
}
