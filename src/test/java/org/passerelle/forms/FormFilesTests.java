package org.passerelle.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.calls.DocumentType;

/** The files in {@code forms/} as they are shipped. */
class FormFilesTests {

    private static final Path FOLDER = Path.of("forms");

    static Stream<Path> files() throws IOException {
        return Files.list(FOLDER).filter(f -> f.toString().endsWith(".form")).sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void satisfiesTheSchemaOfFormJs(Path file) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(
                        Path.of("src/test/resources/schemas/form-js/form-js-1.24-schema.bundled.json")));
        assertThat(schema.validate(Files.readString(file), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadWhole(Path file) throws IOException {
        Form form = FormReader.read(file.getFileName().toString(), Files.readString(file));
        assertThat(form.components()).isNotEmpty();
        assertThat(new ObjectMapper()
                        .readTree(file.toFile())
                        .path("schemaVersion")
                        .asInt())
                .isEqualTo(16);
    }

    /** D4 compares themes by code: one that no applicant can choose would never match. */
    @Test
    void offersEveryThemeThatTheRoutingKnows() throws IOException {
        ShortText theme = (ShortText) new Forms().get(Forms.DOSSIER).at("theme").orElseThrow();
        String table = Files.readString(Path.of("processes/consultation-routing.dmn"));
        Set<String> coded = Pattern.compile("id=\"[\\w-]+-theme\">\\s*<text>(.*?)</text>")
                .matcher(table)
                .results()
                .flatMap(entry ->
                        Pattern.compile("\"(\\w+)\"").matcher(entry.group(1)).results())
                .map(code -> code.group(1))
                .collect(Collectors.toSet());

        assertThat(coded).contains("WATER", "ENERGY", "YOUTH");
        assertThat(theme.suggestions().stream().map(Option::value)).containsAll(coded);
    }

    @Test
    void areAllOnTheClassPath() throws IOException {
        assertThat(new Forms().all().stream().map(Form::id)).hasSize((int) files().count());
        assertThat(new Forms().all().stream().map(Form::id))
                .contains(
                        Forms.DOSSIER,
                        Forms.ADMISSIBILITY,
                        Forms.OPINION_EMBASSY,
                        Forms.OPINION_PREFECTURE,
                        Forms.OPINION_PARTNER_STATE,
                        Forms.OPINION_OTHER,
                        Forms.SCORE_SHEET,
                        Forms.DECISION);
    }

    @Test
    void haveTheSectionsOfTheTrade() {
        assertThat(new Forms().get(Forms.DOSSIER).sections().stream().map(s -> s.head()
                        .id()))
                .containsExactly(
                        "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R");
    }

    @Test
    void giveEachDocumentTypeAPlaceToBeUploaded() {
        assertThat(new Forms().get(Forms.DOSSIER).documentTypes())
                .containsExactlyInAnyOrderElementsOf(
                        DocumentType.ofEveryDossier().stream().map(Enum::name).toList());
    }

    @Test
    void tellTheRehearsalWhatToChooseForEachRequiredChoice() {
        List<String> open = new Forms()
                .all().stream()
                        .flatMap(f -> f.components().stream())
                        .filter(c -> c.component() instanceof Choice q && q.required()
                                || c.component() instanceof Choices s && s.required())
                        .filter(c -> c.component().head().property("rehearsal").isEmpty())
                        .map(Located::path)
                        .toList();
        assertThat(open).isEmpty();
    }

    /** Questions of a group or a list are explained where it begins. */
    @Test
    void explainByATermOfTheGlossaryWhyEachQuestionOfTheDossierIsAsked() {
        assertThat(new Forms()
                        .get(Forms.DOSSIER).sections().stream()
                                .flatMap(s -> s.components().stream())
                                .flatMap(FormFilesTests::unexplained)
                                .map(c -> c.head().id()))
                .isEmpty();
    }

    private static Stream<Component> unexplained(Component component) {
        if (!component.head().terms().isEmpty()) {
            return Stream.empty();
        }
        if (component instanceof Group group) {
            return group.components().stream().flatMap(FormFilesTests::unexplained);
        }
        return component instanceof Question || component instanceof DynamicList || component instanceof Widget
                ? Stream.of(component)
                : Stream.empty();
    }

    @Test
    void useEveryTermOfTheGlossaryWrittenWithTheSpacesOfFrench() throws IOException {
        Set<String> used = new Forms()
                .all().stream()
                        .flatMap(f -> f.components().stream())
                        .flatMap(c -> c.component().head().termCodes().stream())
                        .collect(Collectors.toSet());
        JsonNode glossary =
                new ObjectMapper().readTree(FOLDER.resolve("glossary.json").toFile());

        assertThat(used).containsExactlyInAnyOrderElementsOf(glossary::fieldNames);
        assertThat(glossary.findValuesAsText("fr")).isNotEmpty().noneMatch(text -> text.matches(".* [:;?!»].*|.*« .*"));
    }

    @Test
    void areToldInTheReadme() throws IOException {
        String readme = Files.readString(FOLDER.resolve("README.md"));
        Forms forms = new Forms();
        Map<String, List<String>> sections = forms.all().stream()
                .map(Form::id)
                .distinct()
                .collect(Collectors.toMap(id -> id + ".form", id -> forms.get(id).sections().stream()
                        .map(s -> s.head().id() + " " + s.label().en())
                        .toList()));
        sections.forEach((file, titles) -> {
            String row = readme.lines()
                    .filter(line -> line.startsWith("| `" + file + "`"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("README.md does not tell of " + file));
            assertThat(row).contains(titles);
        });
        assertThat(readme.lines().filter(l -> l.matches("\\| `[a-z-]+\\.form` .*")))
                .hasSize(sections.size());
    }
}
