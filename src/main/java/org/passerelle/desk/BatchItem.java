package org.passerelle.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;
import org.passerelle.reviews.Fit;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Json;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.TextKey;

/**
 * One dossier of a batch, and what becomes of it.
 *
 * @param plan what was chosen for it when it was tried, such as its reviewers
 * @param refused why it is not possible, or was refused; null otherwise, and for a fault of the service
 */
public record BatchItem(
        DossierId dossier,
        String number,
        String title,
        State state,
        Map<String, Object> plan,
        @Nullable Refusal refused) {

    static final String FITS = "fits";
    private static final String REMINDED = "reminded";
    private static final String LEFT_OUT = "leftOut";
    private static final String UNTIL = "until";

    /** The plan of more time: the last day from then on. */
    static Map<String, Object> until(LocalDate day) {
        return Map.of(UNTIL, day.toString());
    }

    /** The last day to answer once more time is given; empty where the act is another. */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(plan.get(UNTIL)).map(day -> LocalDate.parse(day.toString()));
    }

    /** The plan of a reminder: who gets it, and whom it leaves out. */
    static Map<String, Object> of(Reminded reminded) {
        Map<String, Object> plan = new HashMap<>();
        plan.put(REMINDED, reminded.whom().stream().map(KeptRefusal::plain).toList());
        if (!reminded.leftOut().isEmpty()) {
            plan.put(LEFT_OUT, KeptRefusal.of(new Refusal(reminded.leftOut())));
        }
        return plan;
    }

    /** Who is reminded, or was; empty where the act is another. */
    public List<TextKey> reminded() {
        return plan.get(REMINDED) instanceof List<?> kept
                ? kept.stream().map(KeptRefusal::rich).map(TextKey.class::cast).toList()
                : List.of();
    }

    /** Whom the act leaves out on a dossier on which it is possible, and why; empty where nobody. */
    @SuppressWarnings("unchecked")
    public List<Finding> leftOut() {
        Object kept = plan.get(LEFT_OUT);
        return kept == null
                ? List.of()
                : KeptRefusal.read((Map<String, Object>) kept).findings();
    }

    /** Why each reviewer was chosen; empty where the act is another. */
    public List<Fit> fits() {
        Object fits = plan.get(FITS);
        return fits == null ? List.of() : List.of(Json.read(Json.write(fits), Fit[].class));
    }

    /** Where it stands. Words: {@code batchState.NAME}. */
    public enum State {
        /** Was not tried yet. */
        NEW,
        /** The act is possible. */
        POSSIBLE,
        /** The act is not possible. */
        IMPOSSIBLE,
        /** The act is done. */
        DONE,
        /** The act was possible before and was refused when its turn came. */
        REFUSED
    }

    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refused);
    }
}
