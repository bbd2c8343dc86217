package org.passerelle.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.passerelle.funding.Costing;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.Expense;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.PlanShares;
import org.passerelle.funding.Resource;
import org.passerelle.shared.Language;
import org.passerelle.shared.Percent;
import org.passerelle.shared.Texts;

/** A funding plan as the tables of a letter. */
final class PlanTables {

    private final FundingPlan plan;
    private final List<Integer> years;
    private final Texts texts;
    private final Language language;
    private final Formats formats;

    PlanTables(FundingPlan plan, List<Integer> years, Texts texts, Language language) {
        this.plan = plan;
        this.years = years;
        this.texts = texts;
        this.language = language;
        this.formats = new Formats(language);
    }

    MoneyTable expenses() {
        List<MoneyTable.Row> rows = plan.expenses().stream()
                .map(e -> new MoneyTable.Row(
                        e.label(), remarks(e), years.stream().map(e::in).toList()))
                .toList();
        return new MoneyTable(years, rows, List.of());
    }

    MoneyTable resources() {
        List<MoneyTable.Row> rows = lines(plan.resources()).rows();
        PlanShares shares = PlanShares.of(plan);
        return new MoneyTable(
                years,
                rows,
                IntStream.range(0, rows.size())
                        .mapToObj(i -> shares.line(i).value())
                        .toList());
    }

    /** Some lines of the funding plan, without their shares. */
    MoneyTable lines(List<Resource> resources) {
        List<MoneyTable.Row> rows = resources.stream()
                .map(r -> new MoneyTable.Row(
                        r.organisation(),
                        List.of(remark(r)),
                        years.stream().map(r::in).toList()))
                .toList();
        return new MoneyTable(years, rows, List.of());
    }

    List<Fact> figures() {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("letter.budget.requested", formats.euros(plan.requested())));
        facts.add(fact(
                "letter.budget.rate",
                formats.percent(Percent.ratio(plan.requested(), plan.total()).value())));
        facts.add(fact("letter.budget.viable", formats.euros(plan.minimumViableGrant())));
        for (CountryPart part : plan.countries()) {
            String country = part.code().name(language);
            facts.add(Fact.of(texts.get(language, "letter.budget.country", country), formats.euros(part.part())));
        }
        return facts;
    }

    /** What it is and where it is spent; how it is worked out; how it was valued. */
    private List<String> remarks(Expense expense) {
        Stream<String> nature = Stream.concat(
                Stream.of(word("expenseCategory", expense.category()), word("contributionKind", expense.kind())),
                Optional.ofNullable(expense.place()).map(place -> word("expensePlace", place)).stream());
        return Stream.of(
                        Stream.of(nature.collect(Collectors.joining(" – "))),
                        Optional.ofNullable(expense.costing()).stream().flatMap(this::costing),
                        Optional.ofNullable(expense.method()).stream()
                                .map(words -> texts.get(language, "budget.method.is", words)))
                .flatMap(lines -> lines)
                .toList();
    }

    private Stream<String> costing(Costing costing) {
        return costing.worked().stream()
                .map(year -> texts.get(
                        language,
                        "budget.costing.year",
                        Integer.toString(year.year()),
                        (formats.number(year.quantity()) + " " + costing.unit()).strip(),
                        formats.euros(costing.unitCost()),
                        formats.euros(year.amount())));
    }

    private String remark(Resource resource) {
        return String.join(
                " – ",
                word("resourceSource", resource.source()),
                word("contributionKind", resource.kind()),
                word("fundingStatus", resource.status()));
    }

    private Fact fact(String key, String value) {
        return Fact.of(texts.get(language, key), value);
    }

    private String word(String prefix, Enum<?> constant) {
        return texts.word(language, prefix, constant);
    }
}
