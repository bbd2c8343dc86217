package org.passerelle.ui.committee;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.files.FileId;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.LetterKind;
import org.passerelle.people.Actor;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class MinutesListTests {

    private static final Instant FIRST = Instant.parse("2027-05-12T08:00:00Z");

    @Autowired
    ApplicationContext application;

    @Autowired
    IssuedDocuments documents;

    @AfterEach
    void close() {
        Screen.close();
    }

    @Test
    void putsTheSignedMinutesFirstAndSaysOfTheOthersThatTheyAreNot() {
        Screen.openToAnybody(application, Language.FR);
        MinutesList list = new MinutesList(
                List.of(
                        issued(LetterKind.MINUTES, 1),
                        issued(LetterKind.MINUTES, 2),
                        issued(LetterKind.SIGNED_MINUTES, 1)),
                true,
                documents,
                Actor.clockwork(),
                Trade.PARIS);
        UI.getCurrent().add(list);

        List<String> links =
                _find(list, Anchor.class).stream().map(Anchor::getText).toList();
        assertThat(links).hasSize(3);
        assertThat(links.get(0))
                .startsWith("Procès-verbal signé du comité, n°\u00a01,")
                .doesNotContain("non signé");
        assertThat(links.get(1)).startsWith("Procès-verbal du comité, texte non signé n°\u00a01,");
        assertThat(links.get(2)).startsWith("Procès-verbal du comité, texte non signé n°\u00a02,");
    }

    private static IssuedDocument issued(LetterKind kind, int seq) {
        return new IssuedDocument(
                UUID.randomUUID(),
                kind,
                seq,
                CallId.random(),
                null,
                Language.FR,
                FileId.random(),
                "0".repeat(64),
                FIRST.plusSeconds(seq),
                null);
    }
}
