package org.passerelle.ui.committee;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.committee.Attendance;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Presence;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.FaultsBeside;
import org.passerelle.ui.component.MarkedPart;
import org.passerelle.ui.component.Message;

/** Who came to a meeting, from where, and who votes for whom. */
final class AttendanceForm extends Div {

    private static final class Row {

        final Attendance before;
        final Select<Presence> presence = new Select<>();
        final Select<Attendance> proxy = new Select<>();

        Row(Attendance before, Meeting meeting) {
            this.before = before;
            String name = before.seat().name();
            presence.setAriaLabel(ViewLanguage.text("meeting.presenceOf", name));
            presence.setItems(Presence.values());
            presence.setItemLabelGenerator(each -> ViewLanguage.word("presence", each));
            proxy.setAriaLabel(ViewLanguage.text("meeting.proxyFor", name));
            proxy.setPlaceholder(ViewLanguage.text("meeting.proxyTo"));
            proxy.setItems(meeting.attendance().stream()
                    .filter(each -> each.seat().voting() && !each.person().equals(before.person()))
                    .toList());
            proxy.setItemLabelGenerator(each -> each.seat().name());
            presence.addValueChangeListener(event -> proxy.setVisible(event.getValue() == Presence.PROXY));
            presence.setValue(before.presence());
            proxy.setVisible(before.presence() == Presence.PROXY);
            before.proxyOf(meeting.attendance()).ifPresent(proxy::setValue);
        }

        Attendance said() {
            return new Attendance(before.seat(), presence.getValue(), holder(proxy.getValue()));
        }

        private static @Nullable PersonId holder(@Nullable Attendance chosen) {
            return chosen == null ? null : chosen.person();
        }
    }

    private final transient MeetingDesk desk;
    private final transient Actor actor;
    private final transient Meeting meeting;
    private final transient List<Row> rows;
    private final FaultsBeside faults = new FaultsBeside();
    private final MarkedPart part;

    AttendanceForm(MeetingDesk desk, Actor actor, Meeting meeting, Runnable changed) {
        this.desk = desk;
        this.actor = actor;
        this.meeting = meeting;
        addClassName("pile");
        rows = meeting.attendance().stream().map(each -> new Row(each, meeting)).toList();
        Button keep = new Button(
                ViewLanguage.text("meeting.keepAttendance"),
                click -> faults.telling(() -> {
                    keep();
                    Message.done(ViewLanguage.text("meeting.attendanceKept"));
                    changed.run();
                }));
        Div actions = new Div(keep);
        actions.addClassName("actions");
        part = new MarkedPart(table());
        mark(faults);
        add(part, faults, actions);
    }

    private DataTable<Row> table() {
        return new DataTable<Row>(ViewLanguage.text("meeting.attendance"))
                .column(
                        ViewLanguage.text("meeting.member"),
                        row -> row.before.seat().name())
                .column(
                        ViewLanguage.text("meeting.body"),
                        row -> row.before.seat().body())
                .column(ViewLanguage.text("meeting.quality"), row -> MembersTable.quality(row.before.seat()))
                .component(ViewLanguage.text("meeting.presence"), AttendanceForm::fields)
                .show(rows);
    }

    /** Lets an act that needs the attendance tell its faults beside what was entered. */
    FaultsBeside mark(FaultsBeside told) {
        told.at("attendance", part);
        rows.forEach(row -> {
            told.at("attendance." + row.before.person(), row.proxy);
            row.presence.addValueChangeListener(change -> told.mended("attendance"));
        });
        return told;
    }

    private static Div fields(Row row) {
        Div fields = new Div(row.presence, row.proxy);
        fields.addClassName("presence");
        return fields;
    }

    /** Records what is chosen; refused with its words where a proxy cannot be. */
    void keep() {
        desk.meetings().attend(actor, meeting.id(), rows.stream().map(Row::said).toList());
    }
}
