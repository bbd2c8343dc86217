package org.passerelle.ui.applicant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.passerelle.calls.Call;
import org.passerelle.calls.DocumentType;
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
import org.passerelle.ui.component.FirstField;
import org.passerelle.ui.component.FormFields;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.LocalCopy;
import org.passerelle.ui.component.LocalCopy.Piece;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.RemedyPanel;
import org.passerelle.ui.component.UnsavedOffer;

/** What is written on one step of the editor: the questions of a section with their parts, or the whole plan. */
final class StepBody extends Div {

    private final transient DossierDesk desk;
    private final transient Actor actor;
    private final transient Call call;
    private final boolean editable;
    private final transient Set<DocumentType> open;
    private final transient Draft draft;
    private transient Consumer<List<Finding>> saved = findings -> {};
    private transient Optional<LocalCopy> copy = Optional.empty();
    private final transient TypedPieces pieces;
    private final ClashChoice clashes;
    private transient Optional<FormFields> fields = Optional.empty();
    private transient Optional<PlanPart> plan = Optional.empty();
    private transient Optional<DraftDocuments> documents = Optional.empty();
    private final List<DocumentUpload> uploads = new ArrayList<>();

    /** @param open the kinds of documents that can be given now, where the step is editable */
    StepBody(
            DossierDesk desk,
            Actor actor,
            Dossier dossier,
            Call call,
            EditorStep step,
            boolean editable,
            Set<DocumentType> open) {
        this.open = open;
        this.desk = desk;
        this.actor = actor;
        this.call = call;
        this.editable = editable;
        draft = new Draft(desk, actor, dossier, this::written);
        pieces = new TypedPieces(desk.form(call), call.definition().facts(), draft);
        clashes = new ClashChoice(desk, pieces, call.definition().zone(), this::keepMine, this::keepTheirs);
        add(clashes);
        if (step.isPlan()) {
            drawPlan(step);
        } else {
            drawQuestions(step);
        }
    }

    /** Hears what the rules say of the dossier whenever something of it was saved. */
    void onSaved(Consumer<List<Finding>> listener) {
        saved = listener;
    }

    /** The body with the browser's copy of what is written in it and not saved, and the offer of an earlier one. */
    LocalCopy keptBy(PersonId person) {
        UnsavedOffer offer =
                new UnsavedOffer(this::take, this::forget, desk.clock().getZone());
        LocalCopy kept =
                new LocalCopy(person.value(), draft.dossier().id().value(), found -> offer(offer, found), offer, this);
        copy = Optional.of(kept);
        fields.ifPresent(f -> f.keepIn(kept));
        plan.ifPresent(p -> p.keepIn(kept));
        return kept;
    }

    /** Puts back what its writer came back for and offers the rest; what is saved the browser need not keep. */
    private void offer(UnsavedOffer offer, List<Piece> found) {
        List<Piece> unsaved = pieces.unsaved(found);
        List<Piece> goesOn = unsaved.stream().filter(pieces::goesOn).toList(); // judged before the first is written
        List<Piece> back = goesOn.stream().filter(this::take).toList();
        if (!back.isEmpty()) {
            Message.done(ViewLanguage.text("copy.putBack", back.size()));
        }
        List<Piece> left =
                unsaved.stream().filter(piece -> !back.contains(piece)).toList();
        found.stream().filter(piece -> !left.contains(piece)).forEach(this::forget);
        offer.show(left);
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
            saved.accept(written.findings());
        }
    }

    private void keepMine(Written.Clash clash) {
        draft.keepMine(clash);
        reload();
    }

    private void keepTheirs(Written.Clash clash) {
        copy.ifPresent(kept -> kept.saved(clashes::isOpen));
        judge();
    }

    private void judge() {
        saved.accept(desk.review(actor, draft.dossier()));
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
        uploads.forEach(upload -> upload.ask(findings));
    }

    /** What would mend the shares of the plan, where it is written here. */
    Optional<RemedyPanel> remedies() {
        return plan.filter(written -> editable).map(PlanPart::remedies);
    }

    void focus(String place) {
        plan.ifPresent(p -> p.goTo(place));
        if (plan.isEmpty() && !fields.map(f -> f.focus(place)).orElse(false)) {
            FirstField.focus(this, place);
        }
    }

    private void drawQuestions(EditorStep step) {
        Form form = desk.form(call);
        FormFields drawn = FormFields.section(
                form, step.sections().get(0), call.definition().facts(), this::widget);
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
            boolean taken = editable && open.contains(DocumentType.valueOf(widget.documentType()));
            DocumentUpload upload =
                    new DocumentUpload(desk, actor, draft.dossier(), documents(), widget, call, taken, this::judge);
            uploads.add(upload);
            return Optional.of(upload);
        }
        if (kind == WidgetKind.PARTNERS) {
            return Optional.of(new PartnersPart(desk, draft, widget, editable));
        }
        return kind == WidgetKind.LEAD ? Optional.of(lead(widget)) : Optional.empty();
    }

    /** Read with the first upload of the section, and said once for all of them: what a file may be. */
    private DraftDocuments documents() {
        return documents.orElseGet(() -> {
            DraftDocuments read = new DraftDocuments(desk, actor, draft.dossier(), editable);
            documents = Optional.of(read);
            if (editable) {
                Paragraph words = new Paragraph(ViewLanguage.text(
                        "applicant.documents.most",
                        Formats.limit(call.definition().maxFileBytes())));
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
