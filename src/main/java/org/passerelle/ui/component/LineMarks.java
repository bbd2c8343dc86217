package org.passerelle.ui.component;

import java.util.Optional;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.Resource;

/** Says whose a line of the funding plan is, and what its owner says of it. */
@FunctionalInterface
public interface LineMarks {

    /** In words, for the plan as it is being written; empty for a line that is nobody else's. */
    Optional<String> of(FundingPlan plan, Resource line);
}
