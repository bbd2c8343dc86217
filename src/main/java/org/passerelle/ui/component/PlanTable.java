package org.passerelle.ui.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.FundingPlan;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;

/**
 * One side of a budget: lines with an amount for each year, running totals under them, notes beside them. The server keeps
 * what each line shows, the browser its fields (ADR 0038).
 *
 * @param <L> the kind of line
 */
abstract class PlanTable<L> extends Div {

    private final String side;
    private final BudgetDesk desk;
    private final PlanActs<L> acts;
    private final PlanSheet sheet;
    private List<PlanLine<L>> lines = List.of();
    private List<String> shares = List.of();
    private List<Integer> years = List.of();
    private FundingPlan plan = FundingPlan.empty();
    private BudgetNotes notes = BudgetNotes.none();
    private boolean readOnly;

    /** @param side {@code expenses} or {@code resources}: the first part of its places and of its keys */
    PlanTable(String side, BudgetDesk desk) {
        this.side = side;
        this.desk = desk;
        this.acts = new PlanActs<>(this, desk);
        this.sheet = new PlanSheet(this::content, acts::hear);
        addClassNames("budget-table", side);
        getElement().setAttribute("data-place", side);
        add(sheet);
    }

    /** The lines of this side. */
    abstract List<L> linesOf(FundingPlan plan);

    abstract FundingPlan with(FundingPlan plan, List<L> changed);

    /** A line that nobody has written in yet. */
    abstract L blank();

    abstract SortedMap<Integer, Money> amounts(L line);

    abstract boolean isInKind(L line);

    /** What the line is called, for the labels of its cells. */
    abstract String name(L line);

    /** The headings of the cells before the amounts. */
    abstract List<String> headings();

    /** Those cells: fields to write in. */
    abstract List<Element> head(PlanLine<L> line);

    /** Those cells: words. */
    abstract List<Element> headInWords(PlanLine<L> line);

    /** The line with another choice; the same where there is no such choice. */
    abstract L chosen(L line, String column, String code);

    /** Whose a line is, in words, where it is not the lead's. */
    String mark(FundingPlan ofPlan, L line) {
        return "";
    }

    /** Whether a line is only read, whoever writes the others. */
    boolean isFixed(L line) {
        return false;
    }

    /** Which share of all resources each line pays, in words; nothing where lines do not pay. */
    List<String> shares(FundingPlan ofPlan) {
        return Collections.nCopies(linesOf(ofPlan).size(), "");
    }

    /** What else is said of a line, under it. */
    Optional<Element> detail(PlanLine<L> line) {
        return Optional.empty();
    }

    /** What stands under the sums. */
    List<Element> footer(FundingPlan ofPlan, PlanTotals totals) {
        return List.of();
    }

    /** What stands under the table, after its own notes. */
    List<Element> after(BudgetNotes ofPlan) {
        return List.of();
    }

    /** Draws all lines anew. */
    void draw(FundingPlan now, List<Integer> yearsOfPlan, boolean forReading, BudgetNotes ofPlan, CellTexts texts) {
        years = yearsOfPlan;
        readOnly = forReading;
        if (linesOf(now).size() < lines.size()) {
            acts.closeDetails();
        }
        take(now, ofPlan, texts);
        sheet.draw();
        getChildren().filter(Button.class::isInstance).toList().forEach(this::remove);
        if (!readOnly) {
            add(addButton(lines.size()));
        }
    }

