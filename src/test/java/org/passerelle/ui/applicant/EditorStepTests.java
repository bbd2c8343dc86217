package org.passerelle.ui.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.forms.Form;
import org.passerelle.forms.Forms;
import org.passerelle.shared.Finding;

class EditorStepTests {

    private final Form form = new Forms().get(Forms.DOSSIER);
    private final List<EditorStep> steps = EditorStep.of(form);

    @Test
    void makesOnePageOfTheBudgetAndItsPlan() {
        assertThat(steps.stream().map(EditorStep::mark))
                .containsExactly("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N–P", "Q", "R");
        assertThat(steps.stream().filter(EditorStep::isPlan)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "REQUIRED_FIELD, title, A",
        "REQUIRED_FIELD, contact.email, B",
        "INVALID_VALUE, risks.0.impact, J",
        "MISSING_DOCUMENT, documents.DELIBERATION, Q",
        "B1, expenses.2.2027, N",
        "B4, resources, N",
        "B11, minimumViableGrant, N",
        "B12, years.2028, N",
        "E04, countries, N",
        "E08, endsOn, A",
        "E12, lead, B",
        "E14, jointSignature, R",
        "INVALID_VALUE, partners.french, C",
        "INVALID_VALUE, partners.foreignLead, D",
        "INVALID_VALUE, partners.foreign, E",
        "INVALID_VALUE, partners.other, F"
    })
    void leadsEachFindingToThePageWhereItIsMended(String code, String place, String letter) {
        Finding finding = Finding.blocking(code, place, Map.of());
        assertThat(EditorStep.of(steps, form, finding).letter()).isEqualTo(letter);
    }
}
