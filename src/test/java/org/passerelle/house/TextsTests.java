package org.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.shared.Language;
import org.passerelle.shared.RefusalCode;
import org.passerelle.shared.Texts;

/** Every text a person reads is a key, complete in every language. */
class TextsTests {

    private static final Pattern LITERAL_IN_A_COMPONENT =
            Pattern.compile("(new (Button|H[1-6]|Span|Paragraph|Text|NativeLabel|Tab|Details|RouterLink|Option)\\(|"
                    + "\\.set(Text|Label|Placeholder|HelperText|Title|AriaLabel|ErrorMessage|Header|HeaderTitle|Caption|"
                    + "TooltipText|Summary|SummaryText|ConfirmText|CancelText|Description|PageTitle)\\(|"
                    + "Notification\\.show\\(|@PageTitle\\()\\s*\"[^\"]*\\p{L}{2}[^\"]*\"");

    /** The place of a finding in a call's definition, which is no key. */
    private static final Pattern PLACE_IN_A_CALL = Pattern.compile("procedure\\.(review|decision)\\.");

    /** Their number is the rule's own, and more than one. */
    private static final Set<String> SEVERAL_DAYS = Set.of("letters.unread", "finding.DELIBERATION_DATE.wayOut");

    private static final Map<Language, Properties> BUNDLES =
            Stream.of(Language.values()).collect(Collectors.toMap(language -> language, TextsTests::bundle));

    private static final List<Path> MAIN = Sources.under(Sources.MAIN, ".java");

    private final Texts texts = new Texts();

    @ParameterizedTest
    @EnumSource
    void areTheSameKeysInEveryLanguage(Language language) {
        assertThat(texts.keys(language)).containsExactlyElementsOf(texts.keys(Language.FR));
    }

