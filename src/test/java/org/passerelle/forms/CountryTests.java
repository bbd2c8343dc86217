package org.passerelle.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.forms.Sample.form;
import static org.passerelle.forms.Sample.question;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.shared.Finding;

class CountryTests {

    private final Form form = form(question("textfield", "country", "'widget': 'country'"));

    @Test
    void takesACountryOfIsoByItsCode() {
        assertThat(judged("BJ").findings()).isEmpty();
        assertThat(judged("ZZ").findings()).extracting(Finding::code).containsExactly("INVALID_VALUE");
    }

    @Test
    void isNamedInBothLanguagesAndSearched() {
        Choice country = (Choice) form.at("country").orElseThrow();
        Scope scope = Scope.of(form, Answers.none());

        assertThat(country.options().label("DE", scope).orElseThrow().fr()).isEqualTo("Allemagne");
        assertThat(country.options().label("DE", scope).orElseThrow().en()).isEqualTo("Germany");
        assertThat(country.isSearched()).isTrue();
    }

    private Judgement judged(String code) {
        return FormJudge.judge(form, new Answers(Map.of("country", code)));
    }
}
