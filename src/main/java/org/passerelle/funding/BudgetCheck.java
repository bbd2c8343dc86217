package org.passerelle.funding;

import java.util.List;
import org.passerelle.shared.Finding;

/** One of the rules B1 to B16 (domain.md §3.2); its name is the code of its findings. */
interface BudgetCheck {

    /** {@code B1}… {@code B16}. */
    String name();

    /** What the rule finds, in the order of the table; nothing where the plan keeps it. */
    List<Finding> judge(Case plan);
}
