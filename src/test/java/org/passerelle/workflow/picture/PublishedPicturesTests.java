package org.passerelle.workflow.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;

/** The pictures in {@code docs/processes} are drawn from the models; {@code -Dpasserelle.redraw=true} draws them anew. */
class PublishedPicturesTests {

    private static final Path FOLDER = Path.of("docs/processes");

    private final Texts texts = new Texts();

    @ParameterizedTest
    @CsvSource({
        "call-lifecycle, FR", "call-lifecycle, EN",
        "incident-window, FR", "incident-window, EN",
        "dossier-review, FR", "dossier-review, EN",
        "admissibility, FR", "admissibility, EN",
        "consultation, FR", "consultation, EN",
        "information-request, FR", "information-request, EN",
        "synthesis, FR", "synthesis, EN",
        "minutes, FR", "minutes, EN",
        "written-procedure, FR", "written-procedure, EN",
        "review, FR", "review, EN",
        "sheet, FR", "sheet, EN",
        "offer, FR", "offer, EN",
        "waiting-list-promotion, FR", "waiting-list-promotion, EN",
        "notification, FR", "notification, EN",
        "appeal, FR", "appeal, EN",
        "rectification, FR", "rectification, EN",
        "correction, FR", "correction, EN",
        "promotion-signature, FR", "promotion-signature, EN",
        "bank-details, FR", "bank-details, EN"
    })
    void publishedPicturesShowTheModels(String process, Language language) throws Exception {
        String drawn = draw(process, language);
        Path file = FOLDER.resolve(process + "." + language.locale().getLanguage() + ".svg");
        if (Boolean.getBoolean("passerelle.redraw")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, drawn);
        }
        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(drawn);
    }

    private String draw(String process, Language language) throws Exception {
        try (InputStream file = Objects.requireNonNull(
                PublishedPicturesTests.class.getResourceAsStream("/processes/" + process + ".bpmn"))) {
            Diagram diagram = DiagramReader.read(file);
            String title = texts.get(language, "process." + process);
            return new Drawing(diagram, Marks.NONE, id -> texts.get(language, "process." + process + "." + id))
                    .alone(title, title);
        }
    }
}
