package org.passerelle.ui.post;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Form;
import org.passerelle.forms.Located;
import org.passerelle.forms.Question;
import org.passerelle.forms.Scope;
import org.passerelle.opinions.BegunOpinions;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.people.Actor;
import org.passerelle.shared.ThreeWay;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.BothWrote;
import org.passerelle.ui.component.FormFields;
import org.passerelle.ui.component.LeaveGuard;
import org.passerelle.ui.component.LocalCopy;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.TypedAnswers;
import org.passerelle.ui.component.UnsavedOffer;

/**
 * Keeps an opinion as it is written: in the draft that the body has with an account and behind its link, and in the browser
 * what the service has not saved. Whoever leaves with something unsaved is asked.
 */
final class OpinionKeeper {

    private final BegunOpinions begun;
    private final Actor actor;
    private final ConsultationId opinion;
    private final Form form;
    private final ZoneId zone;
    private final Clock clock;
    private final FormFields fields;
    private final BothWrote clashes = new BothWrote();
    private final Paragraph saved = new Paragraph();
    private final LeaveGuard guard;
    private @Nullable LocalCopy copy;
    private Answers read;

    /** @param fields as they were loaded */
    OpinionKeeper(
            BegunOpinions begun,
            Actor actor,
            ConsultationId opinion,
            Form form,
            FormFields fields,
            ZoneId zone,
            Clock clock) {
        this.begun = begun;
        this.actor = actor;
        this.opinion = opinion;
        this.form = form;
        this.fields = fields;
        this.zone = zone;
        this.clock = clock;
        read = fields.answers();
        guard = new LeaveGuard(() -> !fields.answers().equals(read));
        saved.addClassNames("small", "soft");
        saved.getElement().setAttribute("role", "status");
        fields.onChange(answers -> save());
    }

    /** The fields with what stands round them. */
    Div around() {
        UnsavedOffer offer = new UnsavedOffer(this::take, this::forget, zone);
        LocalCopy kept = new LocalCopy(
                actor.personId().value(), opinion.value(), found -> offer(offer, found), offer, clashes, fields);
        copy = kept;
        fields.keepIn(kept);
        Div all = new Div(kept, saved, guard);
        all.addClassName("stack");
        return all;
    }

    /** The opinion is given: nobody is asked any more. */
    void done() {
        guard.done();
    }

    void save() {
        guard.changed();
        Answers mine = fields.answers();
        BegunOpinions.Kept kept = begun.keep(actor, opinion, read, mine);
        read = mine;
        if (kept.elsewhere()) {
            fields.load(kept.answers());
            read = fields.answers();
            Message.done(ViewLanguage.text("opinion.savedElsewhere"));
        }
        Map<String, BothWrote.Field> open = new LinkedHashMap<>();
        kept.clashes().forEach(clash -> open.put(clash.place(), field(clash)));
        clashes.ask(open);
        LocalCopy told = copy;
        if (told != null) {
            told.saved(clashes::isOpen);
        }
        saved.setText(ViewLanguage.text(
                "sheet.saved",
                LocalTime.ofInstant(clock.instant(), zone)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString()));
        guard.changed();
    }

    private BothWrote.Field field(ThreeWay.Clash clash) {
        Runnable mine = () -> {
            fields.load(fields.answers().with(clash.place(), clash.mine()));
            save();
        };
        return new BothWrote.Field(
                name(clash.place()),
                words(clash.place(), clash.theirs()),
                words(clash.place(), clash.mine()),
                mine,
                () -> {});
    }

    private String name(String place) {
        return question(place)
                .map(question -> ViewLanguage.text(question.label().in(scope())))
                .orElse(place);
    }

    private String words(String place, @Nullable Object value) {
        return question(place)
                .map(question -> TypedAnswers.words(question, value, scope()))
                .orElseGet(() -> value == null ? "" : value.toString());
    }

    private void offer(UnsavedOffer offer, List<LocalCopy.Piece> found) {
        List<LocalCopy.Piece> unsaved = new ArrayList<>();
        for (LocalCopy.Piece piece : found) {
            if (fields.answers()
                    .text(piece.place())
                    .filter(piece.text()::equals)
                    .isPresent()) {
                forget(piece);
            } else {
                unsaved.add(piece);
            }
        }
        offer.show(unsaved);
    }

    private boolean take(LocalCopy.Piece piece) {
        Optional<TypedAnswers.Reading> reading =
                question(piece.place()).flatMap(question -> TypedAnswers.read(question, piece.text(), scope()));
        reading.ifPresent(typed -> {
            fields.load(fields.answers().with(piece.place(), typed.answer()));
            save();
        });
        return reading.isPresent();
    }

    private void forget(LocalCopy.Piece piece) {
        LocalCopy told = copy;
        if (told != null) {
            told.drop(piece);
        }
    }

    private Optional<Question> question(String place) {
        return form.components().stream()
                .filter(each -> each.path().equals(place))
                .map(Located::component)
                .filter(Question.class::isInstance)
                .map(Question.class::cast)
                .findFirst();
    }

    private Scope scope() {
        return Scope.of(form, fields.answers(), Map.of());
    }
}
