package org.passerelle.forms;

import java.util.Optional;
import java.util.function.Function;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;

/** Gives numbers back as they were reckoned: the engine's own mapper would make them Long or Double. */
final class ExactNumbers extends JavaCustomValueMapper {

    @Override
    public Optional<Val> toValue(Object value, Function<Object, Val> inner) {
        return Optional.empty();
    }

    @Override
    public Optional<Object> unpackValue(Val value, Function<Val, Object> inner) {
        return value instanceof ValNumber number ? Optional.of(number.value().bigDecimal()) : Optional.empty();
    }
}
