package org.passerelle.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.forms.Sample.form;
import static org.passerelle.forms.Sample.question;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.shared.Markdown;

/** Texts that repeat what was answered. */
class TemplateTests {

    private static final Form FORM = form(
            question("textfield", "town", ""),
            question("number", "people", ""),
            "{'type': 'textfield', 'id': 'need', 'key': 'need', 'label': 'Que manque-t-il à {{town}} ?',"
                    + " 'properties': {'label.en': 'What does {{town}} lack?'}, 'validate': {'required': true}}",
            "{'type': 'text', 'id': 'note', 'text': '**{{town}}** : {{people * 2}} yeux',"
                    + " 'properties': {'text.en': '**{{town}}**: {{people * 2}} eyes'}}");

    @Test
    void fillsInWhatWasAnsweredAndWhatFollowsFromIt() {
        assertThat(note(Map.of("town", "Brévalle", "people", 9_200)))
                .isEqualTo("<p><strong>Brévalle</strong> : 18400 yeux</p>\n");
    }

    @Test
    void leavesNothingForWhatIsNotAnswered() {
        assertThat(label(Map.of())).isEqualTo("Que manque-t-il à  ?");
        assertThat(need().label().blank().fr()).isEqualTo("Que manque-t-il à … ?");
    }

    @Test
    void takesNothingThatWasAnsweredForMarkdown() {
        assertThat(note(Map.of("town", "*[x](https://e.invalid)* <b>\n\n- a", "people", 1)))
                .isEqualTo("<p><strong>*[x](https://e.invalid)* &lt;b&gt; - a</strong> : 2 yeux</p>\n");
    }

    @Test
    void namesTheQuestionInAFindingAsItIsAsked() {
        assertThat(FormJudge.judge(FORM, new Answers(Map.of("town", "Brévalle")))
                        .findings())
                .extracting(f -> f.evidence().get("label"))
                .isEqualTo(List.of("Que manque-t-il à Brévalle ?"));
    }

    private static Question need() {
        return (Question) FORM.at("need").orElseThrow();
    }

    private static String label(Map<String, Object> answers) {
        return need().label().in(Scope.of(FORM, new Answers(answers))).fr();
    }

    private static String note(Map<String, Object> answers) {
        Note note = (Note) FORM.sections().get(0).components().get(3);
        return Markdown.html(
                note.text().markdownIn(Scope.of(FORM, new Answers(answers))).fr());
    }
}
