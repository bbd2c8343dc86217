package org.passerelle.workflow.picture;

import java.util.ArrayList;
import java.util.List;

/** Breaks a name into lines that fit a width; letters are taken as half their height wide, as sans-serif ones are. */
final class Lines {

    static final double SIZE = 12;
    static final double HEIGHT = 14;
    private static final double LETTER = SIZE * 0.54;

    private Lines() {}

    static List<String> of(String name, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : name.split(" ", -1)) {
            boolean fits = line.isEmpty() || (line.length() + 1 + word.length()) * LETTER <= width;
            if (!fits) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
