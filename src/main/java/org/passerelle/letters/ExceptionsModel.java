package org.passerelle.letters;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * The register of exceptions of a call: how many of each kind, then each with when, who and why, kind by kind.
 *
 * @param madeFor who had it printed
 * @param groups those of which there are any, in the order of the kinds
 */
record ExceptionsModel(Letterhead head, ZonedDateTime madeAt, String madeFor, List<Count> counts, List<Group> groups)
        implements LetterModel {

    /** How many there are of a kind, none included. */
    record Count(String kind, int many) {}

    /** The exceptions of one kind, the oldest first. */
    record Group(String kind, List<Row> rows) {}

    /** @param about the dossier's number, its title on the next line where there is one; the whole call without one */
    record Row(String at, String about, String title, String what, String by, String why) {}

    @Override
    public LetterKind kind() {
        return LetterKind.MINUTES;
    }

    @Override
    public String name() {
        return "EXCEPTIONS";
    }

    @Override
    public String template() {
        return "exceptions";
    }

    /** How many in all. */
    public int total() {
        return counts.stream().mapToInt(Count::many).sum();
    }
}
