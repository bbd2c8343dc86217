package org.passerelle.ui.officer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.files.StoredFile;
import org.passerelle.letters.Notification;
import org.passerelle.letters.NotificationEntry;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DayFields;
import org.passerelle.ui.component.FaultsBeside;
import org.passerelle.ui.component.FieldCheck;
import org.passerelle.ui.component.MarkedPart;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.UploadBox;

/** Entering how and when a letter was notified outside the service, with the proof. */
final class NotificationDialog extends Dialog {

    private final Select<Notification.Mode> mode = new Select<>();
    private final DatePicker on = DayFields.day(ViewLanguage.text("notification.on"));
    private final Paragraph held = new Paragraph();
    private final FaultsBeside faults = new FaultsBeside();
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
        mode.setItems(Stream.of(Notification.Mode.values())
                .filter(Notification.Mode::isEntered)
                .toList());
        mode.setItemLabelGenerator(each -> each == null ? "" : ViewLanguage.word("notificationMode", each));
        mode.setWidthFull();
        on.setRequiredIndicatorVisible(true);
        on.setManualValidation(true);
        on.setWidthFull();
        FieldCheck.due(mode);
        held.setVisible(false);
        UploadBox upload = new UploadBox(
                desk.parts(),
                actor,
                "notification-" + letter.letter(),
                desk.mostBytes(letter),
                ViewLanguage.text("notification.proof"),
                file -> {},
                this::hold);
        MarkedPart part = new MarkedPart(upload);
        faults.at("mode", mode).at("on", on).at("proof", part);
        Div body = new Div(new Paragraph(ViewLanguage.text("notification.consequence")), mode, on, part, held, faults);
        body.addClassName("pile");
        add(body);
        Button enter = new Button(ViewLanguage.text("notification.enter"), click -> enter());
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(ViewLanguage.text("confirm.cancel"), click -> close()), enter);
    }

    private void hold(StoredFile file) {
        proof = file;
        faults.mended("proof");
        held.setText(ViewLanguage.text("notification.held", file.name()));
        held.setVisible(true);
    }

    private void enter() {
        faults.telling(
                () -> {
                    desk.notifications()
                            .enter(
                                    actor,
                                    letter.letter(),
                                    new NotificationEntry(mode.getValue(), on.getValue(), proof));
                    close();
                    Message.done(ViewLanguage.text("notification.entered"));
                    then.run();
                },
                "mode",
                "on");
    }
}
