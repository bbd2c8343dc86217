package org.passerelle.ui.officer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.desk.Officers;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.Worklist;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonId;
import org.passerelle.people.Role;
import org.passerelle.reviews.Reviews;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Tone;
import org.springframework.stereotype.Component;

/** Who is awaited on a dossier, for what, since when, until when. */
@Component
class Awaited {

    private final Worklist worklist;
    private final Consultations consultations;
    private final People people;
    private final Officers officers;
    private final Reviews reviews;
    private final Clock clock;

    Awaited(
            Worklist worklist,
            Consultations consultations,
            People people,
            Officers officers,
            Reviews reviews,
            Clock clock) {
        this.worklist = worklist;
        this.consultations = consultations;
        this.people = people;
        this.officers = officers;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** A reviewer is named where the call names reviewers to the reader. */
    Div of(Actor actor, Dossier dossier, Call call) {
        Div panel = new Div();
        panel.addClassName("section");
        List<WorkItem> items = worklist.of(dossier.id());
        if (items.isEmpty()) {
            Paragraph nobody = new Paragraph(ViewLanguage.text("awaited.nobody"));
            nobody.addClassName("soft");
            panel.add(nobody);
            return panel;
        }
        List<Consultation> asked = consultations.of(Actor.clockwork(), dossier.id());
        boolean named = reviews.namesReviewers(actor, dossier);
        ZoneId zone = call.definition().zone();
        panel.add(new DataTable<WorkItem>(ViewLanguage.text("awaited.caption"))
                .column(ViewLanguage.text("awaited.who"), item -> who(item, asked, named))
                .column(ViewLanguage.text("awaited.what"), item -> ViewLanguage.word("task", item.kind()))
                .column(ViewLanguage.text("worklist.since"), item -> Formats.shortDate(item.since(), zone))
                .component(ViewLanguage.text("worklist.due"), item -> due(item, zone))
                .late(item -> item.isLate(clock.instant()))
                .show(items));
        return panel;
    }

    private String who(WorkItem item, List<Consultation> asked, boolean named) {
        if (!named && item.awaited().equals(Role.REVIEWER.name())) {
            return ViewLanguage.word("role", Role.REVIEWER);
        }
        String person =
                Optional.ofNullable(item.person()).map(id -> name(item, id)).orElse("");
        if (item.kind() == WorkItem.Kind.GIVE_OPINION) {
            String body = body(item, asked);
            return person.isEmpty() ? body : ViewLanguage.text("awaited.inHand", body, person);
        }
        return person.isEmpty() ? body(item, asked) : person;
    }

    /** An officer who is away is named with its stand-in. */
    private String name(WorkItem item, PersonId id) {
        String name = people.find(id).map(Person::name).orElse("");
        return item.awaited().equals(Role.CASE_OFFICER.name())
                ? officers.standIn(id)
                        .map(standIn -> ViewLanguage.text("holder.for", standIn.name(), name))
                        .orElse(name)
                : name;
    }

    private static String body(WorkItem item, List<Consultation> asked) {
        return asked.stream()
                .filter(consultation -> consultation.body().equals(item.awaited()))
                .findFirst()
                .map(consultation -> ViewLanguage.text(consultation.titleKey(), consultation.ownName()))
                .orElseGet(() -> ViewLanguage.word("role", Role.valueOf(item.awaited())));
    }

    private com.vaadin.flow.component.Component due(WorkItem item, ZoneId zone) {
        Instant due = item.due();
        Div cell = new Div(due == null ? ViewLanguage.text("worklist.noDeadline") : Formats.shortDue(due, zone));
        if (item.isLate(clock.instant())) {
            cell.add(new Badge(ViewLanguage.text("awaited.late"), Tone.BAD));
        }
        return cell;
    }
}
