package org.passerelle.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Period;

/**
 * Another dossier that is likely to ask for the same project: alike in its title, with an organisation in common and at the
 * same time (domain.md §2.4, double funding). It is shown and examined; nothing follows from it by itself.
 *
 * @param number of the other dossier
 * @param titlePercent how much alike the titles are, in percent of their groups of three letters
 * @param common the names of the other's organisations that take part here too, or are called alike
 * @param period of the other; absent where it is not told
 * @param examined what an officer found; absent while nobody has
 */
public record Likeness(
        DossierId other,
        String number,
        String title,
        String callCode,
        String leadName,
        Stage stage,
        @Nullable Period period,
        int titlePercent,
        List<String> common,
        @Nullable Examined examined) {

    public Likeness {
        common = List.copyOf(common);
    }

    /** What an officer found when it compared the two. */
    public record Examined(String comment, String name, Instant at) {}

    /** Whether the two go on at the same time; a period that is not told rules nothing out. */
    boolean overlaps(Optional<Period> ours) {
        return period == null
                || ours.filter(own -> own.end().isBefore(period.start())
                                || own.start().isAfter(period.end()))
                        .isEmpty();
    }
}
