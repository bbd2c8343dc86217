package org.passerelle.desk;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.CountryCode;

/**
 * Who gets a dossier: the officer whose countries and themes match best, a country counting more than a theme; of several
 * the one whose open dossiers weigh least; of these the first by name. Nobody where nothing matches or nobody has room.
 */
final class OfficerRule {

    private static final int A_COUNTRY = 2;
    private static final int A_THEME = 1;

    /** @param open how many open dossiers the officer has */
    record Candidate(OfficerProfile profile, String name, int open) {}

    /** What was chosen, and what matched. */
    record Choice(Candidate candidate, @Nullable CountryCode country, @Nullable String theme) {

        Holder.Reason reason() {
            if (country != null && theme != null) {
                return Holder.Reason.COUNTRY_AND_THEME;
            }
            return country != null ? Holder.Reason.COUNTRY : Holder.Reason.THEME;
        }

        private int match() {
            return (country == null ? 0 : A_COUNTRY) + (theme == null ? 0 : A_THEME);
        }

        private int weight() {
            return candidate.profile().weighed(candidate.open());
        }

        private String name() {
            return candidate.name();
        }
    }

    private static final Comparator<Choice> BEST_FIRST = Comparator.comparingInt(Choice::match)
            .reversed()
            .thenComparingInt(Choice::weight)
            .thenComparing(Choice::name);

    private OfficerRule() {}

    static Optional<Choice> choose(
            List<CountryCode> countries, Optional<String> theme, Collection<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.profile().hasRoom(candidate.open()))
                .map(candidate -> match(candidate, countries, theme))
                .filter(choice -> choice.match() > 0)
                .min(BEST_FIRST);
    }

    private static Choice match(Candidate candidate, List<CountryCode> countries, Optional<String> theme) {
        Set<CountryCode> taken = candidate.profile().countries();
        return new Choice(
                candidate,
                countries.stream().filter(taken::contains).findFirst().orElse(null),
                theme.filter(candidate.profile().themes()::contains).orElse(null));
    }
}
