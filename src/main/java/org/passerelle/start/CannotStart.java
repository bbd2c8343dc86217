package org.passerelle.start;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The service refuses to start, for a reason that an operator can mend. */
public class CannotStart extends RuntimeException {

    private final StartFailure failure;
    private final Map<String, Object> evidence;

    public CannotStart(StartFailure failure, Map<String, Object> evidence) {
        this(failure, evidence, null);
    }

    public CannotStart(StartFailure failure, Map<String, Object> evidence, @Nullable Throwable cause) {
        super(failure + " " + evidence, cause);
        this.failure = failure;
        this.evidence = Map.copyOf(evidence);
    }

    public StartFailure failure() {
        return failure;
    }

    /** What the words name: a folder, a port, a setting. */
    public Map<String, Object> evidence() {
        return evidence;
    }
}
