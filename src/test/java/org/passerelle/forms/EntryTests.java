package org.passerelle.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.forms.Sample.form;
import static org.passerelle.forms.Sample.question;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.shared.Finding;

class EntryTests {

    private final Form form = form(
            question("textfield", "town", "'widget': 'commune'", "'validate': {'required': true}"),
            question("textfield", "body", "'widget': 'organisation'"));

    @Test
    void keepsTheCodeAndTheNameOfACommune() {
        Map<String, Object> quimper = Map.of("code", "29232", "name", "Quimper");
        assertThat(judged("town", quimper).findings()).isEmpty();
        assertThat(judged("town", quimper).cleaned().at("town")).hasValue(quimper);
        assertThat(judged("town", Map.of("code", "2A004", "name", "Ajaccio")).findings())
                .isEmpty();
    }

    @Test
    void refusesWhatIsNoEntry() {
        assertThat(judged("town", Map.of("code", "Quimper", "name", "Quimper")).findings())
                .extracting(Finding::code)
                .containsExactly("INVALID_VALUE");
        assertThat(judged("town", "29232").findings()).hasSize(1);
        assertThat(judged("body", Map.of("code", "29232", "name", "Quimper")).findings())
                .extracting(Finding::place)
                .contains("body");
    }

    private Judgement judged(String key, Object value) {
        return FormJudge.judge(form, new Answers(Map.of(key, value)));
    }
}
