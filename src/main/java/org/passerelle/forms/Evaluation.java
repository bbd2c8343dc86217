package org.passerelle.forms;

import camundajar.impl.scala.collection.immutable.Map$;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.Map;
import java.util.Optional;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * Evaluates expressions as the engine of a builder does, with its functions made once: the engine makes all of them anew for
 * each evaluation, which took most of the time of judging a form.
 */
final class Evaluation {

    private final ValueMapper values;
    private final FeelInterpreter interpreter;
    private final FunctionProvider functions;

    Evaluation(FeelEngineBuilder builder) {
        values = builder.valueMapper();
        interpreter = new FeelInterpreter(values);
        functions = new BuiltinFunctions(builder.clock(), values);
    }

    /** What expressions see, made once for all of them. */
    EvalContext seeing(Map<String, Object> variables) {
        return EvalContext.create(values, functions).merge(context(variables));
    }

    /** Empty for null, and where the expression cannot be reckoned with these. */
    Optional<Object> of(ParsedExpression expression, EvalContext context) {
        try {
            Val value = interpreter.eval(expression.expression(), context);
            return value instanceof ValError ? Optional.empty() : Optional.ofNullable(values.unpackVal(value));
        } catch (RuntimeException e) { // as the engine: what a function cannot do is no value
            return Optional.empty();
        }
    }

    @SuppressWarnings("unchecked")
    private static Context context(Map<String, Object> variables) {
        var all = (camundajar.impl.scala.collection.immutable.Map<String, Object>)
                Map$.MODULE$.from(CollectionConverters.asScala(variables));
        return new Context.StaticContext(all, Context.StaticContext$.MODULE$.apply$default$2());
    }
}
