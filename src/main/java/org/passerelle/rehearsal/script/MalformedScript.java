package org.passerelle.rehearsal.script;

import java.util.List;
import java.util.stream.Collectors;

/** A rehearsal file that cannot be played: exit status 2. */
public class MalformedScript extends RuntimeException {

    private final List<Flaw> flaws;

    public MalformedScript(List<Flaw> flaws) {
        super(flaws.stream().map(Flaw::toString).collect(Collectors.joining("\n")));
        this.flaws = List.copyOf(flaws);
    }

    public MalformedScript(List<Flaw> flaws, Throwable cause) {
        this(flaws);
        initCause(cause);
    }

    MalformedScript(Pointer place, String expected, String got) {
        this(List.of(new Flaw(place.toString(), expected, got)));
    }

    /** In the order of the file's parts; never empty. */
    public List<Flaw> flaws() {
        return flaws;
    }
}
