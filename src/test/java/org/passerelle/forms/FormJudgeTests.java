package org.passerelle.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.passerelle.forms.Sample.form;
import static org.passerelle.forms.Sample.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;

class FormJudgeTests {

    private static final String REQUIRED = "'validate': {'required': true}";
    private static final String YES_NO =
            "'values': [{'label': 'Oui', 'value': 'YES'}, {'label': 'Non', 'value': 'NO'}]";
    private static final String YES_NO_EN = "'option.YES.en': 'Yes', 'option.NO.en': 'No'";

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t"})
    void asksForARequiredTextThatIsBlank(String blank) {
        assertThat(codes(form(question("textfield", "x", "", REQUIRED)), Map.of("x", blank)))
                .containsExactly("REQUIRED_FIELD x");
    }

    @Test
    void asksForARequiredBoxThatIsNotTicked() {
        Form form = form(question("checkbox", "x", "", REQUIRED));
        assertThat(codes(form, Map.of("x", false))).containsExactly("REQUIRED_FIELD x");
        assertThat(codes(form, Map.of("x", true))).isEmpty();
    }

    @Test
    void asksForARequiredChecklistThatIsEmpty() {
        Form form = form(question("checklist", "x", YES_NO_EN, REQUIRED, YES_NO));
        assertThat(codes(form, Map.of("x", List.of()))).containsExactly("REQUIRED_FIELD x");
        assertThat(codes(form, Map.of("x", List.of("NO")))).isEmpty();
    }

    @Test
    void takesZeroForAnAnswer() {
        assertThat(codes(form(question("number", "x", "", REQUIRED)), Map.of("x", 0)))
                .isEmpty();
    }

    @Test
    void measuresTheTrimmedText() {
        Form form = form(question("textarea", "x", "", "'validate': {'minLength': 3, 'maxLength': 5}"));
        assertThat(codes(form, Map.of("x", "  abcde  "))).isEmpty();
        assertThat(codes(form, Map.of("x", "abcdef"))).containsExactly("INVALID_VALUE x TOO_LONG 5");
        assertThat(codes(form, Map.of("x", " ab "))).containsExactly("INVALID_VALUE x TOO_SHORT 3");
        assertThat(codes(form, Map.of("x", "  "))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3.5, ''",
        "0, ''",
        "5, ''",
        "3.4, INVALID_VALUE x STEP 0.5",
        "5.5, INVALID_VALUE x TOO_LARGE 5",
        "-0.5, INVALID_VALUE x TOO_SMALL 0",
        "3.55, INVALID_VALUE x DECIMALS 1",
        "trois, INVALID_VALUE x NUMBER",
        "1e999999, INVALID_VALUE x NUMBER"
    })
    void judgesNumbersExactly(String answer, String expected) {
        Form form = form(question(
                "number", "x", "", "'validate': {'min': 0, 'max': 5}", "'decimalDigits': 1", "'increment': 0.5"));
        assertThat(String.join(",", codes(form, Map.of("x", answer)))).isEqualTo(expected);
    }

    @Test
    void keepsMoneyAsADecimalString() {
        Form form = form(question("number", "x", "", "'decimalDigits': 2", "'serializeToString': true"));
        assertThat(judged(form, Map.of("x", new BigDecimal("1200.5"))).cleaned().values())
                .containsEntry("x", "1200.50");
        assertThat(judged(form, Map.of("x", "0.10")).cleaned().number("x")).hasValue(new BigDecimal("0.10"));
    }

    @Test
    void bindsABoundToAnotherAnswer() {
        Form form =
                form(question("number", "total", ""), question("number", "women", "", "'validate': {'max': '=total'}"));
        assertThat(codes(form, Map.of("total", 10, "women", 11))).containsExactly("INVALID_VALUE women TOO_LARGE 10");
        assertThat(codes(form, Map.of("women", 11))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "a b@c.fr", "@c.fr", "a@c.", "plain"})
    void refusesWhatIsNoAddress(String address) {
        assertThat(codes(
                        form(question("textfield", "x", "", "'validate': {'validationType': 'email'}")),
                        Map.of("x", address)))
                .containsExactly("INVALID_VALUE x EMAIL");
    }

    @ParameterizedTest
    @CsvSource({
        "+33143170000, +33143170000",
        "01 43 17 00 00, +33143170000",
        "0033143170000, +33143170000",
        "+22997000000, +22997000000"
    })
    void writesTelephoneNumbersInOneWay(String written, String kept) {
        Form form = form(question("textfield", "x", "", "'validate': {'validationType': 'phone'}"));
        assertThat(judged(form, Map.of("x", written)).cleaned().text("x")).hasValue(kept);
    }

