package org.passerelle.workflow.delegate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.BankAccounts;
import org.passerelle.dossiers.BankDetails;
import org.passerelle.workflow.model.BeanName;
import org.springframework.stereotype.Component;

/** Whether bank details came and are in order, and when to remind of them, for {@code bank-details.bpmn}. */
@Component(BeanName.BANK_FACTS)
public class BankFacts {

    private final BankAccounts accounts;
    private final Calls calls;
    private final Clock clock;

    BankFacts(BankAccounts accounts, Calls calls, Clock clock) {
        this.accounts = accounts;
        this.calls = calls;
        this.clock = clock;
    }

    /** Whether some came with the acceptance or before it. */
    public boolean areThere(DelegateExecution execution) {
        return accounts.state(Case.dossier(execution))
                .filter(BankDetails.State.GIVEN::equals)
                .isPresent();
    }

    /** Whether an officer found them in order. */
    public boolean areInOrder(DelegateExecution execution) {
        return accounts.state(Case.dossier(execution))
                .filter(BankDetails.State.ACCEPTED::equals)
                .isPresent();
    }

    /** When to remind: the morning so many days after they were asked for. */
    public Date reminder(DelegateExecution execution, int days) {
        var zone = calls.get(Case.call(execution)).definition().zone();
        LocalDate asked = LocalDate.ofInstant(clock.instant(), zone);
        return Date.from(DueDates.morning(asked.plusDays(days), zone));
    }
}
