package org.passerelle.dossiers;

import org.passerelle.dossiers.Check.Result;

/**
 * A line of the check list as an officer judged it.
 *
 * @param officer the officer's own result; the automatic one where nothing else was said
 * @param comment why it differs; empty where it does not
 */
public record Checked(Check check, Result officer, String comment) {

    /** Whether the officer decides otherwise than the rules; what they do not know is the officer's to say. */
    public boolean differs() {
        return check.automatic() != Result.UNKNOWN && officer != check.automatic();
    }

    /** Whether a failed check is set aside, be it as unknown: that takes a reason and a second person. */
    public boolean overrides() {
        return check.automatic() == Result.FAIL && officer != Result.FAIL;
    }
}
