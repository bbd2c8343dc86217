package org.passerelle.ui.manager;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.calls.Extension;
import org.passerelle.people.Actor;
import org.passerelle.shared.Refusal;
import org.passerelle.ui.UiErrors;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.FieldCheck;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.ReasonField;

/** Putting a closing off: until when, and why; and the end of the waiting list where the call names its day. */
final class ExtendDialog extends Dialog {

    private final DateTimePicker until = EditorFields.moment("newClosing");
    private final DatePicker listEnd = EditorFields.day("waitingListUntil");
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
        LocalDate named = call.definition().procedure().decision().waitingListUntil();
        listEnd.setValue(named);
        listEnd.setVisible(named != null);
        Button extend = new Button(ViewLanguage.text("managed.act.extend"), click -> {
            if (isSound(call) && isExtended(calls, actor, call)) {
                close();
                Message.done(ViewLanguage.text("managed.done.extended", call.code()));
                after.run();
            }
        });
        extend.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div body = new Div(now, until, listEnd, why);
        body.addClassName("pile");
        add(body);
        getFooter().add(new Button(ViewLanguage.text("confirm.cancel"), click -> close()), extend);
    }

    /** Says beside the end of the list that it would come too soon; every other refusal is told as anywhere. */
    private boolean isExtended(Calls calls, Actor actor, Call call) {
        Extension extension = new Extension(
                until.getValue(), listEnd.getValue(), reason.getValue().strip());
        try {
            calls.extend(actor, call.id(), extension);
            return true;
        } catch (Refusal refusal) {
            if (refusal.findings().isEmpty()) {
                throw refusal;
            }
            FieldCheck.mark(listEnd, Optional.of(UiErrors.mended(refusal)));
            FieldCheck.focusFirst(Stream.of(listEnd));
            return false;
        }
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
        boolean day = FieldCheck.isSound(listEnd, false);
        FieldCheck.focusFirst(Stream.of(until, listEnd, reason));
        return later && once && said && day;
    }
}
