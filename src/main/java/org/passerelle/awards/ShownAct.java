package org.passerelle.awards;

import org.passerelle.shared.Digest;

/**
 * The text that is about to be signed, in French, the language of the act.
 *
 * @param sha256 of the text in UTF-8, lower-case hexadecimal
 */
public record ShownAct(String text, String sha256) {

    static ShownAct of(String text) {
        return new ShownAct(text, Digest.sha256(text));
    }
}
