package org.passerelle.ui.component;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.html.Div;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.Resource;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;

/**
 * The budget of a dossier and its funding plan, to be written or, read only, to be looked at: expenses and resources by
 * year with running totals, the balance of each year, the request and its cap, and beside each cell, line or year what the
 * rules B1 to B16 find. Each change gives a new plan; amounts are read in French and in English.
 */
public final class BudgetGrid extends AbstractCompositeField<Div, BudgetGrid, FundingPlan> {

    private final String prefix = "b" + UUID.randomUUID().toString().substring(0, 8) + "-";
    /** Arrows and Enter move between cells; left and right only from the edge of what is typed. */
    private static final String ARROWS =
            """
            this.addEventListener('keydown', e => {
              const input = e.target;
              const line = input.closest('tr.line');
              if (!line || !input.matches('input.amount') || e.ctrlKey || e.altKey || e.metaKey || e.shiftKey) return;
              const end = input.value.length, whole = input.selectionStart === 0 && input.selectionEnd === end;
              const down = {ArrowDown: 1, Enter: 1, ArrowUp: -1}[e.key] ?? 0;
              const right = e.key === 'ArrowLeft' && (whole || input.selectionEnd === 0) ? -1
                : e.key === 'ArrowRight' && (whole || input.selectionStart === end) ? 1 : 0;
              if (!down && !right) return;
              const year = [...line.querySelectorAll('input.amount')].indexOf(input) + right;
              const lines = [...line.parentElement.querySelectorAll('tr.line')];
              const next = lines[lines.indexOf(line) + down]?.querySelectorAll('input.amount')[year];
              if (next) { e.preventDefault(); next.focus(); next.select(); }
            })""";

    private final BudgetDesk desk = new Desk();
    private final BudgetFrame frame;
    private final ExpenseTable expenses = new ExpenseTable(desk);
    private final ResourceTable resources;
    private final CountryTable countries;
    private final BudgetSummary summary;
    private final Announcement said = Announcement.status();
    private final Set<String> unreadable = new HashSet<>();
    private List<Finding> findings = List.of();
    private boolean readOnly;
    private Optional<LocalCopy> copy = Optional.empty();

    /** Written and judged against the rules of a call. */
    public BudgetGrid(BudgetFrame frame) {
        super(FundingPlan.empty());
        this.frame = frame;
        resources = new ResourceTable(desk, frame.joint());
        countries = new CountryTable(desk, frame.countries());
        summary = new BudgetSummary(desk, frame);
        getContent().addClassName("budget-grid");
        addAttachListener(attached -> getElement().executeJs(ARROWS));
        Div whole = new Div(countries, summary);
        whole.addClassName("budget-whole");
        getContent().add(expenses, resources, whole, said);
        draw();
    }

    /** What the rules find in the plan as it stands. */
    public List<Finding> findings() {
        return findings;
    }

    /** Tells the browser's copy what was received. */
    public void keepIn(LocalCopy kept) {
        copy = Optional.of(kept);
    }

    /** Puts the focus on the place of a finding: {@code expenses.2.2027}, {@code minimumViableGrant}; whether it is here. */
    public boolean goTo(String place) {
        return expenses.focus(place) || resources.focus(place) || countries.focus(place) || summary.focus(place);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        getContent().setClassName("reading", readOnly);
        draw();
    }

    @Override
    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    protected void setPresentationValue(FundingPlan plan) {
        unreadable.clear();
        draw();
    }

    private void draw() {
        FundingPlan plan = getValue();
        List<Integer> years = frame.years(plan);
        expenses.draw(plan, years, readOnly);
        resources.draw(plan, years, readOnly);
        resources.drawGaps(years, readOnly);
        countries.draw(plan, readOnly);
        summary.draw(plan, readOnly);
        refresh();
    }

    private void refresh() {
        FundingPlan plan = getValue();
        findings = frame.review(plan);
        BudgetNotes notes = notes();
        expenses.refresh(plan, notes);
        resources.refresh(plan, notes);
        countries.refresh(plan, notes);
        summary.refresh(plan, notes);
    }

    private BudgetNotes notes() {
        return new BudgetNotes(prefix, findings, unreadable);
    }

    /** The totals in one sentence, to those who listen, after an act of theirs; what is to mend the page counts. */
    private void say() {
        FundingPlan plan = getValue();
        said.say(ViewLanguage.text(
                "budget.said",
                Formats.money(plan.total()),
                Formats.money(
                        Money.sum(plan.resources().stream().map(Resource::total).toList()))));
    }

    /** What the tables bring. */
    private final class Desk implements BudgetDesk {

        @Override
        public void change(UnaryOperator<FundingPlan> edit) {
            setModelValue(edit.apply(getValue()), true);
            refresh();
            say();
        }

        @Override
        public void reshape(UnaryOperator<FundingPlan> edit, String focus) {
            unreadable.clear();
            setModelValue(edit.apply(getValue()), true);
            draw();
            say();
            goTo(focus);
        }

        @Override
        public void typed(String place, String text) {
            copy.ifPresent(kept -> kept.heard(place, text));
        }

        @Override
        public void unreadable(String place, boolean isUnreadable) {
            if (isUnreadable ? unreadable.add(place) : unreadable.remove(place)) {
                refresh();
                say();
            }
        }
    }
}
