package org.passerelle.letters;

import java.util.List;

/**
 * A form to be written on by hand.
 *
 * @param years the calendar years of the budget
 * @param expenses the lines of the expenditure table
 * @param resources those of the funding plan
 * @param documents what is to be joined
 */
record BlankFormModel(
        Letterhead head,
        List<Section> sections,
        List<Integer> years,
        List<String> expenses,
        List<String> resources,
        List<String> documents)
        implements LetterModel {

    /** A section of the form. */
    record Section(String title, List<Blank> questions) {}

    /**
     * A question, or the name of those that follow.
     *
     * @param label empty for a statement to tick
     * @param note a text to read, as HTML; empty for a question
     * @param options boxes to tick
     * @param lines how many lines to write on
     */
    record Blank(String label, String note, List<String> options, int lines) {

        static Blank heading(String label) {
            return new Blank(label, "", List.of(), 0);
        }

        static Blank note(String html) {
            return new Blank("", html, List.of(), 0);
        }

        static Blank question(String label, List<String> options, int lines) {
            return new Blank(label, "", options, lines);
        }
    }

    @Override
    public LetterKind kind() {
        return LetterKind.RECAPITULATION;
    }

    @Override
    public String name() {
        return "BLANK_FORM";
    }

    @Override
    public String template() {
        return "blank-form";
    }
}
