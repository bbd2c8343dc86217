package org.passerelle.forms;

import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValContext;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;

/**
 * Gives values back as Java has them and numbers as they were reckoned: the engine's own mapper would make them Long or
 * Double, and leaves lists and contexts in collections of its own language.
 */
final class PlainValues extends JavaCustomValueMapper {

    @Override
    public Optional<Val> toValue(Object value, Function<Object, Val> inner) {
        return Optional.empty();
    }

    @Override
    public Optional<Object> unpackValue(Val value, Function<Val, Object> inner) {
        if (value instanceof ValNumber number) {
            return Optional.of(number.value().bigDecimal());
        }
        if (value instanceof ValList list) {
            return Optional.of(list(list, inner));
        }
        return value instanceof ValContext context ? Optional.of(map(context, inner)) : Optional.empty();
    }

    private static List<Object> list(ValList values, Function<Val, Object> inner) {
        List<Object> list = new ArrayList<>();
        Iterator<Val> each = values.items().iterator();
        while (each.hasNext()) {
            list.add(inner.apply(each.next()));
        }
        return list;
    }

    private static Map<String, Object> map(ValContext context, Function<Val, Object> inner) {
        Map<String, Object> map = new LinkedHashMap<>();
        Iterator<Tuple2<String, Object>> each =
                context.context().variableProvider().getVariables().iterator();
        while (each.hasNext()) {
            Tuple2<String, Object> entry = each.next();
            map.put(entry._1(), entry._2() instanceof Val value ? inner.apply(value) : entry._2());
        }
        return map;
    }
}
