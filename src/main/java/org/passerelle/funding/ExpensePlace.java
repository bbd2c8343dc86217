package org.passerelle.funding;

/** Where the money of an expense is spent (domain.md §3.2 N). Words: {@code expensePlace.NAME}. */
public enum ExpensePlace {
    /** In France: travel of French agents, lessons in French schools. */
    FRANCE,
    /** In a partner country, or on the way to it. */
    ABROAD
}
