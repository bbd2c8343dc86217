package org.passerelle.ui.component;

import org.passerelle.shared.PlainWords;

/** The name under which a reader saves what the service made, in letters that every computer takes. */
public final class FileName {

    private FileName() {}

    /**
     * {@code DOS-2027-0003-accuse-de-reception.pdf}.
     *
     * @param about the number of a dossier, the code of a call, or of a model what it is for
     * @param words what it is, in the reader's language
     */
    public static String of(String about, String words, String extension) {
        String plain = PlainWords.of(words).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return about + "-" + plain + "." + extension;
    }
}
