package org.passerelle.ui.applicant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.passerelle.awards.Appeal;
import org.passerelle.awards.Offer;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.BankDetails;
import org.passerelle.dossiers.Closings;
import org.passerelle.dossiers.CompletionRequest;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.DossierPages;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Actor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Countdown;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.PagedList;
import org.passerelle.ui.component.StageBadge;
import org.passerelle.ui.component.Tone;
import org.passerelle.ui.dossier.ExchangeDesk;

/**
 * The dossiers of the own organisation: where each stands, until when, what to do next; its parts of others' drafts; and the
 * calls that are open.
 */
@Route(value = Pages.LIST, layout = MainLayout.class)
@Menu(title = "applicant.list.menu", order = 10)
@RolesAllowed({"APPLICANT_EDITOR", "APPLICANT_SIGNATORY"})
class MyDossiersView extends PageView implements BeforeEnterObserver {

    private final transient DossierDesk desk;
    private final transient DossierPages pages;
    private final transient ExchangeDesk exchanges;

    MyDossiersView(DossierDesk desk, DossierPages pages, ExchangeDesk exchanges) {
        this.desk = desk;
        this.pages = pages;
        this.exchanges = exchanges;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Actor actor = desk.current().get();
        heading(ViewLanguage.text("applicant.list.title")).lead(ViewLanguage.text("applicant.list.lead"));
        Anchor signing = new Anchor(SignatureRulesView.PATH, ViewLanguage.text("signatureRules.title"));
        signing.setRouterIgnore(false);
        add(list(actor), new OwnParts(desk.partRequests().own(actor)), openCalls(), new Paragraph(signing));
    }

    /**
     * A dossier with what is next, read for a whole page at once.
     *
     * @param unread how much of what the service wrote is new to the reader
     */
    private record Row(DossierPages.Line line, String next, Optional<NextStep.Until> until, int unread) {}

    private Component list(Actor actor) {
        DataTable<Row> table = new DataTable<Row>(ViewLanguage.text("applicant.list.title"))
                .captionHidden()
                .component(ViewLanguage.text("applicant.list.dossier"), MyDossiersView::link)
                .code(ViewLanguage.text("applicant.list.call"), row -> row.line()
                        .callCode())
                .component(ViewLanguage.text("applicant.list.stage"), row -> badge(row.line()))
                .component(ViewLanguage.text("applicant.list.until"), this::until)
                .column(ViewLanguage.text("applicant.list.next"), Row::next);
        EmptyState empty = new EmptyState(
                ViewLanguage.text("applicant.list.empty"), ViewLanguage.text("applicant.list.emptyHint"));
        Div list = new Div(new PagedList<Row, DossierPages.Line>(
                table,
                (after, limit) -> rows(actor, new DossierPages.Query("", null, null, after.orElse(null), limit)),
                Row::line,
                empty));
        list.addClassName("section");
        return list;
    }

    private List<Row> rows(Actor actor, DossierPages.Query query) {
        List<DossierPages.Line> lines = pages.page(actor, query);
        Map<CallId, Call> calls =
                desk.calls().get(lines.stream().map(DossierPages.Line::call).collect(Collectors.toSet()));
        List<DossierId> ids = lines.stream().map(DossierPages.Line::id).toList();
        Map<DossierId, Integer> unread = exchanges.exchanges().unread(actor, ids);
        Map<DossierId, Instant> awaited = exchanges.requests().awaited(actor, ids);
        Map<DossierId, Instant> reopened = desk.closings().reopened(ids);
        Map<DossierId, Offer> offers = desk.offers().last(ids);
        Map<DossierId, Appeal> appeals = desk.appeals().last(ids);
        Map<DossierId, BankDetails.State> bank = desk.accounts().states(ids);
        NextStep next = new NextStep(desk, actor);
        Map<DossierId, CompletionRequest> requests = desk.completions()
                .open(lines.stream()
                        .filter(line -> line.stage() == Stage.INCOMPLETE)
                        .map(DossierPages.Line::id)
                        .toList());
        return lines.stream()
                .map(line -> {
                    Call call = Objects.requireNonNull(calls.get(line.call()));
                    NextStep.Facts facts = new NextStep.Facts(
                            line.stage(),
                            call,
                            Closings.later(call, reopened.get(line.id())),
                            line.lead(),
                            line.signatureAskedAt(),
                            awaited.get(line.id()),
                            requests.get(line.id()),
                            offers.get(line.id()),
                            appeals.get(line.id()),
                            Optional.ofNullable(bank.get(line.id())));
                    return new Row(line, next.words(facts), next.until(facts), unread.getOrDefault(line.id(), 0));
                })
                .toList();
    }

    private static Component link(Row row) {
        DossierPages.Line line = row.line();
        String title = line.title().isBlank() ? ViewLanguage.text("applicant.untitled") : line.title();
        Anchor link = new Anchor(Pages.dossier(line.id()), title);
        if (!line.title().isBlank()) {
            Foreign.french(link);
        }
        link.setRouterIgnore(false);
        Div cell = new Div(link);
        if (line.number() != null) {
            Paragraph number = new Paragraph(line.number());
            number.addClassNames("small", "soft", "numbers");
            cell.add(number);
        }
        if (row.unread() > 0) {
            cell.add(new Badge(ViewLanguage.text("exchanges.unreadCount", row.unread()), Tone.WARN));
        }
        return cell;
    }

    static Badge badge(DossierPages.Line line) {
        return new StageBadge(line.stage());
    }

    private Component until(Row row) {
        return row.until()
                .<Component>map(until -> until(until.end(), until.words()))
                .orElseGet(() -> new Span("–"));
    }

    private Div until(Instant end, String words) {
        Div cell = new Div(new Countdown(desk.clock(), end, "applicant.closesIn"));
        Paragraph date = new Paragraph(words);
        date.addClassNames("small", "soft");
        cell.add(date);
        return cell;
    }

    private Component openCalls() {
        Instant now = desk.clock().instant();
        List<Call> open = desk.calls().published().stream()
                .filter(call -> call.window().isOpen(now))
                .toList();
        Section section = new Section(new H2(ViewLanguage.text("applicant.list.open")));
        section.addClassName("section");
        if (open.isEmpty()) {
            section.add(new Paragraph(ViewLanguage.text("applicant.list.noneOpen")));
            return section;
        }
        UnorderedList list = new UnorderedList();
        open.forEach(call -> {
            Anchor begin = new Anchor(
                    Pages.LIST + "/new/" + call.code(),
                    ViewLanguage.text(
                            "applicant.list.begin",
                            ViewLanguage.text(call.definition().title())));
            list.add(new ListItem(
                    begin,
                    new Span(" · "),
                    new Countdown(desk.clock(), call.window().closesAt(), "applicant.closesIn")));
        });
        section.add(list);
        return section;
    }
}
