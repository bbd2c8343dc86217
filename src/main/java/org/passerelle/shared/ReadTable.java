package org.passerelle.shared;

import java.util.List;

/**
 * A table, or columns of one, that only say again what the domain says, so that lists are quick. It is kept in the
 * transaction of each act, and can be made anew from the domain at any time.
 */
public interface ReadTable {

    /** What it is called in the database. */
    String name();

    /**
     * Makes it anew, within the caller's transaction, and compares.
     *
     * @param mend whether what differs is replaced
     */
    Rebuilt rebuild(boolean mend);

    /**
     * What came of it.
     *
     * @param rows how many there are, made anew
     * @param differing how many were otherwise, were missing or were too many
     * @param first some of these, each as key, what stood and what should
     */
    record Rebuilt(long rows, long differing, List<String> first) {

        /** How many differences are told. */
        public static final int TOLD = 20;

        public Rebuilt {
            first = List.copyOf(first);
        }
    }
}
