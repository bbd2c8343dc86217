package org.passerelle.reviews;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.Tie;
import org.passerelle.dossiers.TieKind;
import org.passerelle.people.PersonId;
import org.passerelle.shared.CountryCode;

/**
 * How well a reviewer fits a dossier, and why: what the officer is shown. The rule: the theme counts three points, a country
 * two, a language one; a point outweighs two sheets of load, so that loads stay balanced; then the lesser load, then the
 * name.
 *
 * @param theme the theme that the reviewer knows; null where it does not
 * @param countries of the dossier that the reviewer knows
 * @param languages of the partners that the reviewer reads
 * @param load sheets of the call that the reviewer has already
 * @param soft ties that are no obstacle, but to be declared (D10): the same region, an earlier project
 * @param obstacle why it cannot be asked at all; null where it can
 */
public record Fit(
        PersonId reviewer,
        String name,
        @Nullable String theme,
        Set<CountryCode> countries,
        Set<String> languages,
        int load,
        int most,
        Set<TieKind> soft,
        @Nullable Obstacle obstacle) {

    private static final int THEME = 3;
    private static final int COUNTRY = 2;
    private static final int LANGUAGE = 1;
    private static final int SHEETS_A_POINT = 2;

    /** The best first. */
    static final Comparator<Fit> ORDER = Comparator.comparingInt(Fit::weight)
            .reversed()
            .thenComparingInt(Fit::load)
            .thenComparing(Fit::name);

    public Fit {
        countries = Set.copyOf(countries);
        languages = Set.copyOf(languages);
        soft = Collections.unmodifiableSet(soft);
    }

    /** @param obstacle what is known to stand against it beside the load */
    static Fit of(Candidacy candidacy, ReviewNeed need, List<Tie> ties, @Nullable Obstacle obstacle) {
        ReviewerProfile profile = candidacy.profile();
        boolean full = candidacy.load() >= profile.mostPerCall();
        Set<CountryCode> countries = new TreeSet<>(need.countries());
        countries.retainAll(profile.countries());
        Set<String> languages = new TreeSet<>(need.languages());
        languages.retainAll(profile.languages());
        Set<TieKind> soft = EnumSet.noneOf(TieKind.class);
        ties.stream()
                .filter(tie -> tie.weight() == Tie.Weight.SOFT)
                .map(Tie::kind)
                .forEach(soft::add);
        return new Fit(
                candidacy.person().personId(),
                candidacy.person().name(),
                profile.themes().contains(need.theme()) ? need.theme() : null,
                countries,
                languages,
                candidacy.load(),
                profile.mostPerCall(),
                soft,
                obstacle != null ? obstacle : full ? Obstacle.FULL : null);
    }

    @JsonIgnore
    public boolean isPossible() {
        return obstacle == null;
    }

    private int weight() {
        int points = (theme == null ? 0 : THEME)
                + (countries.isEmpty() ? 0 : COUNTRY)
                + (languages.isEmpty() ? 0 : LANGUAGE);
        return points * SHEETS_A_POINT - load;
    }
}
