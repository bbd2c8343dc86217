package org.passerelle.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.shared.LocalizedText;

/** What the shipped forms say to those who fill them in; an earlier version stays as its calls froze it. */
class FormTextsTests {

    private static final Path FOLDER = Path.of("forms");
    private static final Pattern EARLIER = Pattern.compile(".*-\\d+\\.form");

    /** An ordinary space where U+00A0 belongs, or the apostrophe of a typewriter. */
    private static final Pattern TORN = Pattern.compile(" [:;?!»%€]|« |\\w'\\w");

    /** As many letters as three lines hold in one of the sixteen columns of a form. */
    private static final int LETTERS_OF_A_COLUMN = 8;

    static Stream<Path> files() throws IOException {
        return Files.list(FOLDER)
                .filter(f -> f.toString().endsWith(".form"))
                .filter(f -> !EARLIER.matcher(f.toString()).matches())
                .sorted();
    }

    @Test
    void nameEachQuestionOfTheDossierInBothLanguages() {
        assertThat(asked()).hasSizeGreaterThan(100);
        assertThat(unless(head -> isSaid(Optional.ofNullable(head.label())))).isEmpty();
    }

    @Test
    void sayOfEachQuestionOfTheDossierHowToAnswerItInBothLanguages() {
        assertThat(unless(head -> isSaid(head.help()))).isEmpty();
    }

    @Test
    void helpBrieflyWhereAFieldIsNarrow() {
        assertThat(unless(FormTextsTests::fits)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void areWrittenWithTheSpacesOfFrench(Path file) throws IOException {
        List<String> french = french(json(file)).toList();

        assertThat(french).isNotEmpty().noneMatch(text -> TORN.matcher(text).find());
    }

    @Test
    void areAnsweredInTheExampleWithTheSpacesOfFrench() throws IOException {
        List<String> answers =
                texts(json(FOLDER.resolve("dossier-example.json"))).toList();

        assertThat(answers).isNotEmpty().noneMatch(text -> TORN.matcher(text).find());
    }

    /** What an applicant answers, fills in or attaches. */
    private static List<Located> asked() {
        return new Forms()
                .get(Forms.DOSSIER).components().stream()
                        .filter(c -> c.component() instanceof Question
                                || c.component() instanceof DynamicList
                                || c.component() instanceof Widget)
                        .toList();
    }

    private static List<String> unless(Predicate<Head> fine) {
        return asked().stream()
                .filter(c -> !fine.test(c.component().head()))
                .map(Located::path)
                .toList();
    }

    private static boolean isSaid(Optional<LocalizedText> text) {
        return text.filter(t -> !t.fr().isBlank() && t.en() != null && !t.en().isBlank())
                .isPresent();
    }

    private static boolean fits(Head head) {
        int most = head.layout().columns() * LETTERS_OF_A_COLUMN;
        LocalizedText help = head.help().orElseThrow();
        return head.layout().isShare()
                || help.fr().length() <= most && english(help).length() <= most;
    }

    private static String english(LocalizedText text) {
        return Optional.ofNullable(text.en()).orElseThrow();
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    /** {@code label} and {@code text} are French, and whatever ends in {@code .fr}. */
    private static Stream<String> french(JsonNode node) {
        Stream<String> own = node.properties().stream()
                .filter(e ->
                        e.getKey().matches("label|text|.*\\.fr") && e.getValue().isTextual())
                .map(e -> e.getValue().asText());
        return Stream.concat(own, inside(node).flatMap(FormTextsTests::french));
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isTextual() ? Stream.of(node.asText()) : inside(node).flatMap(FormTextsTests::texts);
    }

    private static Stream<JsonNode> inside(JsonNode node) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(node.elements(), 0), false);
    }
}
