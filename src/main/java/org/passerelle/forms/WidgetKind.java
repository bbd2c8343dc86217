package org.passerelle.forms;

/** The parts that a screen brings itself; in a file they stand in lower case. */
public enum WidgetKind {
    /** Documents of one type, by {@code properties.documentType}. */
    UPLOAD,
    /** The lead authority, as the directory knows it. */
    LEAD,
    /** The partners of one side, by {@code properties.side}: FRENCH, FOREIGN_LEAD, FOREIGN, OTHER. */
    PARTNERS,
    /** The countries and their parts of the budget. */
    COUNTRIES,
    /** The expenditure table. */
    BUDGET,
    /** The resources table: who pays what, in money or in kind. */
    FUNDING,
    /** The grant asked, the smallest viable one, the option for several countries. */
    GRANT,
    /** The lists of the logical framework, read as one table: see {@link LogicalFramework}. */
    LOGFRAME
}
