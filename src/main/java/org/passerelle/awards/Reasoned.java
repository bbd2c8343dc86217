package org.passerelle.awards;

import java.util.List;
import org.passerelle.shared.LocalizedText;

/**
 * The reasons of a decision as they are drafted from its facts.
 *
 * @param codes none where all that was wanted is granted
 * @param paragraph in both languages, as the letter repeats it
 */
public record Reasoned(List<ReasonCode> codes, LocalizedText paragraph) {

    public Reasoned {
        codes = List.copyOf(codes);
    }
}