    @ParameterizedTest
    @EnumSource
    void standOnceEach(Language language) {
        List<String> keys = lines(language)
                .filter(line -> line.matches("^[\\w.\\-]+\\s*=.*"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
        assertThat(keys.stream()
                        .filter(key -> Collections.frequency(keys, key) > 1)
                        .distinct())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void arePatternsThatCompile(Language language) {
        assertThat(texts.keys(language)).allSatisfy(key -> new MessageFormat(pattern(language, key), Locale.FRANCE));
    }

    @ParameterizedTest
    @EnumSource
    void areNeverEmpty(Language language) {
        assertThat(texts.keys(language).stream()
                        .filter(key -> pattern(language, key).isBlank()))
                .isEmpty();
    }

    @Test
    void keepFrenchMarksOnTheLineOfTheirWord() {
        Pattern torn = Pattern.compile(" (?:[;?!»%]|:(?!:))|« ");
        assertThat(texts.keys(Language.FR).stream()
                        .filter(key -> torn.matcher(pattern(Language.FR, key)).find()))
                .as("an ordinary space before : ; ? ! » %% or after «, where U+00A0 belongs")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void keepUnbrokenSpacesOutOfTheirFormats(Language language) {
        assertThat(texts.keys(language).stream()
                        .filter(key -> pattern(language, key).matches("(?s).*[\u00a0\u202f]::.*")))
                .as("a skeleton after such a space is printed as it stands")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void areSetWithTypographicApostrophes(Language language) {
        assertThat(texts.keys(language).stream()
                        .filter(key -> pattern(language, key).matches("(?s).*\\w'\\w.*")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void putOneColonAtMostInAClause(Language language) {
        Pattern twice = Pattern.compile(":[\\s\u00a0][^.;!?\\n]*:(?:[\\s\u00a0]|$)");
        assertThat(texts.keys(language).stream()
                        .filter(key -> !pattern(language, key).matches("(?s).*, (?:select|plural),.*"))
                        .filter(key -> twice.matcher(pattern(language, key)).find()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void haveASingularForDaysThatACallGives(Language language) {
        Pattern plural = Pattern.compile("(?<!\\{)\\{\\w+(?:, number)?}[ \u00a0](?:more |working )*(?:jours|days)\\b");
        assertThat(texts.keys(language).stream()
                        .filter(key -> !SEVERAL_DAYS.contains(key))
                        .filter(key -> plural.matcher(pattern(language, key)).find()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void takeTheSameArgumentsInEveryLanguage(Language language) {
        assertThat(texts.keys(Language.FR).stream()
                        .filter(texts.keys(language)::contains)
                        .filter(key -> !arguments(language, key).equals(arguments(Language.FR, key))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void existForEveryRefusal(RefusalCode code) {
        assertThat(texts.has(Language.FR, "refusal." + code)).isTrue();
    }

    @Test
    void existForEveryFindingAndSayTheWayOut() {
        Pattern code =
                Pattern.compile("Finding\\.(?:blocking|warning)\\(\\s*\"(\\w+)\"|require\\([^;]*\"([A-Z_]+)\"\\)");
        Stream<String> inJava = MAIN.stream()
                .map(Sources::text)
                .filter(text -> text.contains("Finding."))
                .flatMap(text -> code.matcher(text).results())
                .map(found -> found.group(1) != null ? found.group(1) : found.group(2));
        Stream<String> inTables = Pattern.compile("\"(E\\d\\d)\"")
                .matcher(Sources.text(Path.of("processes/eligibility.dmn")))
                .results()
                .map(found -> found.group(1));
        assertThat(Stream.concat(inJava, inTables)
                        .distinct()
                        .flatMap(finding -> Stream.of("finding." + finding, "finding." + finding + ".wayOut"))
                        .filter(key -> !texts.has(Language.FR, key)))
                .isEmpty();
    }

    @Test
    void existForEveryConstantThatAPersonReads() {
        assertThat(Words.READ_BY_PEOPLE.entrySet().stream()
                        .flatMap(words -> Stream.of(words.getValue().getEnumConstants())
                                .map(constant -> words.getKey() + "." + constant.name()))
                        .filter(key -> !texts.has(Language.FR, key)))
                .isEmpty();
    }

    @Test
    void areListedWhereverAConstantIsPutIntoWords() {
        Pattern word = Pattern.compile("\\bword\\(\\s*(?:[\\w.()]+,\\s*)?\"([a-zA-Z.]+)\"");
        assertThat(MAIN.stream()
                        .flatMap(file -> word.matcher(Sources.text(file)).results())
                        .map(found -> found.group(1))
                        .distinct())
                .isSubsetOf(Words.READ_BY_PEOPLE.keySet());
    }

    @Test
    void existForEveryKeyThatJavaNames() {
        Pattern literal = Pattern.compile("\"([a-z][a-zA-Z]*(?:\\.[a-zA-Z0-9_-]+)+)\\.?\"");
        Set<String> keys = texts.keys(Language.FR);
        Set<String> areas =
                keys.stream().map(key -> key.replaceAll("\\..*", "")).collect(Collectors.toSet());
        assertThat(MAIN.stream()
                        .flatMap(file -> literal.matcher(Sources.text(file)).results())
                        .map(found -> found.group(1))
                        .filter(name -> areas.contains(name.replaceAll("\\..*", "")) && !name.endsWith(".yaml"))
                        .filter(name -> !PLACE_IN_A_CALL.matcher(name).lookingAt())
                        .distinct()
                        .filter(name ->
                                keys.stream().noneMatch(key -> key.startsWith(name) || key.startsWith("mail." + name))))
                .isEmpty();
    }

    @Test
    void areKeysAndNoLiteralsInTheInterface() {
        Path ui = Sources.MAIN.resolve("org/passerelle/ui");
        assertThat(
                        ui.toFile().exists()
                                ? Sources.places(LITERAL_IN_A_COMPONENT, Sources.under(ui, ".java"))
                                : List.of())
                .isEmpty();
    }

    private static String pattern(Language language, String key) {
        return BUNDLES.get(language).getProperty(key);
    }

    private static Properties bundle(Language language) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file(language))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Set<String> arguments(Language language, String key) {
        MessagePattern pattern = new MessagePattern(pattern(language, key));
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NAME
                    || part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                // a label of a form exists twice: {label} and {labelEn}
                names.add(pattern.getSubstring(part).replaceAll("En$", ""));
            }
        }
        return names;
    }

    private static Stream<String> lines(Language language) {
        return Sources.text(file(language)).lines();
    }

    private static Path file(Language language) {
        return Sources.RESOURCES.resolve("i18n/messages_" + language.name().toLowerCase(Locale.ROOT) + ".properties");
    }
}
