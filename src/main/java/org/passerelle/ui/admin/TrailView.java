package org.passerelle.ui.admin;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.people.Actor;
import org.passerelle.people.Audit;
import org.passerelle.people.People;
import org.passerelle.people.TrailEntry;
import org.passerelle.people.TrailFilter;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DayFields;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.ListColumn;
import org.passerelle.ui.component.ListDownload;
import org.passerelle.ui.component.PagedList;

/** The whole trail of the service: who did what and when, newest first. */
@Route(value = "admin/trail", layout = MainLayout.class)
@Menu(title = "audit.menu", order = 70)
@RolesAllowed("AUDITOR")
class TrailView extends PageView {

    private final TextField who = new TextField(ViewLanguage.text("audit.who"));
    private final Select<String> verb = new Select<>();
    private final DatePicker from = DayFields.day(ViewLanguage.text("audit.from"));
    private final DatePicker to = DayFields.day(ViewLanguage.text("audit.to"));
    private final ListDownload<TrailLine> download = new ListDownload<>(ViewLanguage.text("audit.file"));
    private final transient Audit audit;
    private final transient Actor actor;
    private final transient ZoneId zone;
    private final transient TrailSubjects subjects;

    TrailView(Audit audit, DossierFile dossiers, Calls calls, People people, CurrentActor current, Clock clock) {
        this.audit = audit;
        actor = current.get();
        zone = clock.getZone();
        subjects = new TrailSubjects(dossiers, calls, people);
        heading(ViewLanguage.text("audit.title")).lead(ViewLanguage.text("audit.lead"));
        List<ListColumn<TrailLine>> columns = columns();
        PagedList<TrailLine, TrailLine> list = new PagedList<>(
                ListColumn.table(ViewLanguage.text("audit.title"), columns),
                (last, limit) -> page(filter(), last, limit),
                line -> line,
                new EmptyState(ViewLanguage.text("audit.none"), ViewLanguage.text("audit.noneHint")));
        list.addClassName("trail");
        add(filters(() -> show(columns, list)), download, list);
        take(columns);
    }

    private Div filters(Runnable changed) {
        verb.setLabel(ViewLanguage.text("audit.verb"));
        verb.setItems(audit.verbs(actor));
        verb.setItemLabelGenerator(TrailView::words);
        verb.setEmptySelectionAllowed(true);
        verb.setEmptySelectionCaption(ViewLanguage.text("audit.everyVerb"));
        verb.addValueChangeListener(change -> changed.run());
        who.setClearButtonVisible(true);
        who.setValueChangeMode(ValueChangeMode.LAZY);
        who.addValueChangeListener(change -> changed.run());
        to.setErrorMessage(ViewLanguage.text("audit.backwards"));
        for (DatePicker day : List.of(from, to)) {
            day.setClearButtonVisible(true);
            day.addValueChangeListener(change -> changed.run());
        }
        from.addValueChangeListener(change -> startAt(change.getValue()));
        Div filters = new Div(who, verb, from, to);
        filters.addClassName("filters");
        return filters;
    }

    private void startAt(@Nullable LocalDate first) {
        to.setMin(first);
        if (!to.isEmpty()) {
            to.setInvalid(first != null && to.getValue().isBefore(first));
        }
    }

    private void show(List<ListColumn<TrailLine>> columns, PagedList<TrailLine, TrailLine> list) {
        list.restart();
        take(columns);
    }

    /** The file holds what the filters say now, also where they are changed while it is written. */
    private void take(List<ListColumn<TrailLine>> columns) {
        TrailFilter now = filter();
        download.show(columns, (last, limit) -> page(now, last, limit));
        download.setVisible(!audit.page(actor, now, Long.MAX_VALUE, 1).isEmpty());
    }

    private List<TrailLine> page(TrailFilter filter, Optional<TrailLine> last, int limit) {
        long before = last.map(line -> line.entry().id()).orElse(Long.MAX_VALUE);
        return subjects.of(audit.page(actor, filter, before, limit));
    }

    /** Both days are meant whole. */
    private TrailFilter filter() {
        return new TrailFilter(
                who.getValue(),
                Optional.ofNullable(verb.getValue()).orElse(""),
                from.getOptionalValue().map(this::start).orElse(null),
                to.getOptionalValue().map(day -> start(day.plusDays(1))).orElse(null));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private List<ListColumn<TrailLine>> columns() {
        return List.of(
                ListColumn.<TrailLine>text(
                                "at",
                                "trail.at",
                                line -> Formats.dateTime(line.entry().at(), zone))
                        .takenAs(List.of(
                                ListColumn.day(
                                        "day",
                                        "trail.at",
                                        line -> Formats.date(local(line).toLocalDate()),
                                        line -> local(line).toLocalDate()),
                                ListColumn.code("hour", "audit.hour", line -> local(line)
                                        .toLocalTime()
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .format(DateTimeFormatter.ISO_LOCAL_TIME)))),
                ListColumn.text("act", "trail.act", line -> words(line.entry().verb())),
                ListColumn.<TrailLine>text("about", "audit.about", TrailLine::about)
                        .as(TrailLine::link),
                ListColumn.text("by", "trail.by", line -> author(line.entry())),
                ListColumn.text("stage", "trail.stage", line -> move(line.entry())),
                ListColumn.text("detail", "audit.detail", line -> new TrailDetail(zone, line::person)
                        .words(line.entry().detail())));
    }

    private ZonedDateTime local(TrailLine line) {
        return line.entry().at().atZone(zone);
    }

    /** A person with the login; the service itself has none. */
    private static String author(TrailEntry entry) {
        return entry.by().equals(Actor.clockwork().login()) ? entry.name() : entry.name() + " (" + entry.by() + ")";
    }

    private static String words(@Nullable String verb) {
        return verb == null || verb.isEmpty()
                ? ViewLanguage.text("audit.everyVerb")
                : ViewLanguage.text("trail.verb." + verb);
    }

    private static String move(TrailEntry entry) {
        String stages = entry.dossier() == null ? "callStage" : "stage";
        if (entry.to() == null || entry.to().equals(entry.from())) {
            return "";
        }
        String to = ViewLanguage.text(stages + "." + entry.to());
        return entry.from() == null
                ? to
                : ViewLanguage.text("trail.move", ViewLanguage.text(stages + "." + entry.from()), to);
    }
}
