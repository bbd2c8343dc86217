package org.passerelle.calls;

import static org.passerelle.calls.VisibleFrom.ALWAYS;
import static org.passerelle.calls.VisibleFrom.APPRAISED;
import static org.passerelle.calls.VisibleFrom.NEVER;
import static org.passerelle.calls.VisibleFrom.OWN_SHEET_LOCKED;
import static org.passerelle.calls.VisibleFrom.RANKED;
import static org.passerelle.calls.VisibleFrom.RELEASED;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who sees what of the appraisal, and from which stage: one table a call, shown to everyone whom it concerns. Some of its
 * cells are the procedure's and not the call's (ADR 0098): sheets are written independently; the committee deliberates on
 * means and opinions; whoever prepares the ranking, signs or reads the trail sees all; no applicant learns who reviewed it.
 *
 * @param cells by audience, then by what is shown; what a call leaves out, or may not choose, is the default
 */
public record Visibility(Map<Audience, Map<Shown, VisibleFrom>> cells) {

    private static final List<VisibleFrom> AFTER_THE_OWN =
            List.of(OWN_SHEET_LOCKED, APPRAISED, RANKED, RELEASED, NEVER);
    private static final List<VisibleFrom> LATER_OR_NEVER = List.of(NEVER, APPRAISED, RANKED, RELEASED);
    private static final List<VisibleFrom> OPINIONS = List.of(ALWAYS, APPRAISED, RANKED, RELEASED, NEVER);
    private static final List<VisibleFrom> DELIBERATING = List.of(RANKED, RELEASED, NEVER);

    public static final Visibility DEFAULT = new Visibility(Map.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Visibility(@Nullable Map<Audience, Map<Shown, VisibleFrom>> cells) {
        Map<Audience, Map<Shown, VisibleFrom>> whole = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            Map<Shown, VisibleFrom> given = cells == null ? Map.of() : cells.getOrDefault(audience, Map.of());
            Map<Shown, VisibleFrom> row = new EnumMap<>(Shown.class);
            for (Shown shown : Shown.values()) {
                List<VisibleFrom> choices = choices(audience, shown);
                VisibleFrom from = given.get(shown);
                row.put(shown, from != null && choices.contains(from) ? from : choices.get(0));
            }
            whole.put(audience, Collections.unmodifiableMap(row));
        }
        this.cells = Collections.unmodifiableMap(whole);
    }

    @Override
    @JsonValue
    public Map<Audience, Map<Shown, VisibleFrom>> cells() {
        return cells;
    }

    /** What a call may choose from, the default first; one alone where the procedure has decided. */
    public static List<VisibleFrom> choices(Audience audience, Shown shown) {
        return switch (audience) {
            case APPLICANT -> applicant(shown);
            case REVIEWER ->
                switch (shown) {
                    case MEANS -> LATER_OR_NEVER;
                    case OPINIONS -> OPINIONS;
                    default -> AFTER_THE_OWN;
                };
            case COMMITTEE_MEMBER, COMMITTEE_CHAIR ->
                shown == Shown.MEANS || shown == Shown.OPINIONS ? List.of(RANKED) : DELIBERATING;
            case COMMITTEE_SECRETARY -> List.of(RANKED);
            case CASE_OFFICER, AUTHORISING_OFFICER, AUDITOR -> List.of(ALWAYS);
        };
    }

    private static List<VisibleFrom> applicant(Shown shown) {
        return switch (shown) {
            case OTHERS_SCORES, COMMENTS -> List.of(NEVER, RELEASED);
            case REVIEWER_NAMES, MEANS, OPINIONS -> List.of(NEVER);
        };
    }

    /**
     * What would be seen before the sheet on which it is read: a call that says so contradicts itself.
     *
     * @return names and comments that come before the sheets, by audience
     */
    Map<Audience, List<Shown>> contradictions() {
        Map<Audience, List<Shown>> found = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            List<Shown> early = audience == Audience.APPLICANT
                    ? List.of() // reads what each sheet says without the sheet
                    : Stream.of(Shown.REVIEWER_NAMES, Shown.COMMENTS)
                            .filter(shown -> from(audience, shown).compareTo(from(audience, Shown.OTHERS_SCORES)) < 0)
                            .toList();
            if (!early.isEmpty()) {
                found.put(audience, early);
            }
        }
        return found;
    }

    /** From when an audience sees something. */
    public VisibleFrom from(Audience audience, Shown shown) {
        return cells.getOrDefault(audience, Map.of()).getOrDefault(shown, NEVER);
    }

    /** The same table with the row of the applicants as the call's feedback has it. */
    Visibility telling(Feedback feedback) {
        return with(Audience.APPLICANT, Shown.OTHERS_SCORES, feedback == Feedback.NONE ? NEVER : RELEASED)
                .with(Audience.APPLICANT, Shown.COMMENTS, feedback == Feedback.COMMENTS ? RELEASED : NEVER);
    }

    /** The same table with one cell set. */
    public Visibility with(Audience audience, Shown shown, VisibleFrom from) {
        Map<Audience, Map<Shown, VisibleFrom>> changed = new EnumMap<>(cells);
        Map<Shown, VisibleFrom> row = new EnumMap<>(Shown.class);
        row.putAll(cells.getOrDefault(audience, Map.of()));
        row.put(shown, from);
        changed.put(audience, row);
        return new Visibility(changed);
    }

    /**
     * Whether one of these audiences sees it now.
     *
     * @param reached how far the dossier is: ALWAYS, APPRAISED, RANKED or RELEASED
     * @param ownLocked whether the reader has locked a sheet of the own on it
     */
    public boolean shows(Iterable<Audience> readers, Shown shown, VisibleFrom reached, boolean ownLocked) {
        for (Audience reader : readers) {
            VisibleFrom from = from(reader, shown);
            boolean own = from == OWN_SHEET_LOCKED && ownLocked;
            if (own || (from != NEVER && reached.compareTo(from) >= 0)) {
                return true;
            }
        }
        return false;
    }
}
