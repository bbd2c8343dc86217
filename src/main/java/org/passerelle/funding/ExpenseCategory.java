package org.passerelle.funding;

/** The nature of an expense (domain.md §3.2 N). Words: {@code expenseCategory.NAME}. */
public enum ExpenseCategory {
    /** Dedicated staff. */
    HR,
    /** Missions and travel. */
    TRAVEL,
    /** Studies and expertise. */
    STUDY,
    /** Training and exchanges between peers. */
    TRAINING,
    /** Equipment. */
    EQUIP,
    /** Small works. */
    WORKS,
    /** Communication, lessons, citizenship education. */
    COMM,
    /** Monitoring, evaluation, accountability and learning (B10). */
    MEAL,
    /** Administrative costs (B8). */
    ADMIN,
    /** Contingency (B9). */
    CONTINGENCY,
    /** Valued contribution of the French side. */
    INKIND_FR,
    /** Valued contribution of the partner. */
    INKIND_PARTNER;

    /** Whether it is a valued contribution, and never money. */
    public boolean isInKind() {
        return this == INKIND_FR || this == INKIND_PARTNER;
    }
}
