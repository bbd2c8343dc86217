package org.passerelle.ui.component;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.passerelle.funding.FundingPlan;
import org.passerelle.shared.Finding;
import org.passerelle.ui.ViewLanguage;

/**
 * The budget of a dossier and its funding plan, to be written or, read only, to be looked at: expenses and resources by
 * year with running totals, the balance of each year, the request and its cap, and beside each cell, line or year what the
 * rules B1 to B16 find. Each change gives a new plan; amounts are read in French and in English.
 */
public final class BudgetGrid extends AbstractCompositeField<Div, BudgetGrid, FundingPlan> {

    private final String prefix = "b" + UUID.randomUUID().toString().substring(0, 8) + "-";
    private final BudgetDesk desk = new Desk();
    private final BudgetFrame frame;
    private final ExpenseTable expenses = new ExpenseTable(desk);
    private final ResourceTable resources;
    private final YearBalance balance = new YearBalance();
    private final BudgetTotals totals = new BudgetTotals();
    private final CountryTable countries;
    private final BudgetSummary summary;
    private final PlanHistory history = new PlanHistory();
    private final BudgetTools tools = new BudgetTools(() -> turn(true), () -> turn(false));
    private final Announcement said = Announcement.status();
    private final CellTexts texts = new CellTexts();
    private boolean readOnly;
    private Optional<LocalCopy> copy = Optional.empty();

    /** Written and judged against the rules of a call. */
    public BudgetGrid(BudgetFrame frame) {
        super(FundingPlan.empty());
        this.frame = frame;
        resources = new ResourceTable(desk, frame.joint(), frame.fixed());
        countries = new CountryTable(desk, frame.countries());
        summary = new BudgetSummary(desk, frame);
        getContent().addClassName("budget-grid");
        addAttachListener(attached -> BudgetKeys.listen(getElement()));
        BudgetKeys.onPaste(getElement(), this::paste);
        BudgetKeys.onUndo(getElement(), () -> turn(true));
        BudgetKeys.onRedo(getElement(), () -> turn(false));
        Div whole = new Div(countries, summary);
        whole.addClassName("budget-whole");
        getContent().add(tools, expenses, resources, balance, totals, whole, said);
        draw();
    }

    /** What the rules find in the plan as it stands, also before it is drawn. */
    public List<Finding> findings() {
        return frame.review(getValue());
    }

    /** Tells the browser's copy what was received. */
    public void keepIn(LocalCopy kept) {
        copy = Optional.of(kept);
    }

    /** Says beside the lines of the funding plan whose they are. */
    public void mark(LineMarks marks) {
        resources.mark(marks);
        refresh();
    }

    /** Puts the focus on the place of a finding: {@code expenses.2.2027}, {@code minimumViableGrant}; whether it is here. */
    public boolean goTo(String place) {
        return expenses.focus(place) || resources.focus(place) || countries.focus(place) || summary.focus(place);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        getContent().setClassName("reading", readOnly);
        if (readOnly) {
            getContent().remove(tools);
        } else {
            getContent().addComponentAsFirst(tools);
        }
        draw();
    }

    @Override
    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    protected void setPresentationValue(FundingPlan plan) {
        texts.clear();
        history.read(plan);
        draw();
        BudgetKeys.goOn(getElement());
    }

    /** Takes over a whole plan as an act of the writer, to be saved and to be undone like any other. */
    public void adopt(FundingPlan plan) {
        write("", plan);
        texts.clear();
        draw();
    }

    private void draw() {
        FundingPlan plan = getValue();
        List<Integer> years = frame.years(plan);
        BudgetNotes notes = notes();
        expenses.draw(plan, years, readOnly, notes, texts);
        resources.draw(plan, years, readOnly, notes, texts);
        countries.draw(plan, readOnly);
        summary.draw(plan, readOnly);
        refresh(plan, notes);
    }

    private void refresh() {
        FundingPlan plan = getValue();
        BudgetNotes notes = notes();
        expenses.refresh(plan, notes, texts);
        resources.refresh(plan, notes, texts);
        refresh(plan, notes);
    }

    private void refresh(FundingPlan plan, BudgetNotes notes) {
        balance.show(plan, frame.years(plan));
        totals.show(plan, frame.years(plan));
        countries.refresh(plan, notes);
        summary.refresh(plan, notes);
        tools.refresh(history);
    }

