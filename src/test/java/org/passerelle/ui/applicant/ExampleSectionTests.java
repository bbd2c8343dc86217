package org.passerelle.ui.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.forms.Form;
import org.passerelle.forms.Forms;
import org.passerelle.shared.Language;
import org.passerelle.ui.component.ScreenTest;

/** What an applicant reads of the finished, fictional dossier beside each section. */
class ExampleSectionTests extends ScreenTest {

    private static final Form FORM = new Forms().get(Forms.DOSSIER);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A | EAUDUR
                    B | Métropole de Valombre (fictive)
                    C | Commune de Brévalle (fictive)
                    D | Commune de Tanguiéra (fictive)
                    E | Tanguiéra agit seule de son côté
                    F | un fournisseur, non un partenaire
                    G | hors d’usage (12 sur 31)
                    H | Relevé trimestriel du service municipal
                    I | Les habitants des douze quartiers
                    J | Chantiers programmés de novembre à avril
                    K | convention d’assistance sans frais
                    L | Un guide de la petite régie communale
                    M | Formations croisées des agents
                    N | 150 000 € demandés au ministère
                    Q | le devis des pompes
                    R | Hélène Delorme
                    """)
    void isThereForEachSection(String letter, String words) {
        assertThat(words(opened(letter))).startsWith("Tout y est inventé").contains(words);
    }

    @Test
    void leavesOutNoSection() {
        assertThat(steps().filter(step -> ExampleSection.of(FORM, step).isEmpty()))
                .isEmpty();
    }

    @Test
    void isMadeOnlyOnceItIsUnfolded() {
        ExampleSection example = of("N");
        assertThat(example.getContent()).isEmpty();

        example.setOpened(true);
        long parts = example.getContent().count();
        example.setOpened(false);
        example.setOpened(true);

        assertThat(example.getContent()).hasSize((int) parts);
    }

    @Test
    void drawsTheWholePlanWithItsFiguresWorkedOut() {
        ExampleSection plan = opened("N");
        List<NativeTable> tables = tables(plan).toList();

        assertThat(tables).extracting(NativeTable::getCaptionText).containsExactly("Dépenses", "Ressources");
        assertThat(words(tables.get(0)))
                .contains("Pompes et pièces", "2027 : 10 lots × 2 000 € = 20 000 €")
                .contains("certifié par la direction des ressources humaines", "52 000 €");
        assertThat(words(tables.get(1))).contains("Agence de bassin (fictive)", "Sollicité", "Valorisation");
        assertThat(words(plan))
                .contains("Bénin : 240 000 €", "240 000 € de dépenses au total", "240 000 € de ressources au total");
    }

    @Test
    void saysOfEachDocumentWhetherItIsAttachedAndWhy() {
        List<String> said =
                under(opened("Q"), "dd").map(ExampleSectionTests::words).toList();

        assertThat(said).hasSameSizeAs(FORM.documentTypes()).allMatch(words -> words.matches("(Non j|J)oint.* : .+"));
        assertThat(said).anyMatch(words -> words.contains("32,5 % du budget : plus de 30 %"));
    }

    @Test
    void isInFrenchAndSaysSoInEnglish() {
        read(Language.EN);

        assertThat(words(opened("E")))
                .startsWith("Everything in it is invented, and in French")
                .contains("Aucune :");
    }

    private static Stream<EditorStep> steps() {
        return EditorStep.of(FORM).stream();
    }

    private static ExampleSection of(String letter) {
        EditorStep step = steps().filter(s -> s.has(letter)).findFirst().orElseThrow();
        return ExampleSection.of(FORM, step).orElseThrow();
    }

    private static ExampleSection opened(String letter) {
        ExampleSection example = of(letter);
        example.setOpened(true);
        return example;
    }

    private static Stream<NativeTable> tables(Component root) {
        Stream<NativeTable> own = root instanceof NativeTable table ? Stream.of(table) : Stream.empty();
        return Stream.concat(own, root.getChildren().flatMap(ExampleSectionTests::tables));
    }

    private static Stream<Element> under(ExampleSection example, String tag) {
        return example.getContent().map(Component::getElement).flatMap(element -> under(element, tag));
    }

    private static Stream<Element> under(Element root, String tag) {
        Stream<Element> own = !root.isTextNode() && root.getTag().equals(tag) ? Stream.of(root) : Stream.empty();
        return Stream.concat(own, root.getChildren().flatMap(child -> under(child, tag)));
    }

    private static String words(ExampleSection example) {
        return String.join(
                " ", example.getContent().map(part -> words(part.getElement())).toList());
    }

    private static String words(Component component) {
        return words(component.getElement());
    }

    private static String words(Element element) {
        return element.getTextRecursively().replaceAll("[\\u00A0\\u202F]", " ");
    }
}
