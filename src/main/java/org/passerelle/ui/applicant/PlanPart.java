package org.passerelle.ui.applicant;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.Set;
import org.passerelle.calls.Call;
import org.passerelle.calls.FundingScheme;
import org.passerelle.dossiers.Dossier;
import org.passerelle.funding.FundingPlan;
import org.passerelle.ui.component.Announcement;
import org.passerelle.ui.component.BudgetFrame;
import org.passerelle.ui.component.BudgetGrid;
import org.passerelle.ui.component.FirstField;
import org.passerelle.ui.component.LocalCopy;
import org.passerelle.ui.component.RemedyPanel;

/** The budget and the funding plan of a draft, against the rules of its call; each change is saved, the offered ones too. */
final class PlanPart extends Div {

    private static final Set<String> TABLES = Set.of("expenses", "resources");

    private final BudgetGrid grid;
    private final RemedyPanel remedies;

    PlanPart(DossierDesk desk, Draft draft, Call call, boolean editable) {
        Dossier dossier = draft.dossier();
        BudgetFrame frame = new BudgetFrame(
                call.definition().fundingRules(),
                desk.rates().of(call.id().value()),
                dossier.answers().period().orElse(null),
                dossier.isPooled(desk.organisations().get(dossier.lead()).kind()),
                call.definition().eligibleCountries(),
                call.definition().scheme() == FundingScheme.JOINT_FUND);
        grid = new BudgetGrid(frame);
        grid.setValue(dossier.plan());
        grid.setReadOnly(!editable);
        grid.mark(new OwnLines(desk, draft));
        Announcement said = Announcement.status();
        said.setId("remedy-said");
        remedies = new RemedyPanel(frame, grid::adopt, said);
        WorkbookBox workbooks =
                new WorkbookBox(desk, draft, call, frame, editable ? Optional.of(grid::adopt) : Optional.empty());
        add(grid, said);
        if (editable) {
            write(draft);
        }
        add(workbooks);
    }

    private void write(Draft draft) {
        grid.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                draft.plan(change.getValue());
                remedies.show(change.getValue());
            }
        });
        remedies.show(grid.getValue());
    }

    /** What would mend its shares, to stand at the finding that it answers; empty of words where nothing is to be mended. */
    RemedyPanel remedies() {
        return remedies;
    }

    /** Shows the plan as it stands now. */
    void show(FundingPlan plan) {
        grid.setValue(plan);
        remedies.show(plan);
    }

    void keepIn(LocalCopy copy) {
        grid.keepIn(copy);
    }

    /** Puts the cursor where a finding of the plan is: in its cell, else in its table, else at the beginning. */
    void goTo(String place) {
        if (!grid.goTo(place)) {
            FirstField.focus(this, TABLES.contains(place) ? place : "");
        }
    }
}
