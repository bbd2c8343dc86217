package org.passerelle.ui.officer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.files.StoredFile;
import org.passerelle.letters.Notification;
import org.passerelle.letters.NotificationEntry;
import org.passerelle.people.Actor;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.ui.UiErrors;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DayFields;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.UploadBox;

/** Entering how and when a letter was notified outside the service, with the proof. */
final class NotificationDialog extends Dialog {

    private final Select<Notification.Mode> mode = new Select<>();
    private final DatePicker on = DayFields.day(ViewLanguage.text("notification.on"));
    private final Paragraph held = new Paragraph();
    private final Paragraph problem = new Paragraph();
    private final transient NotificationDesk desk;
    private final transient Actor actor;
    private final transient Notification letter;
    private final transient Runnable then;
    private transient @Nullable StoredFile proof;

    NotificationDialog(NotificationDesk desk, Actor actor, Notification letter, String dossier, Runnable then) {
        super(ViewLanguage.text("notification.enterOf", dossier));
        this.desk = desk;
        this.actor = actor;
        this.letter = letter;
        this.then = then;
        setWidth("min(36rem, 94vw)");
        mode.setLabel(ViewLanguage.text("notification.mode"));
        mode.setItems(EnumSet.complementOf(EnumSet.of(Notification.Mode.OPENED)));
        mode.setItemLabelGenerator(each -> each == null ? "" : ViewLanguage.word("notificationMode", each));
        mode.setWidthFull();
        on.setRequiredIndicatorVisible(true);
        on.setManualValidation(true);
        on.setWidthFull();
        problem.addClassName("form-error");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        held.setVisible(false);
        UploadBox upload = new UploadBox(
                desk.parts(),
                actor,
                "notification-" + letter.letter(),
                desk.mostBytes(letter),
                ViewLanguage.text("notification.proof"),
                file -> {},
                this::hold);
        Div body =
                new Div(new Paragraph(ViewLanguage.text("notification.consequence")), mode, on, upload, held, problem);
        body.addClassName("pile");
        add(body);
        Button enter = new Button(ViewLanguage.text("notification.enter"), click -> enter());
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(ViewLanguage.text("confirm.cancel"), click -> close()), enter);
    }

    private void hold(StoredFile file) {
        proof = file;
        held.setText(ViewLanguage.text("notification.held", file.name()));
        held.setVisible(true);
    }

    private void enter() {
        try {
            desk.notifications()
                    .enter(actor, letter.letter(), new NotificationEntry(mode.getValue(), on.getValue(), proof));
            close();
            Message.done(ViewLanguage.text("notification.entered"));
            then.run();
        } catch (Refusal refusal) {
            mark(refusal);
        }
    }

    /** Each fault beside its field; what is no field's, below. */
    private void mark(Refusal refusal) {
        Optional<String> how = fault(refusal, "mode");
        Optional<String> when = fault(refusal, "on");
        mode.setInvalid(how.isPresent());
        mode.setErrorMessage(how.orElse(""));
        on.setInvalid(when.isPresent());
        on.setErrorMessage(when.orElse(""));
        Optional<String> rest =
                refusal.findings().isEmpty() ? Optional.of(UiErrors.mended(refusal)) : fault(refusal, "proof");
        problem.setText(rest.orElse(""));
        problem.setVisible(rest.isPresent());
        if (how.isPresent()) {
            mode.focus();
        } else if (when.isPresent()) {
            on.focus();
        }
    }

    private static Optional<String> fault(Refusal refusal, String place) {
        return refusal.findings().stream()
                .filter(finding -> finding.place().equals(place))
                .map(NotificationDialog::said)
                .findFirst();
    }

    private static String said(Finding finding) {
        return UiErrors.words(finding) + " " + UiErrors.wayOut(finding);
    }
}
