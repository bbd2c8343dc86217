package org.passerelle.calls;

import java.util.List;
import java.util.Map;

/** The process and the decision tables by which the dossiers of a call are handled, in the versions of its opening (ADR 0041). */
public interface CallRules {

    /**
     * One model.
     *
     * @param file {@code eligibility.dmn}
     * @param version counted by the service since its first deployment
     * @param text the model itself, XML
     */
    record Kept(String file, int version, String text) {}

    /** Those that the call keeps; the newest of each before it opens. */
    List<Kept> of(CallId call);

    /** Their versions alone, by key ({@code eligibility}): for what is signed. */
    Map<String, Integer> versions(CallId call);
}
