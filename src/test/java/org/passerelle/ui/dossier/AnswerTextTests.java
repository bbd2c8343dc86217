package org.passerelle.ui.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.forms.Adorners;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Form;
import org.passerelle.forms.Head;
import org.passerelle.forms.Layout;
import org.passerelle.forms.Quantity;
import org.passerelle.forms.Scope;
import org.passerelle.shared.Language;
import org.passerelle.ui.component.ScreenTest;

class AnswerTextTests extends ScreenTest {

    @Test
    void setsThousandsApartFromTheFirst() {
        assertThat(shown("directTotal", 9_200)).isEqualTo("9\u202f200");
        assertThat(shown("directTotal", 21_000)).isEqualTo("21\u202f000");
        assertThat(shown("directTotal", 950)).isEqualTo("950");
        read(Language.EN);
        assertThat(shown("directTotal", 9_200)).isEqualTo("9,200");
    }

    @Test
    void leavesAYearInOnePiece() {
        assertThat(shown("year", 2027)).isEqualTo("2027");
        assertThat(shown("firstYear", 1998)).isEqualTo("1998");
    }

    private static String shown(String key, int number) {
        Head head = new Head(key, "number", null, null, new Layout("x", 0), Map.of());
        Quantity question = new Quantity(head, key, false, null, null, null, 0, null, false, new Adorners(null, null));
        Answers answers = new Answers(Map.of(key, BigDecimal.valueOf(number)));
        return AnswerText.of(question, answers, Scope.of(new Form("x", "1", List.of()), answers));
    }
}
