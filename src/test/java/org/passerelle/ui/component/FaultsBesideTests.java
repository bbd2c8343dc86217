package org.passerelle.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Language;
import org.passerelle.shared.Refusal;

class FaultsBesideTests extends ScreenTest {

    private final TextField place = new TextField("Lieu");
    private final DatePicker day = new DatePicker("Jour");

    @Test
    void namesEachEmptyFieldAndHowItIsFilled() {
        assertThat(FieldCheck.missing(place)).isEqualTo("Lieu : rien n’est écrit. Remplissez ce champ.");
        assertThat(FieldCheck.missing(day))
                .isEqualTo("Jour : la date manque. Écrivez-la, ou choisissez-la dans le calendrier.");
        assertThat(FieldCheck.missing(new DateTimePicker("Début")))
                .isEqualTo("Début : le jour ou l’heure manque. Donnez les deux.");
        assertThat(FieldCheck.missing(new RadioButtonGroup<String>("Avis")))
                .isEqualTo("Avis : rien n’est choisi. Choisissez une réponse.");
        Select<String> unlabelled = new Select<>();
        unlabelled.setAriaLabel("Présence");
        assertThat(FieldCheck.missing(unlabelled)).startsWith("Présence : ");

        read(Language.EN);
        assertThat(FieldCheck.missing(place)).isEqualTo("Lieu: nothing is written. Fill in this field.");
    }

    @Test
    void tellsAllThatIsEmptyAtOnceAndHowMuchItIs() {
        TextArea agenda = new TextArea("Ordre du jour");
        place.setValue(" ");
        FaultsBeside faults =
                new FaultsBeside().at("day", day).at("place", place).at("agenda", agenda);

        assertThat(faults.areFilled("day", "place", "agenda")).isFalse();
        assertThat(List.<HasValidation>of(day, place, agenda)).allMatch(HasValidation::isInvalid);
        assertThat(said(faults)).startsWith("3 réponses sont à corriger");

        day.setValue(LocalDate.of(2027, 5, 24));
        place.setValue("Paris");
        assertThat(List.<HasValidation>of(day, place)).noneMatch(HasValidation::isInvalid);
        agenda.setValue("Classement");
        assertThat(faults.areFilled("day", "place", "agenda")).isTrue();
        assertThat(said(faults)).isEmpty();
    }

    @Test
    void tellsWhatIsWrongWithAPartBelowIt() {
        MarkedPart part = new MarkedPart(new Paragraph("Relevé"), () -> Optional.of("Joignez le relevé."));
        FaultsBeside faults = new FaultsBeside().at("document", part);

        assertThat(faults.areFilled("document")).isFalse();
        assertThat(part.isInvalid()).isTrue();
        assertThat(part.getErrorMessage()).isEqualTo("Joignez le relevé.");

        faults.telling(() -> {
            throw new Refusal(List.of(Finding.blocking("BANK_DOCUMENT", "document", Map.of())));
        });
        assertThat(part.getErrorMessage()).contains("en PDF");
        assertThat(said(faults)).isEmpty();

        faults.mended("document");
        assertThat(part.isInvalid()).isFalse();
    }

    @Test
    void tellsWhatIsEmptyBesideWhatTheActFindsElsewhere() {
        TextField iban = new TextField("IBAN");
        iban.setValue("FR76");
        FaultsBeside faults = new FaultsBeside().at("iban", iban).at("place", place);

        faults.telling(
                () -> {
                    throw new Refusal(List.of(
                            Finding.blocking("BANK_IBAN", "iban", Map.of()),
                            Finding.blocking("BANK_HOLDER", "place", Map.of("lead", "Brévalle"))));
                },
                "iban",
                "place");

        assertThat(iban.getErrorMessage()).isNotEmpty().doesNotContain("rien n’est écrit");
        assertThat(place.getErrorMessage()).isEqualTo("Lieu : rien n’est écrit. Remplissez ce champ.");
        assertThat(said(faults)).startsWith("2 réponses sont à corriger");
    }

    private static String said(FaultsBeside faults) {
        return faults.getChildren().map(line -> line.getElement().getText()).reduce("", String::concat);
    }
}
