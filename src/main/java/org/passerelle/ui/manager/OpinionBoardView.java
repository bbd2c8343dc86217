package org.passerelle.ui.manager;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.desk.Batches;
import org.passerelle.opinions.BodyLine;
import org.passerelle.opinions.ConsultationBoard;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.ListColumn;
import org.passerelle.ui.component.ListDownload;
import org.passerelle.ui.component.Tone;

/** The consultations of a call, body by body: who has answered, how fast, who is late, and more time for a whole body. */
@Route(value = WorkPaths.CALLS + "/:code/opinions", layout = MainLayout.class)
@RolesAllowed({
    StaffRoles.CALL_MANAGER,
    StaffRoles.CASE_OFFICER,
    StaffRoles.COMMITTEE_SECRETARY,
    StaffRoles.AUTHORISING_OFFICER,
    StaffRoles.AUDITOR
})
class OpinionBoardView extends PageView implements BeforeEnterObserver {

    /** Which bodies are shown. Words: {@code board.show.NAME}. */
    private enum Show {
        ALL,
        AWAITED,
        LATE;

        boolean holds(BodyLine line) {
            return switch (this) {
                case ALL -> true;
                case AWAITED -> line.awaited() > 0;
                case LATE -> line.isLate();
            };
        }
    }

    /** So many dossiers are named in one cell of a file. */
    private static final int NAMED = 1_500;

    private final transient Calls calls;
    private final transient ConsultationBoard board;
    private final transient Batches batches;
    private final transient Rights rights;
    private final transient Actor actor;
    private final Select<Show> shown = new Select<>();
    private final Select<ConsultationKind> kind = new Select<>();
    private final Div list = new Div();
    private ListDownload<BodyLine> download = new ListDownload<>("");

    OpinionBoardView(Calls calls, ConsultationBoard board, Batches batches, Rights rights, CurrentActor current) {
        this.calls = calls;
        this.board = board;
        this.batches = batches;
        this.rights = rights;
        this.actor = current.get();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get("code").orElse("");
        Call call = NamedCall.of(calls, actor, code);
        removeAll();
        heading(ViewLanguage.text("board.title"))
                .over(call.code() + " · " + ViewLanguage.text(call.definition().title()))
                .lead(ViewLanguage.text("board.lead"));
        download = new ListDownload<>(call.code() + "-" + ViewLanguage.text("board.file"));
        add(filters(call), download, list);
        show(call);
    }

