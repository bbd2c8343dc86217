package org.passerelle.ui.component;

import static org.passerelle.ui.component.PlanMarkup.of;
import static org.passerelle.ui.component.PlanMarkup.span;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.passerelle.funding.ContributionKind;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.FundingStatus;
import org.passerelle.funding.PlanShares;
import org.passerelle.funding.Resource;
import org.passerelle.funding.ResourceSource;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;

/** Who pays for it, and how far each year is from its expenses. */
final class ResourceTable extends PlanTable<Resource> {

    private final List<ResourceSource> sources;
    private final Set<ResourceSource> fixed;
    private LineMarks marks = (plan, line) -> Optional.empty();

    /**
     * @param joint whether a partner State may pay
     * @param fixed the sources whose lines are only read
     */
    ResourceTable(BudgetDesk desk, boolean joint, Set<ResourceSource> fixed) {
        super("resources", desk);
        this.fixed = Set.copyOf(fixed);
        sources = Stream.of(ResourceSource.values())
                .filter(s -> joint || s != ResourceSource.PARTNER_STATE)
                .toList();
    }

    void mark(LineMarks by) {
        marks = by;
    }

    @Override
    List<Resource> linesOf(FundingPlan plan) {
        return plan.resources();
    }

    @Override
    FundingPlan with(FundingPlan plan, List<Resource> lines) {
        return PlanEdits.resources(plan, lines);
    }

    @Override
    Resource blank() {
        return PlanEdits.blankResource();
    }

    @Override
    SortedMap<Integer, Money> amounts(Resource line) {
        return line.amounts();
    }

    @Override
    boolean isInKind(Resource line) {
        return line.kind() == ContributionKind.IN_KIND;
    }

    @Override
    boolean isFixed(Resource line) {
        return fixed.contains(line.source());
    }

    @Override
    String name(Resource line) {
        return line.organisation().isBlank() ? words(line.source()) : line.organisation();
    }

    @Override
    List<String> headings() {
        return List.of(ViewLanguage.text("budget.source"), ViewLanguage.text("budget.kindStatus"));
    }

    @Override
    String mark(FundingPlan plan, Resource line) {
        return marks.of(plan, line).orElse("");
    }

    @Override
    List<String> shares(FundingPlan plan) {
        PlanShares shares = PlanShares.of(plan);
        return IntStream.range(0, plan.resources().size())
                .mapToObj(i -> Formats.share(shares.line(i)))
                .toList();
    }

    @Override
    List<Element> head(PlanLine<Resource> line) {
        return List.of(
                of(
                        "div",
                        "",
                        choice(
                                line,
                                "source",
                                "resourceSource",
                                options(line.item()),
                                line.item().source()),
                        line.field(
                                "organisation",
                                line.label("budget.organisation"),
                                line.item().organisation()),
                        mark(line)),
                of(
                        "div",
                        "",
                        choice(
                                line,
                                "kind",
                                "contributionKind",
                                List.of(ContributionKind.values()),
                                line.item().kind()),
                        choice(
                                line,
                                "status",
                                "fundingStatus",
                                List.of(FundingStatus.values()),
                                line.item().status())));
    }

    @Override
    List<Element> headInWords(PlanLine<Resource> line) {
        Resource item = line.item();
        return List.of(
                of(
                        "div",
                        "",
                        of("div", "", span("", item.organisation())),
                        span("soft", words(item.source())),
                        mark(line)),
                of(
                        "div",
                        "",
                        of("div", "", span("", ViewLanguage.word("contributionKind", item.kind()))),
                        span("", ViewLanguage.word("fundingStatus", item.status()))));
    }

    private static Element mark(PlanLine<Resource> line) {
        return span("line-mark", line.mark()).attr("hidden", line.mark().isEmpty());
    }

    @Override
    Resource chosen(Resource line, String column, String code) {
        return switch (column) {
            case "source" ->
                ExpenseTable.named(ResourceSource.values(), code)
                        .filter(options(line)::contains)
                        .map(source -> PlanEdits.source(line, source))
                        .orElse(line);
            case "kind" ->
                ExpenseTable.named(ContributionKind.values(), code)
                        .map(kind -> PlanEdits.kind(line, kind))
                        .orElse(line);
            case "status" ->
                ExpenseTable.named(FundingStatus.values(), code)
                        .map(status -> PlanEdits.status(line, status))
                        .orElse(line);
            default -> line;
        };
    }

    /** What each year lacks. */
    @Override
    List<Element> footer(FundingPlan plan, PlanTotals totals) {
        List<Element> gaps = years().stream()
                .map(year -> Gap.of(
                        Money.sum(plan.resources().stream().map(r -> r.in(year)).toList()),
                        Money.sum(plan.expenses().stream().map(e -> e.in(year)).toList())))
                .toList();
        Money given = Money.sum(plan.resources().stream().map(Resource::total).toList());
        return List.of(
                totals.row("budget.gap", gaps, Gap.of(given, plan.total())).addClass("gap"));
    }

    /** What is said of each year. */
    @Override
    List<Element> after(BudgetNotes notes) {
        return years().stream().map(year -> "budget." + year).map(notes::box).toList();
    }

    /** A source that the call does not know stays where it is already written. */
    private List<ResourceSource> options(Resource line) {
        return sources.contains(line.source())
                ? sources
                : Stream.concat(sources.stream(), Stream.of(line.source())).toList();
    }

    private static <E extends Enum<E>> Element choice(
            PlanLine<Resource> line, String column, String prefix, List<E> options, E chosen) {
        Element select = PlanMarkup.choice(
                line.place() + "." + column, options, chosen, Enum::name, c -> ViewLanguage.word(prefix, c));
        return line.named(select, column, line.label("budget." + column));
    }

    private static String words(ResourceSource source) {
        return ViewLanguage.word("resourceSource", source);
    }
}
