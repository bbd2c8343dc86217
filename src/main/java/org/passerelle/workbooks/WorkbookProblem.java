package org.passerelle.workbooks;

import java.util.Map;
import org.passerelle.shared.Finding;

/** Why a workbook is not taken in. Words: {@code finding.NAME} and {@code finding.NAME.wayOut}. */
public enum WorkbookProblem {
    /** It cannot be opened as a workbook. */
    WORKBOOK_UNREADABLE,
    /** Far more in it than a budget has. */
    WORKBOOK_LARGE,
    /** A sheet is missing; evidence gives {@code sheet}. */
    WORKBOOK_SHEET,
    /** A column or a line is missing; evidence gives {@code sheet} and {@code heading}. */
    WORKBOOK_HEADING,
    /** The same heading stands twice. */
    WORKBOOK_TWICE,
    /** A column for a year that the call does not pay for; evidence gives {@code years}. */
    WORKBOOK_YEAR,
    /** A word that is none of the list; evidence gives {@code choices}. */
    WORKBOOK_CHOICE,
    /** No amount in euros and cents. */
    WORKBOOK_AMOUNT,
    /** An amount that no budget takes (B14); evidence gives {@code most}. */
    WORKBOOK_RANGE,
    /** A name longer than its cell takes; evidence gives {@code most}. */
    WORKBOOK_LONG,
    /** More lines than a table takes; evidence gives {@code most}. */
    WORKBOOK_LINES,
    /** More wrong cells than are told; evidence gives {@code count}. */
    WORKBOOK_MORE;

    Finding at(String place, Map<String, Object> evidence) {
        return Finding.blocking(name(), place, evidence);
    }
}
