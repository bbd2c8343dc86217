package org.passerelle.eligibility;

import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.FundingScheme;

/**
 * A question of the test, in the order in which they are asked; at most twelve stand in any call. Words: {@code
 * eligibility.question.NAME} and {@code .hint}.
 */
public enum Question {
    /** The legal family of who would lead (E01, E12): an {@code OrganisationKind}. */
    LEAD_KIND(Kind.CHOICE),
    /** Whether a local authority abroad takes part (E03). */
    FOREIGN_AUTHORITY(Kind.YES_NO),
    /** Where the project is done (E04, E18, B4): a country code. */
    COUNTRY(Kind.COUNTRY),
    /** How many French authorities take part (E13, turnkey calls). */
    AUTHORITIES(Kind.NUMBER),
    /** The first day of the project (E08). */
    STARTS_ON(Kind.DAY),
    /** How long it lasts, in months (E08). */
    MONTHS(Kind.NUMBER),
    /** What it costs in all, euros. */
    TOTAL(Kind.MONEY),
    /** What the ministry would be asked for, euros (B4, B11). */
    GRANT(Kind.MONEY),
    /** What the French authorities bring together, in cash and in kind, euros (B5). */
    FRENCH_SHARE(Kind.MONEY),
    /** A signed agreement, or letters of intent and a deliberation (E09): a {@link Commitment}. */
    COMMITMENT(Kind.CHOICE),
    /** Whether the foreign part signs too (E14, joint calls). */
    JOINT_SIGNATURE(Kind.YES_NO),
    /** Whether a report on an earlier project is overdue (E05). */
    REPORTS_OVERDUE(Kind.YES_NO),
    /** Whether the record in the Atlas was confirmed within twelve months (E06). */
    ATLAS_CONFIRMED(Kind.YES_NO);

    /** How it is answered. */
    public enum Kind {
        CHOICE,
        YES_NO,
        COUNTRY,
        DAY,
        NUMBER,
        MONEY
    }

    /** What binds the partners by the day of submission. Words: {@code commitment.NAME}. */
    public enum Commitment {
        AGREEMENT,
        LETTERS,
        NEITHER
    }

    private final Kind kind;

    Question(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    boolean isAskedIn(CallDefinition call) {
        return switch (this) {
            case FOREIGN_AUTHORITY -> call.scheme() != FundingScheme.TURNKEY;
            case AUTHORITIES -> call.scheme() == FundingScheme.TURNKEY;
            case JOINT_SIGNATURE -> call.scheme() == FundingScheme.JOINT_FUND;
            default -> true;
        };
    }
}
