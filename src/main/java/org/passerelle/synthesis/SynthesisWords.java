package org.passerelle.synthesis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Money;

/**
 * What the officer writes in a synthesis; prefilled, then the officer's own.
 *
 * @param project what it is about, in a few lines
 * @param findings what the examination found
 * @param assessment what is strong and weak in it
 * @param position on the opinions that are against or have reserves (D11)
 * @param advice absent while the officer has not made up its mind
 * @param amounts by funder, in its own currency; nothing where no grant is advised
 */
public record SynthesisWords(
        String project,
        String findings,
        String assessment,
        String position,
        @Nullable Advice advice,
        Map<String, Money> amounts,
        List<Condition> conditions) {

    /** The most characters of each text: all of them fit one page. */
    public static final int MOST_CHARACTERS = 600;

    /** The most conditions. */
    public static final int MOST_CONDITIONS = 6;

    public SynthesisWords {
        amounts = Map.copyOf(amounts);
        conditions = List.copyOf(conditions);
    }

    /** What the officer advises. Words: {@code advice.NAME}. */
    public enum Advice {
        /** Give the proposed amounts. */
        GRANT,
        /** Give nothing. */
        REFUSE
    }

    /** Whether a grant is advised. */
    public boolean grants() {
        return advice == Advice.GRANT;
    }

    /** The amounts in the order of the funders. */
    public Map<String, Money> amountsOf(List<String> funders) {
        Map<String, Money> ordered = new LinkedHashMap<>();
        funders.forEach(funder -> {
            Money amount = amounts.get(funder);
            if (amount != null) {
                ordered.put(funder, amount);
            }
        });
        return ordered;
    }

    /** Without spaces around the texts, empty conditions, and amounts that nobody advises. */
    SynthesisWords cleaned() {
        return new SynthesisWords(
                project.strip(),
                findings.strip(),
                assessment.strip(),
                position.strip(),
                advice,
                grants() ? amounts : Map.of(),
                conditions.stream()
                        .map(Condition::stripped)
                        .filter(condition -> !condition.words().isEmpty())
                        .toList());
    }
}
