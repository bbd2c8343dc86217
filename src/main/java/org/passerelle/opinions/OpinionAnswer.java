package org.passerelle.opinions;

import java.util.List;
import java.util.Map;

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

    public OpinionAnswer {
        conditions = List.copyOf(conditions);
        answers = Map.copyOf(answers);
    }
}
