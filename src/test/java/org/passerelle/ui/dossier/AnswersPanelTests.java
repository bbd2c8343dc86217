package org.passerelle.ui.dossier;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Form;
import org.passerelle.forms.Forms;
import org.passerelle.shared.Language;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.FormFields;
import org.passerelle.ui.component.ScreenTest;

class AnswersPanelTests extends ScreenTest {

    private static final Form FORM = new Forms().get(Forms.DOSSIER);
    private static final FormFields.Widgets NOTHING = widget -> Optional.empty();

    @Test
    void namesEachGroupOfASection() {
        show(
                Map.of(
                        "beneficiariesAbroad", Map.of("directTotal", 120),
                        "beneficiariesFrance", Map.of("directTotal", 40)),
                NOTHING);

        assertThat(words("h3")).containsExactly("Bénéficiaires");
        assertThat(words("h4")).containsExactly("À l’étranger", "En France");
        assertThat(_find(Section.class, s -> s.withClasses("answers-group")).stream()
                        .map(s -> s.getElement().getTextRecursively()))
                .containsExactly("À l’étrangerBénéficiaires directs120", "En FranceBénéficiaires directs40");
    }

    @Test
    void saysWhoseFunctionAFunctionIs() {
        show(
                Map.of(
                        "representative", Map.of("position", "Maire"),
                        "contact", Map.of("position", "Directrice")),
                NOTHING);

        assertThat(words("h4")).containsExactly("Représentant légal", "Personne à contacter");
    }

    @Test
    void printsAListAsATable() {
        show(
                Map.of(
                        "risks",
                        List.of(
                                Map.of("risk", "Crue", "probability", 2, "impact", 4, "criticality", 8),
                                Map.of("risk", "Vol", "probability", 1, "impact", 3, "mitigation", "Gardien"))),
                NOTHING);

        NativeTable table = _get(NativeTable.class);
        assertThat(table.getCaptionText()).isEqualTo("Risques");
        assertThat(texts(table.getElement(), "th").filter(words -> !words.isBlank()))
                .containsExactly(
                        "Risque",
                        "Probabilité (1 à 5)",
                        "Gravité (1 à 5)",
                        "Criticité (probabilité × gravité)",
                        "Ce qui est prévu pour le réduire",
                        "Crue",
                        "Vol");
        assertThat(texts(table.getElement(), "td")).containsExactly("2", "4", "8", "", "1", "3", "", "Gardien");
    }

    @Test
    void putsThePartsOfTheScreenAtTheirPlaces() {
        show(Map.of("poolingGain", "Un bureau commun"), widget -> Optional.of(new Span("<" + widget.key() + ">")));

        assertThat(UI.getCurrent().getElement().getTextRecursively())
                .contains("La collectivité<lead>")
                .contains("Collectivités françaises associées<partners.french>Ce que la mutualisation apporte")
                .contains("Tableau des dépenses<expenses>")
                .contains("Relevé d’identité bancaire<documents.BANK_DETAILS>");
    }

    @Test
    void readsACodedThemeInTheReadersLanguageAndAFreeOneAsWritten() {
        read(Language.EN);
        show(Map.of("theme", "YOUTH"), NOTHING);
        show(Map.of("theme", "Pêche"), NOTHING);

        assertThat(UI.getCurrent().getElement().getTextRecursively())
                .contains("Youth and civic engagement", "Pêche")
                .doesNotContain("YOUTH");
    }

    @Test
    void saysSoWhereNothingIsAnswered() {
        show(Map.of(), NOTHING);
        assertThat(_find(EmptyState.class)).hasSize(1);
    }

    private static void show(Map<String, Object> answers, FormFields.Widgets widgets) {
        UI.getCurrent().add(AnswersPanel.dossier(FORM, new Answers(answers), Map.of(), widgets));
    }

    private static List<String> words(String tag) {
        return texts(UI.getCurrent().getElement(), tag).toList();
    }

    private static Stream<String> texts(Element root, String tag) {
        Stream<String> own =
                root.isTextNode() || !root.getTag().equals(tag) ? Stream.empty() : Stream.of(root.getTextRecursively());
        return root.isTextNode() ? own : Stream.concat(own, root.getChildren().flatMap(child -> texts(child, tag)));
    }
}
