package org.passerelle.ui.manager;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.IncidentForm;
import org.passerelle.dossiers.Incidents;
import org.passerelle.dossiers.UnsubmittedDraft;
import org.passerelle.people.Actor;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.FaultsBeside;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.ReasonField;

/** Declaring an incident of the service: from when to when, for whom, until when submission is open again, and why. */
final class IncidentDialog extends Dialog {

    private final Select<UnsubmittedDraft> whom = new Select<>();
    private final DateTimePicker from = EditorFields.moment("incidentFrom");
    private final DateTimePicker to = EditorFields.moment("incidentTo");
    private final DateTimePicker until = EditorFields.moment("incidentUntil");
    private final TextArea reason;

    /** @param now by the clock of the service, in the zone of the call */
    IncidentDialog(Incidents incidents, Actor actor, Call call, LocalDateTime now, Runnable after) {
        setHeaderTitle(ViewLanguage.text("managed.act.incident"));
        setWidth("min(40rem, 94vw)");
        ZoneId zone = call.definition().zone();
        Paragraph about = new Paragraph(ViewLanguage.text(
                "incident.consequence", Formats.inZone(call.definition().closesAt(), zone)));
        whom.setLabel(ViewLanguage.text("incident.whom"));
        whom.setEmptySelectionAllowed(true);
        whom.setEmptySelectionCaption(ViewLanguage.text("incident.everybody"));
        whom.setItems(incidents.unsubmitted(actor, call.id()));
        whom.setItemLabelGenerator(draft -> draft == null
                ? ViewLanguage.text("incident.everybody")
                : ViewLanguage.text("incident.draftOf", draft.lead(), Formats.dateTime(draft.begunAt(), zone)));
        // No mark of what is required: a picker gives aria-required to a role that does not take it.
        until.setHelperText(ViewLanguage.text("incident.untilHint", Formats.zone(zone)));
        ReasonField why = new ReasonField("incident.reason", About.call(call.id()));
        reason = why.words();
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(ViewLanguage.text("incident.reasonHint"));
        FaultsBeside faults = new FaultsBeside()
                .at("dossier", whom)
                .at("from", from)
                .at("to", to)
                .at("until", until)
                .at("reason", reason);
        Button declare = new Button(
                ViewLanguage.text("incident.declare"),
                click -> faults.telling(() -> {
                    incidents.declare(actor, call.id(), form());
                    close();
                    Message.done(ViewLanguage.text("managed.done.incident", call.code()));
                    after.run();
                }));
        declare.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        LocalDateTime closing = call.definition().closesAt();
        to.setValue((now.isBefore(closing) ? now : closing).withSecond(0).withNano(0));
        Div body = new Div(about, whom, from, to, until, why, faults);
        body.addClassName("pile");
        add(body);
        getFooter().add(new Button(ViewLanguage.text("confirm.cancel"), click -> close()), declare);
    }

    private IncidentForm form() {
        refuseMissing(List.of(Map.entry("from", from), Map.entry("to", to), Map.entry("until", until)));
        return new IncidentForm(
                Optional.ofNullable(whom.getValue()).map(UnsubmittedDraft::id).orElse(null),
                from.getValue(),
                to.getValue(),
                until.getValue(),
                reason.getValue());
    }

    private static void refuseMissing(List<Map.Entry<String, DateTimePicker>> hours) {
        List<Finding> missing = hours.stream()
                .filter(hour -> hour.getValue().isEmpty())
                .map(hour -> missing(hour.getKey(), hour.getValue().getLabel()))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal(missing);
        }
    }

    private static Finding missing(String place, String label) {
        return Finding.blocking("REQUIRED_FIELD", place, Map.of("label", label, "labelEn", label));
    }
}
