package org.passerelle.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.funding.Expense;
import org.passerelle.funding.FundingPlan;
import org.passerelle.people.Actor;
import org.passerelle.shared.Money;
import org.springframework.beans.factory.annotation.Autowired;

/** Two of one authority write in one draft, each from what was there when the page was opened. */
@IntegrationTest
class TwoWritersTests {

    @Autowired
    Trade trade;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    DossierId id;
    Actor one;
    Actor two;

    @BeforeEach
    void aDraft() {
        var call = trade.openCall("AAP-2027-TEST");
        id = trade.completeDraft(call);
        one = trade.actor("agent");
        two = trade.colleague("colleague");
    }

    @Test
    void keepsWhatEachWroteInAFieldOfItsOwn() {
        Object title = file.get(id).title();
        dossiers.write(one, id, Writing.answers(Map.of("title", title), Map.of("title", "Un")));
        Map<String, Object> seen = new TreeMap<>();
        seen.put("acronym", file.get(id).answers().values().get("acronym"));
        Written written = dossiers.write(two, id, Writing.answers(seen, Map.of("acronym", "DEUX")));

        assertThat(written.isWhole()).isTrue();
        assertThat(file.get(id).answers().text("title")).isEqualTo("Un");
        assertThat(file.get(id).answers().text("acronym")).isEqualTo("DEUX");
    }

    @Test
    void namesWhoWroteSomethingElseInTheSameFieldAndLetsTheirsStand() {
        String title = file.get(id).title();
        dossiers.write(one, id, Writing.answers(Map.of("title", title), Map.of("title", "Un")));
        Written written = dossiers.write(two, id, Writing.answers(Map.of("title", title), Map.of("title", "Deux")));

        assertThat(written.saved()).isFalse();
        assertThat(written.clashes())
                .extracting(Written.Clash::place, Written.Clash::mine, Written.Clash::theirs, Written.Clash::other)
                .containsExactly(tuple("title", "Deux", "Un", one.personId()));
        assertThat(file.get(id).title()).isEqualTo("Un");
    }

    @Test
    void mergesTwoCellsAndTwoNewLinesOfOneBudget() {
        FundingPlan seen = file.get(id).plan();
        int year = seen.expenses().get(0).amounts().firstKey();
        dossiers.write(one, id, Writing.plan(seen, with(seen, year, 111)));
        Written written = dossiers.write(two, id, Writing.plan(seen, with(seen, year + 1, 222)));

        assertThat(written.isWhole()).isTrue();
        List<Expense> lines = file.get(id).plan().expenses();
        assertThat(lines.get(0).in(year)).isEqualTo(Money.of(111));
        assertThat(lines.get(0).in(year + 1)).isEqualTo(Money.of(222));
        assertThat(lines).hasSize(seen.expenses().size() + 2);
        FundingPlan plan = file.get(id).plan();
        assertThat(plan.countries().get(0).part()).isEqualTo(plan.total());
    }

    @Test
    void tellsTheCellInWhichTwoWroteAndSavesTheRest() {
        FundingPlan seen = file.get(id).plan();
        int year = seen.expenses().get(0).amounts().firstKey();
        dossiers.write(one, id, Writing.plan(seen, with(seen, year, 111)));
        Written written = dossiers.write(two, id, Writing.plan(seen, with(seen, year, 222)));

        assertThat(written.saved()).isTrue();
        assertThat(written.clashes()).extracting(Written.Clash::place).containsExactly("expenses.0.amounts." + year);
        assertThat(file.get(id).plan().expenses().get(0).in(year)).isEqualTo(Money.of(111));
    }

    /** The first line with an amount, and a line more. */
    private static FundingPlan with(FundingPlan plan, int year, int amount) {
        List<Expense> lines = new ArrayList<>(plan.expenses());
        Expense first = lines.get(0);
        TreeMap<Integer, Money> amounts = new TreeMap<>(first.amounts());
        amounts.put(year, Money.of(amount));
        lines.set(0, new Expense(first.category(), first.label(), first.kind(), first.country(), amounts));
        lines.add(new Expense(first.category(), "Ligne " + amount, first.kind(), null, new TreeMap<>()));
        return new FundingPlan(
                plan.countries(), plan.multiCountry(), lines, plan.resources(), plan.minimumViableGrant());
    }
}
