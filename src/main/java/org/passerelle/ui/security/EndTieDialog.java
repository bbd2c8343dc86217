package org.passerelle.ui.security;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.passerelle.dossiers.StandingTie;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DayFields;
import org.passerelle.ui.component.FaultsBeside;
import org.passerelle.ui.component.FieldCheck;

/** Asks for the last day of what ties the reader to an organisation. */
final class EndTieDialog extends Dialog {

    private final DatePicker day = DayFields.day(ViewLanguage.text("standingTie.endDay"));
    private final FaultsBeside faults = new FaultsBeside().at("until", day);

    private EndTieDialog(StandingTie tie, Consumer<LocalDate> then) {
        setHeaderTitle(ViewLanguage.text("standingTie.endTitle", tie.organisationName()));
        setWidth("min(30rem, 94vw)");
        day.setRequiredIndicatorVisible(true);
        Div body = new Div(day, faults);
        body.addClassName("pile");
        add(body);
        Button end = new Button(ViewLanguage.text("standingTie.end"), click -> end(then));
        end.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(ViewLanguage.text("confirm.cancel"), click -> close()), end);
    }

    static void open(StandingTie tie, Consumer<LocalDate> then) {
        new EndTieDialog(tie, then).open();
    }

    private void end(Consumer<LocalDate> then) {
        LocalDate chosen = day.getValue();
        if (chosen == null) {
            FieldCheck.isSound(day, true);
            day.focus();
            return;
        }
        faults.telling(() -> {
            then.accept(chosen);
            close();
        });
    }
}
