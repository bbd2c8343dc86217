package org.passerelle;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.passerelle.shared.Refusal;

/** What an act that must be refused says. */
public final class Refusals {

    private Refusals() {}

    /** The codes of the refusal; fails when the act goes through. */
    public static List<String> codesOf(ThrowingCallable act) {
        Refusal refusal = catchThrowableOfType(Refusal.class, act);
        if (refusal == null) {
            throw new AssertionError("The act was not refused");
        }
        return refusal.codes();
    }
}
