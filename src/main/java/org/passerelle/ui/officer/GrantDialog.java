package org.passerelle.ui.officer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DayFields;

/** Asks until when a derogation holds. */
final class GrantDialog extends Dialog {

    private final DatePicker until = DayFields.day(ViewLanguage.text("derogation.until"));
    private final LocalDate today;
    private final transient Consumer<LocalDate> then;

    GrantDialog(String authority, Clock clock, Consumer<LocalDate> then) {
        super(ViewLanguage.text("derogation.grantFor", authority));
        this.then = then;
        today = LocalDate.now(clock);
        until.setRequiredIndicatorVisible(true);
        until.setManualValidation(true);
        Button grant = new Button(ViewLanguage.text("derogation.grant"), click -> grant());
        grant.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(ViewLanguage.text("derogation.grantHint")), until);
        getFooter().add(new Button(ViewLanguage.text("confirm.cancel"), click -> close()), grant);
        setWidth("min(36rem, 94vw)");
    }

    private void grant() {
        LocalDate day = until.getValue();
        if (day == null || day.isBefore(today)) {
            until.setErrorMessage(ViewLanguage.text("derogation.untilWrong"));
            until.setInvalid(true);
            until.focus();
            return;
        }
        close();
        then.accept(day);
    }
}
