package org.passerelle.forms;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.feel.api.EvaluationFailure;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** An expression of a form, parsed once. Numbers are decimals throughout, never floating (standards.md §3). */
public final class Feel {

    private static final int LONGEST = 500;
    private static final Pattern CLOCK = Pattern.compile("\\b(now|today)\\s*\\(");
    private static final FeelEngineBuilder BUILDER =
            FeelEngineBuilder.forJava().withCustomValueMapper(new PlainValues()).withEnabledExternalFunctions(false);
    private static final FeelEngineApi ENGINE = BUILDER.build();
    private static final Evaluation EVALUATION = new Evaluation(BUILDER);

    private final String text;
    private final ParsedExpression expression;

    private Feel(String text, ParsedExpression expression) {
        this.text = text;
        this.expression = expression;
    }

    /**
     * Reads what follows the equals sign of a form's expression.
     *
     * @throws IllegalArgumentException when it cannot be parsed, is over 500 characters, or asks for the time, which
     *     only the service's clock tells
     */
    static Feel parse(String text) {
        String source = text.startsWith("=") ? text.substring(1).strip() : text.strip();
        if (source.length() > LONGEST) {
            throw new IllegalArgumentException("an expression over " + LONGEST + " characters");
        }
        if (CLOCK.matcher(source).find()) {
            throw new IllegalArgumentException("an expression that asks for the time: " + source);
        }
        ParseResult result = ENGINE.parseExpression(source);
        if (result.isFailure()) {
            throw new IllegalArgumentException("an expression that cannot be read: " + source + " (" + result + ")");
        }
        return new Feel(source, result.parsedExpression());
    }

    public String text() {
        return text;
    }

    /** Whether it holds; null, an error and anything but true do not. */
    public boolean isTrue(Scope scope) {
        return Boolean.TRUE.equals(value(scope).orElse(null));
    }

    public Optional<BigDecimal> number(Scope scope) {
        return value(scope).filter(BigDecimal.class::isInstance).map(BigDecimal.class::cast);
    }

    /** What it says; empty for null, and where it cannot be reckoned. */
    public Optional<Object> value(Scope scope) {
        return EVALUATION.of(expression, scope.seen(EVALUATION));
    }

    /** Names and functions that the expression uses, wherever in it, and the scope does not have. */
    List<String> unknownNames(Scope scope) {
        return FeelNames.unknown(expression.expression(), scope.context(), Feel::isFunction);
    }

    /** Tried on nulls: the engine tells whether it has such a function before it looks at what it is given. */
    private static boolean isFunction(String name, int parameters) {
        String call = name + "(" + String.join(", ", Collections.nCopies(parameters, "null")) + ")";
        ParseResult parsed = ENGINE.parseExpression(call);
        if (parsed.isFailure()) {
            return false;
        }
        var failures = ENGINE.evaluate(parsed.parsedExpression(), Map.of())
                .suppressedFailures()
                .iterator();
        while (failures.hasNext()) {
            EvaluationFailure failure = (EvaluationFailure) failures.next();
            if (Objects.toString(failure.failureType()).equals("NO_FUNCTION_FOUND")) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Feel feel && feel.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "=" + text;
    }
}