    /** Brings lines, totals and notes up to date. */
    void refresh(FundingPlan now, BudgetNotes ofPlan, CellTexts texts) {
        List<PlanLine<L>> before = lines;
        List<String> sharesBefore = shares;
        take(now, ofPlan, texts);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).equals(before.get(i))) {
                rows(i).forEach(sheet::renew);
            } else if (!shares.get(i).equals(sharesBefore.get(i))) {
                sheet.renew(lines.get(i).share(shares.get(i)));
            }
        }
        sheet.follow(foot());
        after().children().forEach(sheet::follow);
    }

    private void take(FundingPlan now, BudgetNotes ofPlan, CellTexts texts) {
        plan = now;
        notes = ofPlan;
        lines = lines(texts);
        shares = shares(now);
    }

    /** Puts the focus on a place of this table: the field there, or the first one of its line. */
    final boolean focus(String place) {
        Optional<PlanLine<L>> line = lines.stream()
                .filter(l -> place.equals(l.place()) || place.startsWith(l.place() + "."))
                .findFirst();
        line.ifPresent(l -> {
            if (place.startsWith(l.place() + ".costing") || place.equals(l.place() + ".method")) {
                acts.openDetail(l.place());
            }
            sheet.focus(place, l.place());
        });
        return line.isPresent();
    }

    /** The columns: head, years, total, and the button to take a line out. */
    final int width() {
        return headings().size() + years.size() + (readOnly ? 1 : 2);
    }

    final List<Integer> years() {
        return years;
    }

    final String side() {
        return side;
    }

    final boolean isReadOnly() {
        return readOnly;
    }

    final List<PlanLine<L>> lines() {
        return lines;
    }

    /** What the browser shows, as it is sent when all is drawn anew. */
    final String html() {
        return sheet.html();
    }

    private List<PlanLine<L>> lines(CellTexts texts) {
        List<L> items = linesOf(plan);
        List<CountryCode> countries =
                plan.countries().stream().map(CountryPart::code).toList();
        SortedMap<Integer, String> described = new TreeMap<>();
        years.forEach(year -> described.put(year, notes.idOf("budget." + year)));
        return IntStream.range(0, items.size())
                .mapToObj(i -> {
                    String place = side + "." + i;
                    return new PlanLine<>(
                            side,
                            i,
                            name(items.get(i)),
                            items.get(i),
                            amounts(items.get(i)),
                            mark(plan, items.get(i)),
                            countries,
                            acts.isOpen(place),
                            notes.of(place),
                            notes.idOf(place),
                            described,
                            notes.invalidUnder(place),
                            texts.under(place));
                })
                .toList();
    }

    private List<Element> rows(int index) {
        PlanLine<L> line = lines.get(index);
        String share = shares.get(index);
        if (readOnly || isFixed(line.item())) {
            Element row = line.read(headInWords(line), headings(), years, share);
            if (!readOnly) {
                row.appendChild(PlanMarkup.cell(PlanMarkup.of("span", ""), "", "remove"));
            }
            return List.of(row, line.notesRow(width(), notes.boxOf(line.place())));
        }
        return Stream.of(
                        Optional.of(line.written(head(line), headings(), years, share)),
                        detail(line),
                        Optional.of(line.notesRow(width(), notes.boxOf(line.place()))))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Element> content() {
        Element table = table().appendChild(body()).appendChild(foot());
        return List.of(PlanMarkup.of("div", "budget-frame", table), after());
    }

    private Element table() {
        Element heading = PlanMarkup.row("");
        headings().forEach(words -> heading.appendChild(PlanMarkup.heading(words, "")));
        years.forEach(year -> heading.appendChild(PlanMarkup.heading(Integer.toString(year), "number")));
        heading.appendChild(PlanMarkup.heading(ViewLanguage.text("budget.total"), "number whole"));
        if (!readOnly) {
            heading.appendChild(PlanMarkup.hiddenHeading(ViewLanguage.text("budget.remove")));
        }
        return PlanMarkup.table(ViewLanguage.text("budget." + side), notes.boxOf(side), heading)
                .attr("style", "--years: " + years.size());
    }

    private Element body() {
        Element body = PlanMarkup.of("tbody", "");
        IntStream.range(0, lines.size()).boxed().flatMap(i -> rows(i).stream()).forEach(body::appendChild);
        if (lines.isEmpty()) {
            String empty = ViewLanguage.text("budget." + side + ".empty");
            body.appendChild(PlanMarkup.row("", PlanMarkup.cell(empty, "nothing", width())));
        }
        return body;
    }

    private Element foot() {
        List<L> items = linesOf(plan);
        PlanTotals totals = new PlanTotals(years, headings().size(), !readOnly);
        Element foot = PlanMarkup.of(
                "tfoot",
                "",
                totals.row("budget.cash", amounts(items, false)),
                totals.row("budget.inKind", amounts(items, true)),
                totals.row("budget.total", items.stream().map(this::amounts).toList())
                        .addClass("grand"));
        return foot.appendChildren(footer(plan, totals)).attr(PlanMarkup.PART, "foot");
    }

    private List<SortedMap<Integer, Money>> amounts(List<L> items, boolean inKind) {
        return items.stream()
                .filter(line -> isInKind(line) == inKind)
                .map(this::amounts)
                .toList();
    }

    private Element after() {
        return PlanMarkup.of("div", "budget-after", notes.box(side)).appendChildren(after(notes));
    }

    private Button addButton(int index) {
        Button add = new Button(ViewLanguage.text("budget." + side + ".add"));
        add.addClickListener(
                click -> desk.reshape(p -> with(p, PlanEdits.with(linesOf(p), blank())), side + "." + index));
        add.addClassName("budget-add");
        return add;
    }
}
