package org.passerelle.workflow.rules;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;

/** What the cells of a rule must be: FEEL that can be read, with names, words and answers that Java knows. */
final class CellCheck {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_]\\w*");
    private static final Set<String> GIVEN = Set.of("not", "and", "or", "true", "false", "null", "in", "between");

    private final Table table;
    private final BiConsumer<String, String> fail;

    private CellCheck(Table table, BiConsumer<String, String> fail) {
        this.table = table;
        this.fail = fail;
    }

    /** @param fail told the cell's id and what is wrong */
    static void check(Table table, Rule rule, BiConsumer<String, String> fail) {
        CellCheck check = new CellCheck(table, fail);
        check.each(table.inputs(), rule.getInputEntries(), check::input);
        check.each(table.outputs(), rule.getOutputEntries(), check::output);
    }

    private <E extends DmnElement> void each(List<String> columns, Collection<E> cells, CellRule rule) {
        Iterator<E> cell = cells.iterator();
        for (String name : columns) {
            E next = cell.next();
            String text = next.getTextContent().strip();
            if (!text.isEmpty()) {
                rule.check(next.getId(), name, text);
            }
        }
    }

    private void input(String cell, String column, String text) {
        refuseUnread(cell, ENGINE.parseUnaryTests(text));
        found(NAME, WORD.matcher(text).replaceAll(""))
                .filter(name -> !GIVEN.contains(name) && !table.names().contains(name))
                .findFirst()
                .ifPresent(name -> fail.accept(cell, "names " + name + ", which Java does not know"));
        refuseUnknown(cell, text, table.words(column));
    }

    private void output(String cell, String column, String text) {
        refuseUnread(cell, ENGINE.parseExpression(text));
        if (!table.isAnswer(column, text.replace("\"", ""))) {
            fail.accept(cell, "answers " + text + ", which Java does not know");
        }
    }

    private void refuseUnread(String cell, ParseResult read) {
        if (read.isFailure()) {
            fail.accept(cell, "is not FEEL: " + read.failure().message());
        }
    }

    /** @param known empty where any word may stand */
    private void refuseUnknown(String cell, String text, Set<String> known) {
        WORD.matcher(text)
                .results()
                .map(word -> word.group(1))
                .filter(word -> !known.isEmpty() && !known.contains(word))
                .findFirst()
                .ifPresent(word -> fail.accept(cell, "compares with " + word + ", which Java does not know"));
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }

    @FunctionalInterface
    private interface CellRule {
        void check(String cell, String column, String text);
    }
}
