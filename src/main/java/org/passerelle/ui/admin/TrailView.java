package org.passerelle.ui.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.people.Actor;
import org.passerelle.people.Audit;
import org.passerelle.people.People;
import org.passerelle.people.TrailEntry;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.PagedList;

/** The whole trail of the service: who did what and when, newest first. */
@Route(value = "admin/trail", layout = MainLayout.class)
@Menu(title = "audit.menu", order = 70)
@RolesAllowed("AUDITOR")
class TrailView extends PageView {

    private final TextField who = new TextField(ViewLanguage.text("audit.who"));
    private final Select<String> verb = new Select<>();
    private final transient ZoneId zone;
    private final transient TrailDetail detail;
    private final transient TrailSubjects subjects;

    TrailView(Audit audit, DossierFile dossiers, Calls calls, People people, CurrentActor current, Clock clock) {
        zone = clock.getZone();
        subjects = new TrailSubjects(dossiers, calls, people);
        detail = new TrailDetail(zone, subjects::person);
        heading(ViewLanguage.text("audit.title")).lead(ViewLanguage.text("audit.lead"));
        PagedList<TrailEntry, Long> list = new PagedList<>(
                table(),
                (before, limit) -> subjects.of(
                        audit.page(current.get(), who.getValue(), chosen(), before.orElse(Long.MAX_VALUE), limit)),
                TrailEntry::id,
                new EmptyState(ViewLanguage.text("audit.none"), ViewLanguage.text("audit.noneHint")));
        verb.setLabel(ViewLanguage.text("audit.verb"));
        verb.setItems(audit.verbs(current.get()));
        verb.setItemLabelGenerator(TrailView::words);
        verb.setEmptySelectionAllowed(true);
        verb.setEmptySelectionCaption(ViewLanguage.text("audit.everyVerb"));
        verb.addValueChangeListener(change -> list.restart());
        who.setClearButtonVisible(true);
        who.setValueChangeMode(ValueChangeMode.LAZY);
        who.addValueChangeListener(change -> list.restart());
        Div filters = new Div(who, verb);
        filters.addClassName("filters");
        list.addClassName("trail");
        add(filters, list);
    }

    private String chosen() {
        return Optional.ofNullable(verb.getValue()).orElse("");
    }

    private DataTable<TrailEntry> table() {
        return new DataTable<TrailEntry>(ViewLanguage.text("audit.title"))
                .captionHidden()
                .column(ViewLanguage.text("trail.at"), entry -> Formats.dateTime(entry.at(), zone))
                .column(ViewLanguage.text("trail.act"), entry -> words(entry.verb()))
                .component(ViewLanguage.text("audit.about"), subjects::link)
                .column(ViewLanguage.text("trail.by"), TrailView::author)
                .column(ViewLanguage.text("trail.stage"), TrailView::move)
                .column(ViewLanguage.text("audit.detail"), entry -> detail.words(entry.detail()));
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
