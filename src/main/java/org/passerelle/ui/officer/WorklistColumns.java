package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.WorklistPages.Line;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.DueDate;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.ListColumn;
import org.passerelle.ui.component.Tone;

/**
 * What a line of the worklist says.
 *
 * @param ofAll whether the list shows the work of the whole service
 */
record WorklistColumns(Actor actor, Clock clock, BooleanSupplier ofAll) {

    List<ListColumn<Line>> all() {
        List<ListColumn<Line>> columns = new ArrayList<>(List.of(
                ListColumn.<Line>text(
                                "task",
                                "worklist.task",
                                line -> ViewLanguage.word("task", line.item().kind()))
                        .as(WorklistColumns::act),
                ListColumn.text("dossier", "worklist.dossier", WorklistColumns::name)
                        .as(WorklistColumns::dossier)
                        .takenAs(List.of(
                                ListColumn.code("number", "list.number", WorklistColumns::number),
                                ListColumn.text("title", "list.title", Line::title))),
                ListColumn.text("lead", "worklist.lead.column", Line::leadName),
                ListColumn.code("call", "worklist.call", Line::callCode),
                ListColumn.day(
                        "since",
                        "worklist.since",
                        line -> day(line.item().since()),
                        line -> LocalDate.ofInstant(line.item().since(), clock.getZone())),
                ListColumn.<Line>day("due", "worklist.due", this::dueWords, this::dueDay)
                        .as(this::due)));
        if (actor.is(Role.CASE_OFFICER)) {
            columns.add(ListColumn.text("officer", "worklist.person", this::person));
        }
        return columns;
    }

    /** Whose it is; of what this reader does for somebody else, for whom. */
    private String person(Line line) {
        String person = line.person();
        if (person == null) {
            return ViewLanguage.text("worklist.nobody");
        }
        boolean mine = actor.personId().equals(line.item().person());
        return mine || ofAll.getAsBoolean() ? person : ViewLanguage.text("worklist.for", person);
    }

    private static String name(Line line) {
        return line.number() == null ? line.title() : line.number() + " " + line.title();
    }

    private static String number(Line line) {
        return Objects.requireNonNullElse(line.number(), "");
    }

    private @Nullable LocalDate dueDay(Line line) {
        Instant due = line.item().due();
        return due == null ? null : DueDate.until(due, clock.getZone()).lastDay();
    }

    private String dueWords(Line line) {
        Instant due = line.item().due();
        if (due == null) {
            return ViewLanguage.text("worklist.noDeadline");
        }
        String day = Formats.shortDue(due, clock.getZone());
        return line.late()
                ? day + " "
                        + ViewLanguage.text(
                                "worklist.late",
                                Duration.between(due, clock.instant()).toDays())
                : day;
    }

    private static Component act(Line line) {
        Anchor act = new Anchor(
                WorkPaths.of(line), ViewLanguage.word("task", line.item().kind()));
        act.getElement().setAttribute("router-link", true);
        act.setAriaLabel(ViewLanguage.text(
                "worklist.actOn",
                ViewLanguage.word("task", line.item().kind()),
                line.number() == null ? line.title() : line.number()));
        return act;
    }

    private static Component dossier(Line line) {
        Paragraph title = Foreign.french(new Paragraph(line.title()));
        title.addClassName("line");
        Span number = new Span(line.number() == null ? "" : line.number());
        number.addClassNames("numbers", "small", "soft");
        return new Div(number, title);
    }

    private Component due(Line line) {
        Instant due = line.item().due();
        if (due == null) {
            return new Span(ViewLanguage.text("worklist.noDeadline"));
        }
        Span day = new Span(Formats.shortDue(due, clock.getZone()));
        day.addClassName("unbroken");
        if (!line.late()) {
            return day;
        }
        long days = Duration.between(due, clock.instant()).toDays();
        return new Div(day, new Badge(ViewLanguage.text("worklist.late", days), Tone.BAD));
    }

    private String day(Instant instant) {
        return Formats.shortDate(instant, clock.getZone());
    }
}
