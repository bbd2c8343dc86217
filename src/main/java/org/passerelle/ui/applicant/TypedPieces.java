package org.passerelle.ui.applicant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.dossiers.Written;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Component;
import org.passerelle.forms.Form;
import org.passerelle.forms.Question;
import org.passerelle.forms.Scope;
import org.passerelle.funding.FundingPlan;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.LocalCopy.Piece;
import org.passerelle.ui.component.PlanPlaces;
import org.passerelle.ui.component.TypedAnswers;

/** Brings what was typed in a field to its place in a draft, whether the field is on the screen or not. */
final class TypedPieces {

    private static final Pattern IN_LIST = Pattern.compile("(.+?)\\.(\\d{1,3})\\.(.+)");

    private final Form form;
    private final Map<String, Object> facts;
    private final Draft draft;

    /** @param facts as for {@link Scope#of(Form, Answers, Map)} */
    TypedPieces(Form form, Map<String, Object> facts, Draft draft) {
        this.form = form;
        this.facts = facts;
        this.draft = draft;
    }

    /** Those that say something else than what is saved. */
    List<Piece> unsaved(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> !isSaved(piece.place(), piece.text()))
                .toList();
    }

    /** Whether its writer came back for it, to a field that still holds what stood in it before. */
    boolean goesOn(Piece piece) {
        return piece.resume() && piece.was() != null && isSaved(piece.place(), piece.was());
    }

    /** Writes a piece; false where its field is gone or cannot hold it. */
    boolean take(Piece piece) {
        if (PlanPlaces.isOne(piece.place()) && question(piece.place()).isEmpty()) {
            Optional<FundingPlan> plan = PlanPlaces.written(draft.dossier().plan(), piece.place(), piece.text());
            plan.ifPresent(draft::plan);
            return plan.isPresent();
        }
        Optional<TypedAnswers.Reading> reading =
                question(piece.place()).flatMap(q -> TypedAnswers.read(q, piece.text(), scope(piece.place())));
        reading.ifPresent(r -> draft.answers(grown(piece.place()).with(piece.place(), r.answer())));
        return reading.isPresent();
    }

    /** What a field is called. */
    String name(Written.Clash clash) {
        if (clash.part().equals(Written.PLAN)) {
            return PlanPlaces.name(clash.place());
        }
        Optional<String> asked =
                question(clash.place()).map(q -> ViewLanguage.text(q.label().in(scope(clash.place()))));
        return asked.or(() -> whole(clash.place())
                        .flatMap(component ->
                                Optional.ofNullable(component.head().label()))
                        .map(ViewLanguage::text))
                .orElseGet(() -> ViewLanguage.text("copy.clash.partners"));
    }

    /** A value of it in words. */
    String words(Written.Clash clash, Optional<Object> value) {
        Object plain = value.orElse("");
        if (plain instanceof List<?> lines && question(clash.place()).isEmpty()) {
            return ViewLanguage.text("copy.clash.lines", lines.size());
        }
        return question(clash.place())
                .map(q -> TypedAnswers.words(q, value.orElse(null), scope(clash.place())))
                .orElseGet(plain::toString);
    }

    private boolean isSaved(String place, String text) {
        if (PlanPlaces.isOne(place) && question(place).isEmpty()) {
            FundingPlan plan = draft.dossier().plan();
            return PlanPlaces.written(plan, place, text).filter(plan::equals).isPresent();
        }
        return question(place)
                .flatMap(q -> TypedAnswers.read(q, text, scope(place)))
                .filter(r -> r.isSameAs(draft.answers().at(place).orElse(null)))
                .isPresent();
    }

    private Scope scope(String place) {
        return Scope.at(place, form, draft.answers(), facts);
    }

    /** What is asked at a place, or where it is a part of an answer, of the whole. */
    private Optional<Component> whole(String place) {
        int dot = place.lastIndexOf('.');
        return form.at(place).or(() -> dot < 0 ? Optional.empty() : whole(place.substring(0, dot)));
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
