package org.passerelle.links;

import java.util.List;

/**
 * One question of a form as a plain page asks it. Public members because the template asks them.
 *
 * @param id of the element, and the place in a finding: {@code conditions.0.condition}
 * @param when in which case it is asked; empty where it always is
 * @param value what stands in the field; of a confidential question nothing, once it was saved
 * @param kept how many characters of a confidential answer are saved and not shown
 * @param suffix what stands after the field: €
 * @param most how many characters it takes at most; 0 for no bound
 * @param fault what is wrong with the answer and the way out; empty where nothing is
 * @param rows of a list: its items, one question each
 */
public record PlainField(
        String id,
        Kind kind,
        String label,
        String help,
        String when,
        boolean required,
        String value,
        int kept,
        String suffix,
        int most,
        List<Choice> choices,
        List<PlainField> rows,
        String fault) {

    /** How it is asked. */
    public enum Kind {
        /** One line. */
        LINE,
        /** Several lines. */
        TEXT,
        /** A figure. */
        FIGURE,
        /** One of a few. */
        CHOICE,
        /** To be ticked. */
        TICK,
        /** A question that is answered several times. */
        LIST
    }

    /** One of the answers that can be chosen. */
    public record Choice(String value, String label) {}

    public PlainField {
        choices = List.copyOf(choices);
        rows = List.copyOf(rows);
    }

    public boolean isFaulty() {
        return !fault.isEmpty();
    }

    /** The elements that describe the field, for a screen reader. */
    public String describedBy() {
        StringBuilder ids = new StringBuilder();
        add(ids, "h-", !help.isEmpty() || !when.isEmpty());
        add(ids, "k-", kept > 0);
        add(ids, "f-", isFaulty());
        return ids.toString();
    }

    private void add(StringBuilder ids, String prefix, boolean present) {
        if (present) {
            ids.append(ids.length() == 0 ? "" : " ").append(prefix).append(id);
        }
    }
}
