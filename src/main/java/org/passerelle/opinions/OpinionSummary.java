package org.passerelle.opinions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The opinions on a dossier at a glance (D11). Withdrawn and cancelled requests count for nothing. What came late is told
 * apart: the silence that was recorded is what counts, in the counts, in the flags and in the conditions.
 *
 * @param counts how often each value was recorded in time, silence included; values that nobody gave are left out
 * @param awaited how many bodies may still answer
 * @param flags the gravest first
 * @param conditions what bodies ask to be met, with the body that does
 * @param late the consultations with an opinion that came after the silence
 */
public record OpinionSummary(
        Map<OpinionValue, Integer> counts,
        int awaited,
        List<OpinionFlag> flags,
        List<Condition> conditions,
        List<Consultation> late) {

    /** The travel advice that the form of a post asks for. */
    private static final String ZONE = "zone";

    private static final String RED = "RED";

    public OpinionSummary {
        counts = Collections.unmodifiableMap(counts);
        flags = List.copyOf(flags);
        conditions = List.copyOf(conditions);
        late = List.copyOf(late);
    }

    /** One condition, as the body wrote it. */
    public record Condition(Consultation from, String words) {}

    public static OpinionSummary of(List<Consultation> consultations) {
        Map<OpinionValue, Integer> counts = new EnumMap<>(OpinionValue.class);
        List<Condition> conditions = new ArrayList<>();
        for (Consultation consultation : consultations) {
            OpinionValue value = consultation.value();
            if (value != null) {
                counts.merge(value, 1, Integer::sum);
            }
            consultation.conditions().forEach(words -> conditions.add(new Condition(consultation, words)));
        }
        return new OpinionSummary(
                counts,
                (int) consultations.stream().filter(Consultation::isAwaited).count(),
                flags(consultations),
                conditions,
                consultations.stream().filter(c -> c.late().isPresent()).toList());
    }

    /** Whether a body is against or has reserves: the committee must say why it decides as it does. */
    public boolean needsReasonedPosition() {
        return flags.stream().anyMatch(flag -> flag.reason().needsReasonedPosition());
    }

    /** Those whose post calls the place a red zone. */
    static List<Consultation> redZone(List<Consultation> all) {
        return all.stream().filter(OpinionSummary::saysRed).toList();
    }

    private static boolean saysRed(Consultation consultation) {
        return RED.equals(consultation.answers().get(ZONE));
    }

    private static List<OpinionFlag> flags(List<Consultation> all) {
        List<OpinionFlag> flags = new ArrayList<>();
        flag(flags, OpinionFlag.Reason.UNFAVOURABLE, all, c -> c.value() == OpinionValue.UNFAVOURABLE);
        flag(flags, OpinionFlag.Reason.RED_ZONE, all, OpinionSummary::saysRed);
        flag(flags, OpinionFlag.Reason.RESERVED, all, c -> c.value() == OpinionValue.RESERVED);
        boolean answered = all.stream().anyMatch(c -> c.isAwaited() || c.status() == Consultation.Status.GIVEN);
        if (!answered) {
            flag(flags, OpinionFlag.Reason.NO_FIELD_OPINION, all, c -> c.status() == Consultation.Status.SILENT);
        }
        return flags;
    }

    private static void flag(
            List<OpinionFlag> flags,
            OpinionFlag.Reason reason,
            List<Consultation> all,
            Predicate<Consultation> raises) {
        List<Consultation> from = all.stream().filter(raises).toList();
        if (!from.isEmpty()) {
            flags.add(new OpinionFlag(reason, from));
        }
    }
}
