package org.passerelle.rehearsal;

import java.util.Collection;
import java.util.TreeSet;
import org.passerelle.rehearsal.script.Pointer;

/**
 * One thing that went otherwise than the file says.
 *
 * @param where JSON pointer into the rehearsal file
 */
public record Difference(String where, String expected, String got) {

    static Difference at(Pointer where, Object expected, Object got) {
        return new Difference(where.path(), String.valueOf(expected), String.valueOf(got));
    }

    /** Names in a fixed order, so that two runs print the same line. */
    static String listed(Collection<String> names) {
        return new TreeSet<>(names).toString();
    }

    @Override
    public String toString() {
        return where + ": expected " + expected + ", got " + got;
    }
}
