package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.calls.Calls;
import org.passerelle.desk.Batch;
import org.passerelle.desk.BatchItem;
import org.passerelle.desk.Batches;
import org.passerelle.people.Actor;
import org.passerelle.shared.Finding;
import org.passerelle.shared.TextKey;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.UiErrors;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.Announcement;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.ProgressNote;
import org.passerelle.ui.component.Tone;
import org.passerelle.ui.component.Watch;

/** One act on many dossiers: what will happen to each, how far it is, what became of each. May be left and come back to. */
@Route(value = WorkPaths.BATCHES + "/:" + BatchView.BATCH, layout = MainLayout.class)
@RolesAllowed({StaffRoles.CASE_OFFICER, StaffRoles.CALL_MANAGER})
class BatchView extends PageView implements BeforeEnterObserver {

    static final String BATCH = "batch";
    private static final String PRESSED = "aria-pressed";

    private final transient Batches batches;
    private final transient Calls calls;
    private final transient FitWords words;
    private final transient Actor actor;
    private final Announcement said = Announcement.status();

    BatchView(Batches batches, Calls calls, FitWords words, CurrentActor current) {
        this.batches = batches;
        this.calls = calls;
        this.words = words;
        this.actor = current.get();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(UUID.fromString(event.getRouteParameters().get(BATCH).orElse("")));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    private void show(UUID id) {
        removeAll();
        add(said);
        Batch batch = batches.get(actor, id);
        Map<BatchItem.State, Integer> counts = batches.counts(actor, id);
        heading(called(batch)).over(ViewLanguage.text("batch.title")).lead(lead(batch, counts));
        said.say(lead(batch, counts));
        if (!batch.reason().isBlank()) {
            Paragraph why = new Paragraph(ViewLanguage.text("batch.reason") + " ");
            why.add(Foreign.french(new Span(batch.reason())));
            add(why);
        }
        if (batch.isMoving()) {
            add(progress(batch));
        } else {
            List<BatchItem> items = batches.items(actor, id);
            DataTable<BatchItem> table = table().show(items);
            add(acts(batch, counts, narrowing(items, table)), table);
        }
    }

    /** What is done, and for which body where it is for one. */
    static String called(Batch batch) {
        String act = ViewLanguage.word("batchKind", batch.kind());
        return batch.body().map(body -> act + " · " + words(body)).orElse(act);
    }

    private static String lead(Batch batch, Map<BatchItem.State, Integer> counts) {
        int left = many(counts, BatchItem.State.IMPOSSIBLE) + many(counts, BatchItem.State.REFUSED);
        return switch (batch.stage()) {
            case TRIED -> ViewLanguage.text("batch.trying");
            case SHOWN -> ViewLanguage.text("batch.tried", many(counts, BatchItem.State.POSSIBLE), left);
            case RUNNING -> ViewLanguage.text("batch.running");
            case DONE -> ViewLanguage.text("batch.finished", many(counts, BatchItem.State.DONE), left);
        };
    }

    private Component progress(Batch batch) {
        ProgressNote note = new ProgressNote(
                ViewLanguage.text(batch.stage() == Batch.Stage.TRIED ? "batch.trying" : "batch.running"));
        Watch.from(
                note,
                () -> {
                    Map<BatchItem.State, Integer> counts = batches.counts(actor, batch.id());
                    int all =
                            counts.values().stream().mapToInt(Integer::intValue).sum();
                    int open = many(
                            counts,
                            batch.stage() == Batch.Stage.TRIED ? BatchItem.State.NEW : BatchItem.State.POSSIBLE);
                    note.advance(all - open, all);
                    boolean over = batches.get(actor, batch.id()).stage() != batch.stage();
                    if (over) {
                        show(batch.id());
                    }
                    return over;
                },
                () -> note.finish(ViewLanguage.text("batch.running")));
        return note;
    }

    /** Shows those alone on which the act is not possible, or was refused; pressed again, all. It stays: it has the focus. */
    private static Button narrowing(List<BatchItem> items, DataTable<BatchItem> table) {
        List<BatchItem> left =
                items.stream().filter(item -> isLeft(item.state())).toList();
        Button narrow = new Button(ViewLanguage.text("batch.onlyLeft"), click -> {
            Element button = click.getSource().getElement();
            boolean pressed = !"true".equals(button.getAttribute(PRESSED));
            button.setAttribute(PRESSED, String.valueOf(pressed));
            table.show(pressed ? left : items);
        });
        narrow.getElement().setAttribute(PRESSED, "false");
        narrow.setVisible(!left.isEmpty() && left.size() < items.size());
        return narrow;
    }

    private Component acts(Batch batch, Map<BatchItem.State, Integer> counts, Button narrow) {
        Div acts = new Div();
        acts.addClassNames("section", "row-acts");
        int possible = many(counts, BatchItem.State.POSSIBLE);
        if (batch.stage() == Batch.Stage.SHOWN && possible > 0) {
            Button start = new Button(ViewLanguage.text("batch.start", possible), click -> {
                batches.start(actor, batch.id());
                show(batch.id());
            });
            start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            start.setDisableOnClick(true);
            acts.add(start);
        }
        acts.add(narrow, back(batch));
        return acts;
    }

    /** To the page of a call from which it was prepared, or to the dossiers. */
    private Anchor back(Batch batch) {
        Optional<String> call = batch.call().map(id -> calls.get(id).code());
        Anchor back = new Anchor(WorkPaths.DOSSIERS, ViewLanguage.text("batch.back"));
        call.ifPresent(code -> {
            boolean opinions = batch.kind() == Batch.Kind.EXTEND_OPINIONS;
            back.setHref(opinions ? WorkPaths.opinions(code) : DistributionView.PATH + "/" + code);
            back.setText(ViewLanguage.text(opinions ? "batch.backToOpinions" : "batch.backToDistribution"));
        });
        back.getElement().setAttribute("router-link", true);
        return back;
    }

    private DataTable<BatchItem> table() {
        return new DataTable<BatchItem>(ViewLanguage.text("batch.outcome"))
                .captionHidden()
                .component(ViewLanguage.text("worklist.dossier"), BatchView::link)
                .component(ViewLanguage.text("batch.outcome"), item -> outcome(item.state()))
                .component(ViewLanguage.text("batch.why"), this::why);
    }

    private static Component link(BatchItem item) {
        Anchor link =
                Foreign.french(new Anchor(WorkPaths.dossier(item.dossier()), item.number() + " · " + item.title()));
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private static Badge outcome(BatchItem.State state) {
        Tone tone =
                switch (state) {
                    case NEW -> Tone.PLAIN;
                    case POSSIBLE -> Tone.WAITING;
                    case DONE -> Tone.GOOD;
                    case IMPOSSIBLE, REFUSED -> Tone.BAD;
                };
        return new Badge(ViewLanguage.word("batchState", state), tone);
    }

    private static boolean isLeft(BatchItem.State state) {
        return state == BatchItem.State.IMPOSSIBLE || state == BatchItem.State.REFUSED;
    }

    private Component why(BatchItem item) {
        Div cell = new Div();
        boolean left = isLeft(item.state());
        item.refusal().ifPresent(refusal -> {
            if (refusal.findings().isEmpty()) {
                cell.add(new Paragraph(UiErrors.words(refusal)));
            }
            refusal.findings().forEach(finding -> cell.add(said(finding)));
        });
        if (left && item.refusal().isEmpty()) {
            cell.add(new Paragraph(ViewLanguage.text("batch.fault")));
        }
        if (!left && item.plan().get("names") instanceof List<?> names) {
            cell.add(new Span(ViewLanguage.text(
                    "batch.reviewers", names.stream().map(Object::toString).collect(Collectors.joining(", ")))));
        }
        if (!left) {
            item.until().ifPresent(day -> cell.add(new Span(ViewLanguage.text("batch.until", Formats.date(day)))));
        }
        if (!left && !item.reminded().isEmpty()) {
            cell.add(new Span(reminded(item)));
        }
        if (!left) {
            item.fits().forEach(fit -> {
                Paragraph reason =
                        new Paragraph(ViewLanguage.text("batch.fit", fit.name(), words.of(fit), FitWords.load(fit)));
                reason.addClassNames("small", "soft");
                cell.add(reason);
            });
        }
        if (!left) {
            item.leftOut().forEach(finding -> cell.add(said(finding)));
        }
        if (!left && item.plan().get("words") instanceof String question) {
            Paragraph asked = Foreign.french(new Paragraph(question));
            asked.addClassName("as-written");
            cell.add(asked);
        }
        return cell;
    }

    private static String reminded(BatchItem item) {
        String whom = item.reminded().stream().map(BatchView::words).collect(Collectors.joining(", "));
        return ViewLanguage.text(item.state() == BatchItem.State.DONE ? "batch.reminded" : "batch.toRemind", whom);
    }

    private static String words(TextKey text) {
        return ViewLanguage.text(text.key(), text.arguments().toArray());
    }

    private static Paragraph said(Finding finding) {
        return new Paragraph(UiErrors.words(finding) + " " + UiErrors.wayOut(finding));
    }

    private static int many(Map<BatchItem.State, Integer> counts, BatchItem.State state) {
        return counts.getOrDefault(state, 0);
    }
}
