package org.passerelle.opinions;

import java.util.List;
import java.util.Map;

/**
 * What a body answers.
 *
 * @param comment fifty characters at least unless favourable
 * @param conditions what must be met, where the value says so
 * @param answers the other answers to the body's form in {@code forms/opinion-*.form}
 * @param conflict whether the person declares an interest in the dossier; then it cannot answer
 */
public record OpinionAnswer(
        OpinionValue value, String comment, List<String> conditions, Map<String, Object> answers, boolean conflict) {

    static final int SHORTEST_COMMENT = 50;

    public OpinionAnswer {
        conditions = List.copyOf(conditions);
        answers = Map.copyOf(answers);
    }
}
