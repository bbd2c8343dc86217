package org.passerelle.awards;

/** The coded reasons of a negative decision (domain.md §3.8). Words: {@code reason.NAME}. */
public enum ReasonCode {
    /** Not eligible. */
    R1,
    /** Score below the threshold. */
    R2,
    /** Envelope exhausted. */
    R3,
    /** Partnership insufficiently balanced. */
    R4,
    /** Budget not credible. */
    R5,
    /** Outside the scope of the call. */
    R6,
    /** Security. */
    R7,
    /** Other, said in words. */
    R8
}
