package org.passerelle.ui.reviewer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Criterion;
import org.passerelle.reviews.Recommendation;
import org.passerelle.reviews.ScoreSheet;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.FieldCheck;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.KeptAreas;

/** A score sheet to fill: the grid, then the whole; every change is told. */
final class SheetForm extends Div {

    private static final int TYPING_MILLIS = 600;
    private static final int LONGEST = 3000;

    private final List<CriterionRow> rows;
    private final TextArea strengths;
    private final TextArea weaknesses;
    private final RadioButtonGroup<Recommendation> recommendation =
            new RadioButtonGroup<>(ViewLanguage.text("sheet.recommendation"));
    private final BigDecimalField amount = new BigDecimalField(ViewLanguage.text("sheet.amount"));
    private final Money requested;

    SheetForm(List<Criterion> grid, Money requested, ScoreSheet sheet, KeptAreas kept, Runnable changed) {
        this.requested = requested;
        rows = grid.stream()
                .map(criterion -> new CriterionRow(criterion, kept, changed))
                .toList();
        strengths = area("sheet.strengths", kept, changed);
        weaknesses = area("sheet.weaknesses", kept, changed);
        recommendation.setItems(Recommendation.values());
        recommendation.setItemLabelGenerator(value -> ViewLanguage.word("recommendation", value));
        recommendation.setRequiredIndicatorVisible(true);
        kept.add(
                "recommendation",
                ViewLanguage.text("sheet.recommendation"),
                recommendation,
                List.of(Recommendation.values()),
                value -> ViewLanguage.word("recommendation", value));
        recommendation.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        amount.setWidth("min(100%, 20rem)");
        amount.setLocale(ViewLanguage.current().locale());
        amount.setHelperText(ViewLanguage.text("sheet.amountHint", Formats.money(requested)));
        amount.setValueChangeMode(ValueChangeMode.LAZY);
        amount.setValueChangeTimeout(TYPING_MILLIS);
        kept.add("proposedAmount", amount);
        amount.addValueChangeListener(change -> {
            markAmount();
            tell(change.isFromClient(), changed);
        });
        load(sheet);
        addClassNames("stack", "wide");
        add(new Paragraph(ViewLanguage.text("sheet.scale")));
        rows.forEach(this::add);
        add(new H3(ViewLanguage.text("sheet.whole")), strengths, weaknesses, recommendation, amount);
    }

    /** The sheet as it stands; to have no interest was declared with the acceptance. */
    ScoreSheet sheet() {
        Map<String, BigDecimal> scores = new TreeMap<>();
        Map<String, String> comments = new TreeMap<>();
        for (CriterionRow row : rows) {
            row.score().ifPresent(score -> scores.put(row.code(), score));
            if (!row.comment().isEmpty()) {
                comments.put(row.code(), row.comment());
            }
        }
        return new ScoreSheet(
                scores,
                comments,
                strengths.getValue().strip(),
                weaknesses.getValue().strip(),
                proposed(),
                recommendation.getValue(),
                true);
    }

    /** How many criteria are scored. */
    long scored() {
        return rows.stream().filter(row -> row.score().isPresent()).count();
    }

    /** Says what is missing beside each field, goes to the first, and answers whether nothing is. */
    boolean check() {
        List<CriterionRow> wrong = rows.stream().filter(row -> !row.check()).toList();
        FieldCheck.isSound(strengths, true);
        FieldCheck.isSound(weaknesses, true);
        FieldCheck.isSound(recommendation, true);
        markAmount();
        boolean whole =
                !strengths.isInvalid() && !weaknesses.isInvalid() && !recommendation.isInvalid() && !amount.isInvalid();
        if (!wrong.isEmpty()) {
            wrong.get(0).focus();
        } else {
            FieldCheck.focusFirst(Stream.of(strengths, weaknesses, recommendation, amount));
        }
        return whole && wrong.isEmpty();
    }

    /** Shows what is saved; fields that say the same are left as they are. */
    void load(ScoreSheet sheet) {
        rows.forEach(
                row -> row.load(sheet.scores().get(row.code()), sheet.comments().getOrDefault(row.code(), "")));
        fill(strengths, sheet.strengths());
        fill(weaknesses, sheet.weaknesses());
        recommendation.setValue(sheet.recommendation());
        if (!Objects.equals(proposed(), sheet.proposedAmount())) {
            amount.setValue(
                    sheet.proposedAmount() == null
                            ? null
                            : sheet.proposedAmount().amount());
        }
    }

    private static void fill(TextArea area, String words) {
        if (!area.getValue().strip().equals(words)) {
            area.setValue(words);
        }
    }

    private @Nullable Money proposed() {
        return amount.isEmpty() ? null : new Money(amount.getValue().setScale(2, RoundingMode.HALF_UP));
    }

    /** Too much, or no figure at all: what was typed and is none stands as empty and invalid. */
    private void markAmount() {
        boolean figure = !(amount.isEmpty() && amount.isInvalid());
        amount.setErrorMessage(
                figure
                        ? ViewLanguage.text("sheet.amountTooMuch", Formats.money(requested))
                        : ViewLanguage.text("sheet.amountFigure"));
        amount.setInvalid(!figure || isTooMuch());
    }

    private boolean isTooMuch() {
        Money proposed = proposed();
        return proposed != null && (proposed.isNegative() || proposed.isMoreThan(requested));
    }

    private static TextArea area(String key, KeptAreas kept, Runnable changed) {
        TextArea area = new TextArea(ViewLanguage.text(key));
        area.setRequiredIndicatorVisible(true);
        area.setMaxLength(LONGEST);
        area.setMinRows(3);
        area.setWidthFull();
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(TYPING_MILLIS);
        kept.add(key, area);
        area.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        return area;
    }

    private static void tell(boolean byReader, Runnable changed) {
        if (byReader) {
            changed.run();
        }
    }
}