    private BudgetNotes notes() {
        return new BudgetNotes(prefix, findings(), texts.unreadable(), !readOnly);
    }

    private void write(String place, FundingPlan plan) {
        history.did(place, getValue(), plan);
        tools.refuse("");
        setModelValue(plan, true);
    }

    /** A whole plan, or lines of it, drawn anew after an act; what was no amount is gone. */
    private void redraw(String done, String focus) {
        texts.clear();
        draw();
        say(done);
        if (!goTo(focus)) {
            tools.focus();
        }
    }

    /** Takes the last act back, or does it again; refused where somebody else wrote there meanwhile. */
    private void turn(boolean back) {
        Optional<PlanStep> step = readOnly ? Optional.empty() : history.next(back);
        step.ifPresent(next -> next.in(getValue()).ifPresentOrElse(plan -> turned(back, next, plan), () -> {
            history.lost(back);
            refuse(next);
        }));
    }

    /** What was saved meanwhile shows only now: the step stands, or the other's text does. */
    private void turned(boolean back, PlanStep step, FundingPlan plan) {
        history.turned(back, plan);
        tools.refuse("");
        setModelValue(plan, true);
        if (step.back().in(getValue()).isPresent()) {
            redraw(BudgetTools.words(back ? "budget.undone" : "budget.redone", step), step.place());
        } else {
            history.lost(!back);
            refuse(step);
        }
    }

    private void refuse(PlanStep step) {
        tools.refuse(BudgetTools.words("budget.undo.refused", step));
        tools.refresh(history);
    }

    private void paste(String place, String text) {
        if (readOnly) {
            return;
        }
        PlanPaste.Outcome outcome =
                new PlanPaste(place, frame.years(getValue())).over(getValue(), PastedBlock.of(text));
        if (outcome instanceof PlanPaste.Pasted pasted) {
            write("", pasted.plan());
            redraw(BudgetTools.words(pasted), place);
        } else if (outcome instanceof PlanPaste.Refused refused) {
            tools.refuse(BudgetTools.words(refused));
        }
    }

    /** What was done, and the totals in one sentence, to those who listen; what is to mend the page counts. */
    private void say(String done) {
        String sums = BudgetTotals.words(getValue());
        tools.did(done);
        said.say(done.isEmpty() ? sums : done + " " + sums);
    }

    /** What the tables bring. */
    private final class Desk implements BudgetDesk {

        private String typing = "";

        @Override
        public void change(UnaryOperator<FundingPlan> edit) {
            FundingPlan before = getValue();
            FundingPlan after = edit.apply(before);
            if (after.equals(before)) {
                forget();
            }
            write(typing, after);
            boolean byHand =
                    !typing.contains("quantities") && PlanEdits.quantities(getValue()) < PlanEdits.quantities(before);
            typing = "";
            refresh();
            say(byHand ? ViewLanguage.text("budget.quantity.gone") : "");
        }

        @Override
        public void reshape(UnaryOperator<FundingPlan> edit, String focus) {
            write("", edit.apply(getValue()));
            redraw("", focus);
        }

        @Override
        public void written(String place, String text, boolean left) {
            Optional<FundingPlan> next = PlanPlaces.written(getValue(), place, text);
            if (left) {
                texts.left(place, text, next.isPresent());
            } else if (next.isPresent()) {
                texts.typing(place, text);
            }
            if (next.isPresent() && !next.get().equals(getValue())) {
                typed(place, text);
                change(plan -> next.get());
            } else if (next.isPresent() || left) {
                next.ifPresent(same -> {
                    typed(place, text);
                    forget();
                });
                refresh();
                say("");
            }
        }

        /** What was typed says again what is saved: nothing of it need be kept. */
        private void forget() {
            copy.ifPresent(kept -> kept.saved(at -> !at.equals(typing)));
        }

        @Override
        public void look() {
            refresh();
        }

        @Override
        public void typed(String place, String text) {
            typing = place;
            copy.ifPresent(kept -> kept.heard(place, text));
        }

        @Override
        public void chosen(String place) {
            copy.ifPresent(kept -> kept.heard(place));
        }

        @Override
        public void unreadable(String place, boolean isUnreadable) {
            if (texts.unreadable().contains(place) != isUnreadable) {
                texts.left(place, "", !isUnreadable);
                refresh();
                say("");
            }
        }
    }
}
