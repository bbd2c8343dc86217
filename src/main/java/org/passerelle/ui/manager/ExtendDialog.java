package org.passerelle.ui.manager;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.FieldCheck;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.ReasonField;

/** Putting a closing off: until when, and why. */
final class ExtendDialog extends Dialog {

    private final DateTimePicker until = EditorFields.moment("newClosing");
    private final TextArea reason;

    ExtendDialog(Calls calls, Actor actor, Call call, Runnable after) {
        setHeaderTitle(ViewLanguage.text("managed.act.extend"));
        setWidth("min(36rem, 94vw)");
        until.setValue(call.definition().closesAt().plusWeeks(1));
        ReasonField why = new ReasonField("confirm.reason", About.call(call.id()));
        reason = why.words();
        reason.setRequiredIndicatorVisible(true);
        Paragraph now = new Paragraph(ViewLanguage.text(
                "managed.act.extend.consequence",
                Formats.inZone(call.definition().closesAt(), call.definition().zone())));
        Button extend = new Button(ViewLanguage.text("managed.act.extend"), click -> {
            if (isSound(call)) {
                calls.extend(
                        actor, call.id(), until.getValue(), reason.getValue().strip());
                close();
                Message.done(ViewLanguage.text("managed.done.extended", call.code()));
                after.run();
            }
        });
        extend.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        com.vaadin.flow.component.html.Div body = new com.vaadin.flow.component.html.Div(now, until, why);
        body.addClassName("pile");
        add(body);
        getFooter().add(new Button(ViewLanguage.text("confirm.cancel"), click -> close()), extend);
    }

    private boolean isSound(Call call) {
        LocalDateTime chosen = until.getValue();
        boolean later = chosen != null && chosen.isAfter(call.definition().closesAt());
        boolean once = chosen != null && call.definition().isOneInstant(chosen);
        until.setInvalid(!later || !once);
        until.setErrorMessage(ViewLanguage.text(later ? "finding.CALL_HOUR" : "managed.extendLater"));
        boolean said = !reason.getValue().isBlank();
        reason.setInvalid(!said);
        reason.setErrorMessage(ViewLanguage.text("confirm.reasonMissing"));
        FieldCheck.focusFirst(Stream.of(until, reason));
        return later && once && said;
    }
}
