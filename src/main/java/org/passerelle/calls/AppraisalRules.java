package org.passerelle.calls;

/**
 * How dossiers are appraised.
 *
 * @param completionRounds how often an incomplete dossier may be asked to be completed (default 2; domain.md §2.4)
 */
public record AppraisalRules(int completionRounds) {

    public static final AppraisalRules DEFAULT = new AppraisalRules(0);

    public AppraisalRules {
        completionRounds = completionRounds == 0 ? 2 : completionRounds;
    }
}
