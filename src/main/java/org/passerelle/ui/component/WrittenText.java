package org.passerelle.ui.component;

/** A text that somebody writes and that takes over words written before. */
public final class WrittenText {

    private WrittenText() {}

    /** What was written, then the words as a paragraph of their own. */
    public static String followedBy(String written, String words) {
        String before = written.stripTrailing();
        return before.isEmpty() ? words : before + "\n\n" + words;
    }
}
