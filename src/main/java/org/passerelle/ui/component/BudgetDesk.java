package org.passerelle.ui.component;

import java.util.function.UnaryOperator;
import org.passerelle.funding.FundingPlan;

/** Where the tables of a budget bring what the writer does. */
interface BudgetDesk {

    /** A cell changed: totals and findings follow, the fields stay. */
    void change(UnaryOperator<FundingPlan> edit);

    /** Lines came or went: the tables are drawn anew, and the focus goes to the place. */
    void reshape(UnaryOperator<FundingPlan> edit, String focus);

    /** This stands in a cell at a pause in typing, or when it is left: written into the plan, or marked once it is left. */
    void written(String place, String text, boolean left);

    /** The tables show something else of the same plan. */
    void look();

    /** This was typed in a cell, before anything is made of it. */
    void typed(String place, String text);

    /** An option was chosen at a place, before anything is made of it. */
    void chosen(String place);

    /** A cell holds a text that is no amount, or does no longer. */
    void unreadable(String place, boolean unreadable);
}
