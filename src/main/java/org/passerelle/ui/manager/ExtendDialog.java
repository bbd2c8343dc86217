package org.passerelle.ui.manager;

import com.vaadin.flow.component.Component;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.calls.Extension;
import org.passerelle.people.Actor;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.ui.UiErrors;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.FieldCheck;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.ReasonField;

/**
 * Putting a closing off: until when, and why; the days that the call names for its results where the closing reaches them, and the
 * end of the waiting list where it names one.
 */
final class ExtendDialog extends Dialog {

    private final DateTimePicker until = EditorFields.moment("newClosing");
    private final DateTimePicker expected = EditorFields.moment("resultsExpectedAt");
    private final DateTimePicker published = EditorFields.moment("resultsAt");
    private final DatePicker listEnd = EditorFields.day("waitingListUntil");
    private final TextArea reason;

    ExtendDialog(Calls calls, Actor actor, Call call, Runnable after) {
        setHeaderTitle(ViewLanguage.text("managed.act.extend"));
        setWidth("min(36rem, 94vw)");
        askWhereReached(expected, call.definition().resultsExpectedAt());
        askWhereReached(published, call.definition().resultsAt());
        FieldCheck.due(until);
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
        Div body = new Div(now, until, expected, published, listEnd, why);
        body.addClassName("pile");
        add(body);
        getFooter().add(new Button(ViewLanguage.text("confirm.cancel"), click -> close()), extend);
    }

    /** Asks for another day of the results only where the closing reaches the one that is named. */
    private void askWhereReached(DateTimePicker field, @Nullable LocalDateTime named) {
        field.setValue(named);
        field.setVisible(false);
        field.setRequiredIndicatorVisible(true);
        until.addValueChangeListener(change -> field.setVisible(
                named != null && change.getValue() != null && !change.getValue().isBefore(named)));
    }

    /** What is not shown does not move, whatever was written into it before the closing was set back. */
    private static @Nullable LocalDateTime asked(DateTimePicker field, @Nullable LocalDateTime named) {
        return field.isVisible() ? field.getValue() : named;
    }

    /** Says beside each day which would come too soon; every other refusal is told as anywhere. */
    private boolean isExtended(Calls calls, Actor actor, Call call) {
        Extension extension = new Extension(
                call.version(),
                until.getValue(),
                asked(expected, call.definition().resultsExpectedAt()),
                asked(published, call.definition().resultsAt()),
                listEnd.getValue(),
                reason.getValue().strip());
        try {
            calls.extend(actor, call.id(), extension);
            return true;
        } catch (Refusal refusal) {
            if (refusal.findings().isEmpty()) {
                throw refusal;
            }
            refusal.findings().forEach(finding -> {
                Component field = field(finding);
                field.setVisible(true);
                FieldCheck.mark(field, Optional.of(UiErrors.mended(new Refusal(List.of(finding)))));
            });
            FieldCheck.focusFirst(Stream.of(expected, published, listEnd));
            return false;
        }
    }

    private Component field(Finding finding) {
        return switch (finding.place()) {
            case "resultsExpectedAt" -> expected;
            case "resultsAt" -> published;
            default -> listEnd;
        };
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
        boolean days = FieldCheck.isSound(expected, expected.isVisible())
                & FieldCheck.isSound(published, published.isVisible())
                & FieldCheck.isSound(listEnd, false);
        FieldCheck.focusFirst(Stream.of(until, expected, published, listEnd, reason));
        return later && once && said && days;
    }
}