    private Div filters(Call call) {
        shown.setLabel(ViewLanguage.text("board.show"));
        shown.setItems(Show.values());
        shown.setItemLabelGenerator(one -> ViewLanguage.text("board.show." + one.name()));
        shown.setValue(Show.ALL);
        kind.setLabel(ViewLanguage.text("board.kind"));
        kind.setItems(ConsultationKind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(ViewLanguage.text("board.kind.all"));
        kind.setItemLabelGenerator(
                one -> one == null ? ViewLanguage.text("board.kind.all") : ViewLanguage.word("consultation", one));
        shown.addValueChangeListener(change -> show(call));
        kind.addValueChangeListener(change -> show(call));
        Div filters = new Div(shown, kind);
        filters.addClassNames("filters", "section");
        return filters;
    }

    private void show(Call call) {
        List<BodyLine> lines = shown(board.of(actor, call.id()));
        List<ListColumn<BodyLine>> columns = columns(call);
        list.removeAll();
        list.add(
                lines.isEmpty()
                        ? new EmptyState(ViewLanguage.text("board.none"), ViewLanguage.text("board.noneHint"))
                        : table(call, columns).show(lines));
        download.setVisible(!lines.isEmpty());
        download.show(columns, (after, limit) -> {
            List<BodyLine> named = shown(board.naming(actor, call.id()));
            return named.stream()
                    .skip(after.map(last -> named.indexOf(last) + 1).orElse(0))
                    .limit(limit)
                    .toList();
        });
    }

    private List<BodyLine> shown(List<BodyLine> lines) {
        return lines.stream()
                .filter(line -> shown.getValue().holds(line))
                .filter(line -> kind.isEmpty() || kind.getValue() == line.body().kind())
                .toList();
    }

    private List<ListColumn<BodyLine>> columns(Call call) {
        ZoneId zone = call.definition().zone();
        return List.of(
                ListColumn.text("body", "board.body", OpinionBoardView::called).as(OpinionBoardView::body),
                ListColumn.count("asked", "board.asked", BodyLine::asked),
                ListColumn.count("answered", "board.answered", BodyLine::answered),
                ListColumn.text("awaited", "board.awaited", OpinionBoardView::awaited)
                        .as(line -> waiting(call, line)),
                ListColumn.count("silent", "board.silent", BodyLine::silent),
                ListColumn.count("late", "board.late", BodyLine::late),
                ListColumn.amount("median", "board.median", OpinionBoardView::median, BodyLine::medianDays),
                ListColumn.code("nextDue", "board.nextDue", line -> due(line, zone)));
    }

    private DataTable<BodyLine> table(Call call, List<ListColumn<BodyLine>> columns) {
        DataTable<BodyLine> table =
                ListColumn.table(ViewLanguage.text("board.title"), columns).late(BodyLine::isLate);
        return rights.allows(actor, Act.CHANGE_CONSULTATIONS)
                ? table.component(ViewLanguage.text("reference.act"), line -> extend(call, line))
                : table;
    }

    private static String called(BodyLine line) {
        return line.isLate() ? name(line) + " – " + ViewLanguage.text("board.isLate") : name(line);
    }

    /** A cell of a spreadsheet holds no more than 32 767 characters. */
    private static String awaited(BodyLine line) {
        String many = String.valueOf(line.awaited());
        if (line.numbers().isEmpty()) {
            return many;
        }
        String named = line.numbers().stream().limit(NAMED).collect(Collectors.joining(", "));
        return many + " (" + named + (line.numbers().size() > NAMED ? ", …)" : ")");
    }

    private static Component body(BodyLine line) {
        Div cell = new Div(new Span(name(line)));
        if (line.isLate()) {
            cell.add(new Badge(ViewLanguage.text("board.isLate"), Tone.BAD));
        }
        return cell;
    }

    private Component waiting(Call call, BodyLine line) {
        return line.awaited() == 0
                ? new Span("0")
                : new AwaitedDossiers(
                        line.awaited(),
                        call.definition().zone(),
                        (after, limit) ->
                                board.awaited(actor, call.id(), line.body().name(), after, limit));
    }

    private static String median(BodyLine line) {
        BigDecimal median = line.medianDays();
        return median == null ? "–" : Formats.number(median);
    }

    private static String due(BodyLine line, ZoneId zone) {
        Instant next = line.nextDue();
        return next == null ? "–" : Formats.shortDue(next, zone);
    }

    private Component extend(Call call, BodyLine line) {
        if (line.extendable() == 0) {
            return new Span("–");
        }
        int days = call.definition().procedure().consultation().extensionWorkingDays();
        String words = ViewLanguage.text("consultations.extend", days);
        Button button = new Button(
                words,
                click -> Confirm.askWithReason(
                        About.call(call.id()),
                        words,
                        ViewLanguage.text("board.extend.consequence", name(line), line.extendable(), days),
                        ViewLanguage.text("batch.prepare"),
                        reason -> extend(call, line, reason)));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(words + ViewLanguage.text("consultations.ofBody", name(line)));
        return button;
    }

    private void extend(Call call, BodyLine line, String reason) {
        UUID id = UUID.randomUUID();
        batches.extend(actor, id, call.id(), line.body().name(), reason);
        UI.getCurrent().navigate(WorkPaths.BATCHES + "/" + id);
    }

    private static String name(BodyLine line) {
        return ViewLanguage.text(line.body().titleKey(), line.body().ownName());
    }
}
