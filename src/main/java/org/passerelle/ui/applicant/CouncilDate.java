package org.passerelle.ui.applicant;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.Deliberations;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.shared.Refusal;
import org.passerelle.ui.UiErrors;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Announcement;
import org.passerelle.ui.component.DayFields;
import org.passerelle.ui.component.Formats;

/** Where the council does not sit in time: the day on which it does, in the place of its deliberation (D3). */
final class CouncilDate extends Div {

    private final transient DossierDesk desk;
    private final transient Actor actor;
    private final transient DossierId id;
    private final transient Runnable changed;
    private final DatePicker day = DayFields.day(ViewLanguage.text("applicant.deliberation.councilOn"));
    private final Announcement said = Announcement.status();

    CouncilDate(DossierDesk desk, Actor actor, DossierId id, Call call, Runnable changed) {
        this.desk = desk;
        this.actor = actor;
        this.id = id;
        this.changed = changed;
        LocalDate latest = Deliberations.latest(call);
        day.setClearButtonVisible(true);
        day.setHelperText(ViewLanguage.text("applicant.deliberation.hint", Formats.date(latest)));
        day.setWidthFull();
        desk.deliberations().awaited(id).ifPresent(day::setValue);
        day.addValueChangeListener(change -> save(change.getValue()));
        add(day, said);
    }

    private void save(@Nullable LocalDate council) {
        try {
            if (council == null) {
                desk.deliberations().willNotFollow(actor, id);
                said.say(ViewLanguage.text("applicant.deliberation.unsaid"));
            } else {
                desk.deliberations().willFollow(actor, id, council);
                said.say(ViewLanguage.text("applicant.deliberation.said", Formats.date(council)));
            }
            day.setInvalid(false);
            changed.run();
        } catch (Refusal refusal) {
            day.setErrorMessage(UiErrors.mended(refusal));
            day.setInvalid(true);
        }
    }
}
