package org.passerelle.ui.reviewer;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Criterion;
import org.passerelle.reviews.ScoreSheet;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.KeptAreas;

/** One criterion of the grid: its score by half points, and a comment, due where the score is weak or perfect. */
final class CriterionRow extends FieldSet {

    private static final List<BigDecimal> SCALE = IntStream.rangeClosed(0, 10)
            .mapToObj(half -> BigDecimal.valueOf(half * 5L, 1))
            .toList();
    private static final int TYPING_MILLIS = 600;

    private final String code;
    private final Select<BigDecimal> score = new Select<>();
    private final Paragraph said = new Paragraph();
    private final TextArea comment = new TextArea(ViewLanguage.text("sheet.comment"));

    CriterionRow(Criterion criterion, KeptAreas kept, Runnable changed) {
        super(ViewLanguage.text(
                "sheet.criterion", criterion.code(), ViewLanguage.text(criterion.label()), criterion.weight()));
        code = criterion.code();
        addClassName("criterion");
        score.setLabel(ViewLanguage.text("sheet.score"));
        score.setItems(SCALE);
        score.setItemLabelGenerator(value -> value == null ? "" : Formats.number(value));
        score.setPlaceholder("–");
        comment.setValueChangeMode(ValueChangeMode.LAZY);
        comment.setValueChangeTimeout(TYPING_MILLIS);
        comment.setMaxLength(2000);
        comment.setMinRows(2);
        kept.add(criterion.code(), ViewLanguage.text("sheet.clash.comment", criterion.code()), comment);
        kept.add(
                "scores." + criterion.code(),
                ViewLanguage.text("sheet.clash.score", criterion.code()),
                score,
                SCALE,
                Formats::number);
        score.addValueChangeListener(change -> {
            score.setInvalid(false);
            said.setText(Optional.ofNullable(change.getValue())
                    .flatMap(value -> criterion.level(value.doubleValue()))
                    .map(words -> ViewLanguage.text(words))
                    .orElse(""));
            comment.setRequiredIndicatorVisible(needsComment());
            comment.setHelperText(needsComment() ? ViewLanguage.text("sheet.commentDue") : "");
            if (change.isFromClient()) {
                changed.run();
            }
        });
        comment.addValueChangeListener(change -> {
            comment.setInvalid(false);
            if (change.isFromClient()) {
                changed.run();
            }
        });
        score.setWidth("7rem");
        comment.setWidthFull();
        said.addClassNames("small", "soft");
        add(new Div(score, comment), said);
        if (!criterion.levels().isEmpty()) {
            add(levels(criterion));
        }
    }

    /** What each whole score stands for, from 0 to 5. */
    private static Details levels(Criterion criterion) {
        DescriptionList list = new DescriptionList();
        list.addClassName("levels");
        for (int level = 0; level < criterion.levels().size(); level++) {
            DescriptionList.Description words = new DescriptionList.Description(
                    ViewLanguage.text(criterion.levels().get(level)));
            list.add(new DescriptionList.Term(String.valueOf(level)), words);
        }
        Details details = new Details(ViewLanguage.text("sheet.levels"), list);
        details.addClassName("levels-box");
        return details;
    }

    String code() {
        return code;
    }

    Optional<BigDecimal> score() {
        return score.getOptionalValue();
    }

    String comment() {
        return comment.getValue().strip();
    }

    void load(@Nullable BigDecimal value, String words) {
        score.setValue(SCALE.stream()
                .filter(step -> value != null && step.compareTo(value) == 0)
                .findFirst()
                .orElse(null));
        if (!comment().equals(words)) {
            comment.setValue(words);
        }
    }

    /** Says what is missing; whether nothing is. */
    boolean check() {
        score.setErrorMessage(ViewLanguage.text("sheet.scoreMissing", ViewLanguage.text("sheet.clash.score", code)));
        score.setInvalid(score.isEmpty());
        comment.setErrorMessage(ViewLanguage.text("sheet.commentMissing", code));
        comment.setInvalid(needsComment() && comment().isEmpty());
        return !score.isInvalid() && !comment.isInvalid();
    }

    void focus() {
        if (score.isInvalid()) {
            score.focus();
        } else {
            comment.focus();
        }
    }

    private boolean needsComment() {
        return score().filter(ScoreSheet::needsComment).isPresent();
    }
}
