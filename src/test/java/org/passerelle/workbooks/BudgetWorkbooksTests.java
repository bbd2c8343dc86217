package org.passerelle.workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.funding.FundingPlan;
import org.passerelle.people.Actor;
import org.passerelle.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class BudgetWorkbooksTests {

    @Autowired
    BudgetWorkbooks workbooks;

    @Autowired
    Trade trade;

    @Autowired
    DossierFile file;

    DossierId id;

    @BeforeEach
    void aDraft() {
        CallId call = trade.openCall("AAP-2027-TEST");
        id = trade.completeDraft(call);
    }

    @Test
    void bringWhatIsExportedBackAsItWas() {
        assertThat(read("budget.xlsx", workbooks.of(agent(), id)))
                .isEqualTo(file.get(id).plan());
    }

    @Test
    void readTheirEmptyTemplateAsAnEmptyBudget() {
        assertThat(read("modele.xlsx", workbooks.template(agent(), id))).isEqualTo(FundingPlan.empty());
    }

    @Test
    void lookIntoAFileAsIntoAnyThatComesIn() {
        assertThatThrownBy(() -> read("budget.pdf", workbooks.of(agent(), id)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.codes()).containsExactly("FILE_MISMATCH"));
        assertThatThrownBy(() -> read("budget.xlsx", new byte[BudgetWorkbooks.MOST_BYTES + 1]))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.codes()).containsExactly("FILE_TOO_LARGE"));
    }

    private FundingPlan read(String name, byte[] bytes) {
        return workbooks.read(agent(), id, name, new ByteArrayInputStream(bytes));
    }

    private Actor agent() {
        return trade.actor("agent");
    }
}