    @Test
    void refusesATelephoneNumberWithoutItsCountry() {
        assertThat(codes(
                        form(question("textfield", "x", "", "'validate': {'validationType': 'phone'}")),
                        Map.of("x", "97000000")))
                .containsExactly("INVALID_VALUE x PHONE");
    }

    @Test
    void looksForThePatternAndSaysItsOwnWords() {
        Form form = form(question(
                "textfield",
                "x",
                "'pattern.fr': 'une cible', 'pattern.en': 'a target'",
                "'validate': {'pattern': '^[0-9]+\\\\.[0-9]+$'}"));
        assertThat(codes(form, Map.of("x", "6.2"))).isEmpty();
        Finding finding = judged(form, Map.of("x", "six")).findings().get(0);
        assertThat(said(finding, Language.FR)).isEqualTo("Libellé\u00a0: une cible");
        assertThat(said(finding, Language.EN)).isEqualTo("Label: a target");
    }

    @Test
    void acceptsOnlyTheOptionsOffered() {
        Form form = form(question("radio", "x", YES_NO_EN, YES_NO));
        assertThat(codes(form, Map.of("x", "MAYBE"))).containsExactly("INVALID_VALUE x OPTION");
        assertThat(codes(form, Map.of("x", "YES"))).isEmpty();
    }

    @Test
    void keepsNumberedOptionsAsNumbersAndEachOnce() {
        Form form = new Forms().get(Forms.DOSSIER, "2");
        assertThat(judged(form, Map.of("sdgs", List.of("6", 5, 6))).cleaned().values())
                .containsEntry("sdgs", List.of(6, 5));
        assertThat(codes(form, Map.of("sdgs", List.of(1, 2, 3, 4, 5, 6)))).contains("INVALID_VALUE sdgs TOO_MANY 5");
        assertThat(codes(form, Map.of("sdgs", List.of(18)))).contains("INVALID_VALUE sdgs OPTION");
    }

    @Test
    void refusesADayThatDoesNotExist() {
        assertThat(codes(form(question("datetime", "x", "")), Map.of("x", "2027-02-30")))
                .containsExactly("INVALID_VALUE x DAY");
    }

    @Test
    void refusesAnAnswerOfAnotherKind() {
        assertThat(codes(form(question("textfield", "x", "")), Map.of("x", List.of("a"))))
                .containsExactly("INVALID_VALUE x KIND");
        assertThat(codes(form(question("checkbox", "x", "")), Map.of("x", "true")))
                .containsExactly("INVALID_VALUE x KIND");
        assertThat(codes(form(question("checklist", "x", YES_NO_EN, YES_NO)), Map.of("x", "YES")))
                .containsExactly("INVALID_VALUE x KIND");
    }

    @Test
    void neitherRequiresNorKeepsWhatIsHidden() {
        Form form = form(
                question("radio", "x", YES_NO_EN, YES_NO),
                question(
                        "textfield",
                        "y",
                        "",
                        REQUIRED,
                        "'conditional': {'hide': '=x != \"YES\"'}".replace("\"", "\\\"")));
        assertThat(codes(form, Map.of("x", "YES"))).containsExactly("REQUIRED_FIELD y");
        assertThat(codes(form, Map.of("x", "NO"))).isEmpty();
        assertThat(judged(form, Map.of("x", "NO", "y", "left over")).cleaned().values())
                .doesNotContainKey("y");
    }

    @Test
    void hidesWhatDependsOnAnAnswerThatIsItselfHidden() {
        Form form = form(
                question("checkbox", "a", ""),
                question("checkbox", "b", "", "'conditional': {'hide': '=not(a = true)'}"),
                question("textfield", "c", "", REQUIRED, "'conditional': {'hide': '=not(b = true)'}"));
        assertThat(judged(form, Map.of("a", false, "b", true, "c", "x"))
                        .cleaned()
                        .values())
                .containsOnlyKeys("a");
    }

    @Test
    void dropsWhatNobodyAsked() {
        assertThat(judged(form(question("textfield", "x", "")), Map.of("x", "a", "stray", 1))
                        .cleaned()
                        .values())
                .containsOnlyKeys("x");
    }

    @Test
    void removesControlCharactersThatNoDatabaseKeeps() {
        assertThat(judged(form(question("textarea", "x", "")), Map.of("x", "a\u0000b\r\nc"))
                        .cleaned()
                        .text("x"))
                .hasValue("ab\nc");
    }

    @Test
    void keepsAWrongAnswerAsItWasWritten() {
        Form form = form(question("number", "x", "", "'validate': {'max': 5}"));
        assertThat(judged(form, Map.of("x", 7)).cleaned().number("x")).hasValue(BigDecimal.valueOf(7));
        assertThat(judged(form, Map.of("x", "sept")).cleaned().text("x")).hasValue("sept");
    }

