package org.passerelle.ui.applicant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Written;
import org.passerelle.forms.Form;
import org.passerelle.forms.Widget;
import org.passerelle.forms.WidgetKind;
import org.passerelle.people.Actor;
import org.passerelle.people.Organisation;
import org.passerelle.people.PersonId;
import org.passerelle.shared.Finding;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.FormFields;
import org.passerelle.ui.component.LocalCopy;
import org.passerelle.ui.component.LocalCopy.Piece;

/** What is written on one step of the editor: the questions of a section with their parts, or the whole plan. */
final class StepBody extends Div {

    private final transient DossierDesk desk;
    private final transient Actor actor;
    private final transient Call call;
    private final boolean editable;
    private final transient Draft draft;
    private transient Consumer<Instant> saved = at -> {};
    private transient Optional<LocalCopy> copy = Optional.empty();
    private final transient TypedPieces pieces;
    private final ClashChoice clashes;
    private transient Optional<FormFields> fields = Optional.empty();
    private transient Optional<PlanPart> plan = Optional.empty();
    private transient Optional<DraftDocuments> documents = Optional.empty();

    StepBody(DossierDesk desk, Actor actor, Dossier dossier, Call call, EditorStep step, boolean editable) {
        this.desk = desk;
        this.actor = actor;
        this.call = call;
        this.editable = editable;
        draft = new Draft(desk, actor, dossier, this::written);
        pieces = new TypedPieces(desk.form(call), draft);
        clashes = new ClashChoice(desk, pieces, call.definition().zone(), this::keepMine, this::keepTheirs);
        add(clashes);
        if (step.isPlan()) {
            drawPlan(step);
        } else {
            drawQuestions(step);
        }
    }

    void onSaved(Consumer<Instant> listener) {
        saved = listener;
    }

    /** The body with the browser's copy of what is written in it and not saved, and the offer of an earlier one. */
    Component keptBy(PersonId person) {
        UnsavedOffer offer =
                new UnsavedOffer(this::take, this::forget, desk.clock().getZone());
        LocalCopy kept =
                new LocalCopy(person.value(), draft.dossier().id().value(), found -> offer(offer, found), offer, this);
        copy = Optional.of(kept);
        fields.ifPresent(f -> f.keepIn(kept));
        plan.ifPresent(p -> p.keepIn(kept));
        return kept;
    }

    /** Offers what is not saved; the browser need not keep the rest. */
    private void offer(UnsavedOffer offer, List<Piece> found) {
        List<Piece> unsaved = pieces.unsaved(found);
        found.stream().filter(piece -> !unsaved.contains(piece)).forEach(this::forget);
        offer.show(unsaved);
    }

    private void forget(Piece piece) {
        copy.ifPresent(kept -> kept.drop(piece));
    }

    private boolean take(Piece piece) {
        boolean taken = pieces.take(piece);
        reload();
        return taken;
    }

    private void written(Written written, boolean moved) {
        if (moved) {
            reload();
        }
        clashes.show(written.clashes());
        copy.ifPresent(kept -> kept.saved(clashes::isOpen));
        if (written.saved()) {
            saved.accept(desk.clock().instant());
        }
    }

    private void keepMine(Written.Clash clash) {
        draft.keepMine(clash);
        reload();
    }

    private void keepTheirs(Written.Clash clash) {
        copy.ifPresent(kept -> kept.saved(clashes::isOpen));
        saved.accept(desk.clock().instant());
    }

    private void reload() {
        fields.ifPresent(f -> f.load(draft.answers()));
        plan.ifPresent(p -> p.show(draft.dossier().plan()));
    }

    Dossier dossier() {
        return draft.dossier();
    }

    /** Shows beside the fields what is wrong with an answer; what is not answered yet stands in the list alone. */
    void show(List<Finding> findings) {
        fields.ifPresent(f -> f.show(findings.stream()
                .filter(finding -> !finding.code().equals("REQUIRED_FIELD"))
                .toList()));
    }

    void focus(String place) {
        boolean found = fields.map(f -> f.focus(place)).orElse(false)
                || plan.map(p -> p.goTo(place)).orElse(false);
        if (!found) {
            getElement()
                    .executeJs(
                            "const part = this.querySelector('[data-place=\"' + $0 + '\"]'); if (part) {"
                                    + " part.scrollIntoView(); const f ="
                                    + " part.querySelector('input,button,a,vaadin-button'); if (f) f.focus(); }",
                            place);
        }
    }

    private void drawQuestions(EditorStep step) {
        Form form = desk.form(call);
        FormFields drawn = FormFields.section(form, step.sections().get(0), DossierDesk.facts(call), this::widget);
        drawn.load(draft.answers()).readOnly(!editable);
        drawn.onChange(draft::answers);
        fields = Optional.of(drawn);
        add(drawn);
    }

    private void drawPlan(EditorStep step) {
        step.sections().stream()
                .flatMap(section -> section.components().stream())
                .flatMap(component -> component.head().help().stream())
                .forEach(help -> {
                    Paragraph words = new Paragraph(ViewLanguage.text(help));
                    words.addClassName("form-note");
                    add(words);
                });
        PlanPart part = new PlanPart(desk, draft, call, editable);
        plan = Optional.of(part);
        add(part);
    }

    private Optional<Component> widget(Widget widget) {
        WidgetKind kind = widget.kind();
        if (kind == WidgetKind.UPLOAD) {
            return Optional.of(new DocumentUpload(
                    desk,
                    actor,
                    draft.dossier(),
                    documents(),
                    widget,
                    call,
                    editable,
                    () -> saved.accept(desk.clock().instant())));
        }
        if (kind == WidgetKind.PARTNERS) {
            return Optional.of(new PartnersPart(desk, draft, widget, editable));
        }
        return kind == WidgetKind.LEAD ? Optional.of(lead(widget)) : Optional.empty();
    }

    /** Read with the first upload of the section, and said once for all of them: what a file may be. */
    private DraftDocuments documents() {
        return documents.orElseGet(() -> {
            DraftDocuments read =
                    new DraftDocuments(desk, actor, draft.dossier().id(), editable);
            documents = Optional.of(read);
            if (editable) {
                Paragraph words = new Paragraph(ViewLanguage.text(
                        "applicant.documents.most", call.definition().maxFileMegabytes()));
                words.addClassName("form-note");
                add(words);
            }
            return read;
        });
    }

    private LeadPart lead(Widget widget) {
        Organisation lead = desk.organisations().get(draft.dossier().lead());
        return new LeadPart(lead, desk.organisations().regionLabel(lead), widget);
    }
}
