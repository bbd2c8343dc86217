package org.passerelle.ui.applicant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.BankDetails;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.TypedBankDetails;
import org.passerelle.files.StoredFile;
import org.passerelle.people.Actor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DayFields;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.FaultsBeside;
import org.passerelle.ui.component.MarkedPart;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.UploadBox;

/** Into which account the grant is to be paid: its number, its holder, and the bank's document (D3). */
@Route(value = Pages.LIST + "/:id/bank", layout = MainLayout.class)
@RolesAllowed("APPLICANT_SIGNATORY")
class BankView extends PageView implements BeforeEnterObserver {

    private final transient DossierDesk desk;
    private final TextField iban = new TextField(ViewLanguage.text("bank.iban"));
    private final TextField holder = new TextField(ViewLanguage.text("bank.holder"));
    private final TextArea explanation = new TextArea(ViewLanguage.text("bank.explanation"));
    private final DatePicker documentOn = DayFields.day(ViewLanguage.text("bank.documentOn"));
    private final Paragraph held = new Paragraph();
    private final FaultsBeside faults = new FaultsBeside()
            .at("iban", iban)
            .at("holder", holder)
            .at("explanation", explanation)
            .at("documentOn", documentOn);
    private transient @Nullable StoredFile document;

    BankView(DossierDesk desk) {
        this.desk = desk;
        iban.setHelperText(ViewLanguage.text("bank.iban.help"));
        iban.setRequiredIndicatorVisible(true);
        iban.setManualValidation(true); // emptied, it is told with the others, in words
        iban.setMaxLength(42);
        holder.setHelperText(ViewLanguage.text("bank.holder.help"));
        holder.setRequiredIndicatorVisible(true);
        holder.setManualValidation(true);
        holder.setMaxLength(TypedBankDetails.LONGEST_NAME);
        explanation.setHelperText(ViewLanguage.text("bank.explanation.help"));
        explanation.setMaxLength(TypedBankDetails.LONGEST_EXPLANATION);
        documentOn.setHelperText(ViewLanguage.text("bank.documentOn.help"));
        documentOn.setRequiredIndicatorVisible(true);
        documentOn.setManualValidation(true);
        List.of(iban, holder).forEach(TextField::setWidthFull);
        explanation.setWidthFull();
        held.getElement().setAttribute("role", "status");
        forReading();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Actor actor = desk.current().get();
        String named = event.getRouteParameters().get("id").orElse("");
        Dossier dossier = desk.own(
                actor, desk.file().byNumber(named).map(d -> d.id().toString()).orElse(named));
        heading(ViewLanguage.text("bank.title")).over(dossier.name()).lead(ViewLanguage.text("bank.form.lead"));
        List<BankDetails> given = desk.accounts().of(actor, dossier.id());
        if (!dossier.publicStage().holdsGrant() || isSettled(given)) {
            add(new EmptyState(
                    ViewLanguage.text("bank.nothing"),
                    ViewLanguage.text("bank.nothing.hint"),
                    Pages.link(Pages.dossier(dossier.id()), "revision.back")));
            return;
        }
        holder.setValue(desk.organisations().get(dossier.lead()).name());
        given.stream().findFirst().ifPresent(this::again);
        form(actor, dossier);
    }

    private static boolean isSettled(List<BankDetails> given) {
        return !given.isEmpty() && given.get(0).state() == BankDetails.State.ACCEPTED;
    }

    /** What was given before is a start; the document is given anew. */
    private void again(BankDetails before) {
        iban.setValue(before.iban().grouped());
        holder.setValue(before.holder());
        explanation.setValue(before.explanation());
        documentOn.setValue(before.documentOn());
        if (!before.reason().isEmpty()) {
            Paragraph why = new Paragraph(ViewLanguage.text("bank.sentBack.lead", before.reason()));
            why.addClassName("alert");
            add(why);
        }
    }

    private void form(Actor actor, Dossier dossier) {
        UploadBox upload = new UploadBox(
                desk.parts(),
                actor,
                dossier.id() + "/bank",
                desk.call(dossier).definition().maxFileBytes(),
                ViewLanguage.text("bank.document"),
                file -> {},
                this::hold);
        MarkedPart statement = new MarkedPart(upload, this::withoutDocument);
        faults.at("document", statement);
        Button give = new Button(
                ViewLanguage.text("bank.handIn"),
                click -> faults.telling(() -> give(actor, dossier), "iban", "holder", "documentOn", "document"));
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div acts = new Div(give, Pages.link(Pages.dossier(dossier.id()), "revision.back"));
        acts.addClassName("actions");
        Paragraph who = new Paragraph(ViewLanguage.text("bank.whoReads"));
        who.addClassNames("small", "soft");
        Div fields = new Div(iban, holder, explanation, documentOn, statement, held, who, faults, acts);
        fields.addClassName("stack");
        add(fields);
    }

    private Optional<String> withoutDocument() {
        return document == null ? Optional.of(ViewLanguage.text("bank.documentMissing")) : Optional.empty();
    }

    private void hold(StoredFile file) {
        document = file;
        held.setText(ViewLanguage.text("bank.held", file.name()));
        faults.mended("document");
    }

    private void give(Actor actor, Dossier dossier) {
        desk.accounts()
                .handIn(
                        actor,
                        dossier.id(),
                        new TypedBankDetails(
                                iban.getValue(),
                                holder.getValue(),
                                documentOn.getValue(),
                                explanation.getValue(),
                                document));
        Message.done(ViewLanguage.text("bank.handedIn"));
        getUI().ifPresent(ui -> ui.navigate(Pages.dossier(dossier.id())));
    }
}
