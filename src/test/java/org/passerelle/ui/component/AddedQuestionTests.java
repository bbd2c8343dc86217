package org.passerelle.ui.component;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Form;
import org.passerelle.forms.FormJudge;
import org.passerelle.forms.Forms;
import org.passerelle.forms.RehearsalFiller;
import org.passerelle.forms.Sample;
import org.passerelle.shared.Language;

/** The README's worked example "a question", done as it is written. */
class AddedQuestionTests extends ScreenTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("\\*\\*A question\\.\\*\\*.*?```json\\n(.*?)```", Pattern.DOTALL);

    private final Form form = Sample.shippedWith(Forms.DOSSIER, "A", example());

    @Test
    void isAskedInBothLanguagesWithItsHelpAndWhyItIsAsked() {
        TextField field = field("Jumelées depuis");
        assertThat(field.getHelperComponent().getElement().getTextRecursively())
                .startsWith("L’année, ou ce que vous savez du début.");
        assertThat(field.getParent().orElseThrow().getElement().getTextRecursively())
                .contains("Pourquoi cette question\u00a0? partenariat");
        read(Language.EN);
        assertThat(field("Twinned since")).isNotNull();
    }

    @Test
    void isJudgedAndKept() {
        FormFields fields = section();
        assertThat(reasons(fields.answers())).containsExactly("REQUIRED_FIELD");
        assertThat(reasons(fields.answers().with("twinnedSince", "x".repeat(41))))
                .containsExactly("INVALID_VALUE");

        _setValue(_get(TextField.class, s -> s.withLabel("Jumelées depuis")), "1987");
        assertThat(reasons(fields.answers())).isEmpty();
        assertThat(FormJudge.judge(form, fields.answers()).cleaned().text("twinnedSince"))
                .hasValue("1987");
    }

    @Test
    void isFilledByARehearsal() {
        assertThat(reasons(RehearsalFiller.fill(form, Answers.none()))).isEmpty();
    }

    private List<String> reasons(Answers answers) {
        return FormJudge.judge(form, answers).findings().stream()
                .filter(f -> f.place().equals("twinnedSince"))
                .map(f -> f.code())
                .toList();
    }

    private TextField field(String label) {
        section();
        return _get(TextField.class, s -> s.withLabel(label));
    }

    private FormFields section() {
        UI.getCurrent().removeAll();
        FormFields fields =
                FormFields.section(form, form.section("A").orElseThrow(), Map.of(), widget -> Optional.empty());
        UI.getCurrent().add(fields);
        return fields;
    }

    private static String example() {
        try {
            Matcher example = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
            assertThat(example.find()).as("the README has the example").isTrue();
            return example.group(1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
