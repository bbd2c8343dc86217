package org.passerelle.files;

import java.text.Normalizer;

/** Cleans the name that came with an upload: no folders, no control or direction marks, at most 200 characters. */
final class FileName {

    private static final int LONGEST = 200;

    private FileName() {}

    /** @throws org.passerelle.shared.Refusal FILE_NAME when nothing is left of it */
    static String clean(String given) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .strip();
        int dot = name.lastIndexOf('.');
        if (dot < 1 || name.substring(0, dot).isBlank()) {
            throw FileProblem.FILE_NAME.in(given);
        }
        return name.length() <= LONGEST ? name : shortened(name, dot);
    }

    private static String shortened(String name, int dot) {
        String extension = name.substring(dot);
        return name.substring(0, Math.max(1, LONGEST - extension.length())) + extension;
    }
}
