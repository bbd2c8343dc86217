package org.passerelle.forms;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the names and functions that an expression uses and nobody knows, in the whole tree that the parser made of
 * it: evaluating would leave out the branches that are not taken.
 */
final class FeelNames {

    /** What a name stands for whose shape is not known: nothing is said of what is under it. */
    private static final Object OPEN = new Object();

    private final BiPredicate<String, Integer> isFunction;
    private final List<String> unknown = new ArrayList<>();

    private FeelNames(BiPredicate<String, Integer> isFunction) {
        this.isFunction = isFunction;
    }

    /**
     * @param known the names that may be used, with what stands under each
     * @param isFunction whether there is a function of this name with so many parameters
     */
    static List<String> unknown(Object tree, Map<String, Object> known, BiPredicate<String, Integer> isFunction) {
        FeelNames names = new FeelNames(isFunction);
        names.visit(tree, known);
        return List.copyOf(names.unknown);
    }

    private void visit(@Nullable Object node, Map<String, Object> known) {
        if (node instanceof Ref name) {
            visitName(name, known);
        } else if (node instanceof PathExpression path) {
            visitName(path, known);
        } else if (node instanceof FunctionInvocation call) {
            visitCall(call, known);
        } else if (node instanceof QualifiedFunctionInvocation foreign) {
            unknown.add(foreign.function() + "()");
        } else if (node instanceof For loop) {
            visit(loop.exp(), bound(loop.iterators().iterator(), with(known, "partial")));
        } else if (node instanceof SomeItem some) {
            visit(some.condition(), bound(some.iterators().iterator(), known));
        } else if (node instanceof EveryItem every) {
            visit(every.condition(), bound(every.iterators().iterator(), known));
        } else if (node instanceof Filter filter) {
            visit(filter.list(), known);
            visit(filter.filter(), with(known, "item"));
        } else if (node instanceof FunctionDefinition function) {
            Map<String, Object> inner = known;
            for (Object parameter : all(function.parameters().iterator())) {
                inner = with(inner, parameter.toString());
            }
            visit(function.body(), inner);
        } else if (node instanceof ConstContext context) {
            bound(context.entries().iterator(), known);
        } else {
            visitParts(node, known);
        }
    }

    private void visitParts(@Nullable Object node, Map<String, Object> known) {
        if (node instanceof camundajar.impl.scala.collection.Iterable<?> several) {
            all(several.iterator()).forEach(part -> visit(part, known));
        } else if (node instanceof Product product) {
            for (int i = 0; i < product.productArity(); i++) {
                visit(product.productElement(i), known);
            }
        }
    }

    private void visitCall(FunctionInvocation call, Map<String, Object> known) {
        List<Object> parameters = parameters(call);
        if (!known.containsKey(call.function()) && !isFunction.test(call.function(), parameters.size())) {
            unknown.add(call.function() + "()");
        }
        parameters.forEach(parameter -> visit(parameter, known));
    }

    private static List<Object> parameters(FunctionInvocation call) {
        Object given = ((Product) call.params()).productElement(0);
        return given instanceof camundajar.impl.scala.collection.Iterable<?> several
                ? all(several.iterator())
                : List.of();
    }

    /** A name with what is looked for under it; under anything but a name nothing is known. */
    private void visitName(Object node, Map<String, Object> known) {
        List<String> path = new ArrayList<>();
        Object base = node;
        while (base instanceof PathExpression step) {
            path.add(0, step.key());
            base = step.path();
        }
        if (base instanceof Ref ref) {
            List<String> names =
                    all(ref.names().iterator()).stream().map(Object::toString).toList();
            path.addAll(0, names);
            check(path, known);
        } else {
            visit(base, known);
        }
    }

    private void check(List<String> path, Map<String, Object> known) {
        Object here = known;
        for (String step : path) {
            if (!(here instanceof Map<?, ?> map)) {
                return;
            }
            if (!map.containsKey(step)) {
                unknown.add(String.join(".", path));
                return;
            }
            here = map.get(step);
        }
    }

    /** Each name of a loop or a context counts for what comes after it. */
    private Map<String, Object> bound(Iterator<?> entries, Map<String, Object> known) {
        Map<String, Object> inner = known;
        for (Object entry : all(entries)) {
            Tuple2<?, ?> named = (Tuple2<?, ?>) entry;
            visit(named._2(), inner);
            inner = with(inner, named._1().toString());
        }
        return inner;
    }

    private static Map<String, Object> with(Map<String, Object> known, String name) {
        Map<String, Object> more = new HashMap<>(known);
        more.put(name, OPEN);
        return more;
    }

    private static List<Object> all(Iterator<?> iterator) {
        List<Object> all = new ArrayList<>();
        while (iterator.hasNext()) {
            all.add(iterator.next());
        }
        return all;
    }
}