    @Test
    void saysEachFindingInBothLanguages() {
        for (Judged.Fault fault : Judged.Fault.values()) {
            Finding finding = Finding.blocking(
                    "INVALID_VALUE",
                    "x",
                    Map.of(
                            "reason",
                            fault.name(),
                            "limit",
                            "5",
                            "label",
                            "Titre",
                            "labelEn",
                            "Title",
                            "message",
                            "Phrase.",
                            "messageEn",
                            "Sentence."));
            assertThat(said(finding, Language.FR))
                    .containsAnyOf("Titre\u00a0: ", "Phrase.")
                    .endsWith(".")
                    .doesNotContain("{");
            assertThat(said(finding, Language.EN))
                    .containsAnyOf("Title: ", "Sentence.")
                    .endsWith(".")
                    .doesNotContain("{");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "time, 14:30, ''",
        "time, 14:30:20, ''",
        "time, 25:00, INVALID_VALUE x TIME",
        "datetime, 2027-09-01T14:30, ''",
        "datetime, 2027-09-01, INVALID_VALUE x DAY"
    })
    void judgesHours(String subtype, String answer, String expected) {
        Form form = form(question(
                "datetime", "x", "", "'subtype': '" + subtype + "'", "'timeSerializingFormat': 'no_timezone'"));
        assertThat(String.join(",", codes(form, Map.of("x", answer)))).isEqualTo(expected);
    }

    /** The official viewer has bounds that are reckoned too; where they give no number there is none. */
    @ParameterizedTest
    @CsvSource({"4, 10, TOO_SMALL, 5", "5, 10, ,", "20, 10, ,", "21, 10, TOO_LARGE, 20", "21, , ,", "4, , ,"})
    void boundsANumberByWhatOtherAnswersCome(int x, @Nullable Integer total, @Nullable String reason, String bound) {
        Form form = form(
                question("number", "total", ""),
                question("number", "x", "", "'validate': {'min': '=total / 2', 'max': '=total * 2'}"));
        Map<String, Object> answers = new HashMap<>(Map.of("x", x));
        answers.put("total", total);

        List<Finding> findings = judged(form, answers).findings();

        assertThat(findings)
                .extracting(f -> f.place() + " " + f.evidence().get("reason") + " "
                        + f.evidence().get("limit"))
                .isEqualTo(reason == null ? List.of() : List.of("x " + reason + " " + bound));
    }

    /** form-js bounds no day by another: a rule does, and is said where the form wants it. */
    @Test
    void boundsADayByARule() {
        Form form = form(
                question("datetime", "from", "", "'subtype': 'date'"),
                question("datetime", "to", "", "'subtype': 'date'"),
                "{'type': 'expression', 'id': 'r', 'key': 'r', 'expression': '=1', 'properties': {"
                        + "'rule': '=from = null or to = null or date(to) >= date(from) + duration(\\\"P1M\\\")',"
                        + " 'rule.at': 'to', 'rule.message.fr': 'Un mois', 'rule.message.en': 'A month'}}");

        assertThat(judged(form, Map.of("from", "2027-01-31", "to", "2027-02-27"))
                        .findings())
                .extracting(Finding::place)
                .containsExactly("to");
        assertThat(judged(form, Map.of("from", "2027-01-31", "to", "2027-02-28"))
                        .findings())
                .isEmpty();
    }

    @Test
    void namesTheGroupOrTheItemOfAQuestionThatStandsInSeveral() {
        Form form = FormReader.read("dossier.form", dossier());
        List<Finding> findings = FormJudge.judge(
                        form, new Answers(Map.of("risks", List.of(Map.of("risk", "Crue"), Map.of("probability", 1)))))
                .findings();

        assertThat(findings)
                .extracting(f -> f.evidence().get("label"), f -> f.evidence().get("labelEn"))
                .contains(
                        tuple("À l’étranger – Bénéficiaires directs", "Abroad – Direct beneficiaries"),
                        tuple("Risque 2 – Risque", "Risk 2 – Risk"),
                        tuple("Intitulé du projet", "Project title"));
    }

    private static String dossier() {
        try {
            return Files.readString(Path.of("forms", "dossier.form"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Judgement judged(Form form, Map<String, Object> answers) {
        return FormJudge.judge(form, new Answers(answers));
    }

    /** Each finding as "code place reason limit". */
    private static List<String> codes(Form form, Map<String, Object> answers) {
        return judged(form, answers).findings().stream()
                .map(f -> String.join(
                                " ",
                                Arrays.asList(
                                        f.code(),
                                        f.place(),
                                        f.evidence().getOrDefault("reason", "").toString(),
                                        f.evidence().getOrDefault("limit", "").toString()))
                        .strip())
                .toList();
    }

    private static String said(Finding finding, Language language) {
        return new Texts().get(language, "finding." + finding.code(), finding.evidence());
    }
}
