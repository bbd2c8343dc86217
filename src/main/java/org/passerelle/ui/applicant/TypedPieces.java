package org.passerelle.ui.applicant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.dossiers.Written;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Form;
import org.passerelle.forms.Question;
import org.passerelle.funding.FundingPlan;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.LocalCopy.Piece;
import org.passerelle.ui.component.PlanPlaces;
import org.passerelle.ui.component.TypedAnswers;

/** Brings what was typed in a field to its place in a draft, whether the field is on the screen or not. */
final class TypedPieces {

    private static final Pattern IN_LIST = Pattern.compile("(.+?)\\.(\\d{1,3})\\.(.+)");

    private final Form form;
    private final Draft draft;

    TypedPieces(Form form, Draft draft) {
        this.form = form;
        this.draft = draft;
    }

    /** Those that say something else than what is saved. */
    List<Piece> unsaved(List<Piece> pieces) {
        return pieces.stream().filter(piece -> !isSaved(piece)).toList();
    }

    /** Writes a piece; false where its field is gone or cannot hold it. */
    boolean take(Piece piece) {
        if (PlanPlaces.isOne(piece.place()) && question(piece.place()).isEmpty()) {
            Optional<FundingPlan> plan = PlanPlaces.written(draft.dossier().plan(), piece.place(), piece.text());
            plan.ifPresent(draft::plan);
            return plan.isPresent();
        }
        Optional<TypedAnswers.Reading> reading =
                question(piece.place()).flatMap(q -> TypedAnswers.read(q, piece.text()));
        reading.ifPresent(r -> draft.answers(grown(piece.place()).with(piece.place(), r.answer())));
        return reading.isPresent();
    }

    /** What a field is called. */
    String name(Written.Clash clash) {
        if (clash.part().equals(Written.PLAN)) {
            return PlanPlaces.name(clash.place());
        }
        return form.at(clash.place())
                .flatMap(component -> Optional.ofNullable(component.head().label()))
                .map(ViewLanguage::text)
                .orElseGet(() -> ViewLanguage.text("copy.clash.partners"));
    }

    /** A value of it in words. */
    String words(Written.Clash clash, Optional<Object> value) {
        Object plain = value.orElse("");
        if (plain instanceof List<?> lines && question(clash.place()).isEmpty()) {
            return ViewLanguage.text("copy.clash.lines", lines.size());
        }
        return question(clash.place())
                .map(q -> TypedAnswers.words(q, value.orElse(null)))
                .orElseGet(plain::toString);
    }

    private boolean isSaved(Piece piece) {
        if (PlanPlaces.isOne(piece.place()) && question(piece.place()).isEmpty()) {
            FundingPlan plan = draft.dossier().plan();
            return PlanPlaces.written(plan, piece.place(), piece.text())
                    .filter(plan::equals)
                    .isPresent();
        }
        return question(piece.place())
                .flatMap(q -> TypedAnswers.read(q, piece.text()))
                .filter(r -> r.isSameAs(draft.answers().at(piece.place()).orElse(null)))
                .isPresent();
    }

    private Optional<Question> question(String place) {
        return form.at(place).filter(Question.class::isInstance).map(Question.class::cast);
    }

    /** A list shows as many lines as it must have, before they are saved. */
    private Answers grown(String place) {
        Answers answers = draft.answers();
        Matcher inList = IN_LIST.matcher(place);
        if (!inList.matches()) {
            return answers;
        }
        List<Map<String, Object>> lines = new ArrayList<>();
        answers.items(inList.group(1)).forEach(item -> lines.add(item.values()));
        while (lines.size() <= Integer.parseInt(inList.group(2))) {
            lines.add(Map.of());
        }
        return answers.with(inList.group(1), lines);
    }
}
