package org.passerelle.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.passerelle.calls.Criterion;
import org.passerelle.ui.ViewLanguage;

/** A grid to be scored without words: one choice a criterion, 0 to 5 by half points, with what the level stands for. */
public final class ScoreFields extends Div {

    private static final List<BigDecimal> SCALE = IntStream.rangeClosed(0, 10)
            .mapToObj(half -> BigDecimal.valueOf(half * 5L, 1))
            .toList();

    private final Map<String, Select<BigDecimal>> fields = new LinkedHashMap<>();

    public ScoreFields(List<Criterion> grid) {
        addClassName("pile");
        for (Criterion criterion : grid) {
            Select<BigDecimal> field = field(criterion);
            fields.put(criterion.code(), field);
            add(field);
        }
    }

    private static Select<BigDecimal> field(Criterion criterion) {
        Select<BigDecimal> field = new Select<>();
        field.setLabel(ViewLanguage.text(
                "sheet.criterion", criterion.code(), ViewLanguage.text(criterion.label()), criterion.weight()));
        field.setItems(SCALE);
        field.setItemLabelGenerator(value -> value == null ? "" : Formats.number(value));
        field.setPlaceholder("–");
        field.setWidthFull();
        field.addValueChangeListener(change -> {
            field.setInvalid(false);
            field.setHelperText(field.getOptionalValue()
                    .flatMap(value -> criterion.level(value.doubleValue()))
                    .map(words -> ViewLanguage.text(words))
                    .orElse(""));
        });
        return field;
    }

    /** What is scored so far, by criterion code. */
    public Map<String, BigDecimal> points() {
        Map<String, BigDecimal> points = new TreeMap<>();
        fields.forEach((code, field) -> field.getOptionalValue().ifPresent(value -> points.put(code, value)));
        return points;
    }

    /** Marks each criterion without a score, goes to the first, and answers whether there is none. */
    public boolean check() {
        List<Select<BigDecimal>> missing =
                fields.values().stream().filter(Select::isEmpty).toList();
        missing.forEach(field -> {
            field.setErrorMessage(ViewLanguage.text("sheet.scoreMissing", field.getLabel()));
            field.setInvalid(true);
        });
        missing.stream().findFirst().ifPresent(Select::focus);
        return missing.isEmpty();
    }
}
