package org.passerelle.opinions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.passerelle.forms.Answers;
import org.passerelle.forms.OpinionKeys;

/**
 * What a body answers.
 *
 * @param comment needed unless favourable; the form of the body says how long
 * @param conditions what must be met, where the value says so
 * @param answers the other answers to the body's form in {@code forms/opinion-*.form}
 * @param conflict whether the person declares an interest in the dossier; then it cannot answer
 */
public record OpinionAnswer(
        OpinionValue value, String comment, List<String> conditions, Map<String, Object> answers, boolean conflict) {

    private static final Set<String> OWN =
            Set.of(OpinionKeys.VALUE, OpinionKeys.COMMENT, OpinionKeys.CONDITIONS, OpinionKeys.NO_CONFLICT);

    public OpinionAnswer {
        conditions = List.copyOf(conditions);
        answers = Map.copyOf(answers);
    }

    /** What a body answered on its form, once that is sound: the declaration of no interest among it. */
    public static OpinionAnswer of(Answers sound) {
        Map<String, Object> others = new HashMap<>(sound.values());
        others.keySet().removeAll(OWN);
        others.values().removeIf(Objects::isNull);
        List<String> conditions = sound.items(OpinionKeys.CONDITIONS).stream()
                .flatMap(item -> item.text(OpinionKeys.CONDITION).stream())
                .toList();
        return new OpinionAnswer(
                OpinionValue.valueOf(sound.text(OpinionKeys.VALUE).orElseThrow()),
                sound.text(OpinionKeys.COMMENT).orElse(""),
                conditions,
                others,
                false);
    }
}
