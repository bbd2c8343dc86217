package org.passerelle.ui.applicant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DraftSignatures;
import org.passerelle.dossiers.Submission;
import org.passerelle.people.Actor;
import org.passerelle.people.Person;
import org.passerelle.people.Role;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;

/** Under the summary of a draft: who may sign submits it or gives it back, who may not asks for the signature. */
final class SignatureBox extends Div {

    private final transient DossierDesk desk;
    private final transient Actor actor;
    private final transient Dossier dossier;

    /** @param isFit whether nothing blocks the submission */
    SignatureBox(DossierDesk desk, Actor actor, Dossier dossier, DraftSignatures.State state, boolean isFit) {
        this.desk = desk;
        this.actor = actor;
        this.dossier = dossier;
        addClassName("section");
        if (state.maySign()) {
            sign(state, isFit);
        } else {
            ask(state, isFit);
        }
    }

    private void ask(DraftSignatures.State state, boolean isFit) {
        add(new Paragraph(ViewLanguage.text("applicant.submit.signatoryOnly")), signatories());
        if (!actor.is(Role.APPLICANT_EDITOR)) {
            return;
        }
        boolean asked = state.request().filter(r -> !r.isReturned()).isPresent();
        Button ask = new Button(
                ViewLanguage.text(asked ? "applicant.signature.askAgain" : "applicant.signature.ask"), click -> {
                    desk.signatures().ask(actor, dossier.id());
                    Message.done(ViewLanguage.text("applicant.signature.asked"));
                    leave();
                });
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ask.setEnabled(isFit);
        add(new Paragraph(ViewLanguage.text(isFit ? "applicant.signature.askHint" : "applicant.submit.blocked")), ask);
    }

    private void sign(DraftSignatures.State state, boolean isFit) {
        if (state.needsTwo()) {
            add(new Paragraph(ViewLanguage.text("applicant.signature.two")));
            state.signatures()
                    .forEach(s -> add(new Paragraph(ViewLanguage.text(
                            "applicant.signature.signedBy",
                            s.name(),
                            Formats.dateTime(s.at(), desk.clock().getZone())))));
        }
        if (!actor.is(Role.APPLICANT_SIGNATORY)) {
            add(new Paragraph(ViewLanguage.text("applicant.signature.deputy")));
        }
        Div acts = new Div();
        acts.addClassName("actions");
        if (state.isLast(actor)) {
            add(new Paragraph(ViewLanguage.text(isFit ? "applicant.submit.binding" : "applicant.submit.blocked")));
            acts.add(primary("applicant.submit.act", isFit, this::confirm));
        } else if (state.isSignedBy(actor)) {
            add(new Paragraph(ViewLanguage.text("applicant.signature.waits")));
        } else {
            add(new Paragraph(ViewLanguage.text(isFit ? "applicant.submit.binding" : "applicant.submit.blocked")));
            acts.add(primary("applicant.signature.sign", isFit, this::signFirst));
        }
        if (state.request().filter(r -> !r.isReturned()).isPresent()) {
            acts.add(new Button(ViewLanguage.text("applicant.signature.giveBack"), click -> giveBack()));
        }
        Anchor rules = new Anchor(SignatureRulesView.PATH, ViewLanguage.text("signatureRules.title"));
        rules.setRouterIgnore(false);
        add(acts, new Paragraph(rules));
    }

    private static Button primary(String key, boolean enabled, Runnable act) {
        Button button = new Button(ViewLanguage.text(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setEnabled(enabled);
        return button;
    }

    private Component signatories() {
        UnorderedList list = new UnorderedList();
        List<Person> persons = desk.people().signatoriesOf(dossier.lead());
        persons.forEach(person -> list.add(new ListItem(person.profile().name())));
        return persons.isEmpty() ? new Paragraph(ViewLanguage.text("applicant.submit.noSignatory")) : list;
    }

    private void confirm() {
        Confirm.ask(
                ViewLanguage.text("applicant.submit.confirm"),
                ViewLanguage.text(
                        "applicant.submit.consequence",
                        dossier.title(),
                        Formats.money(dossier.plan().requested())),
                ViewLanguage.text("applicant.submit.act"),
                () -> {
                    Submission submission = desk.submit(actor, dossier.id());
                    Message.done(ViewLanguage.text("applicant.submit.done", submission.number()));
                    leave();
                });
    }

    private void signFirst() {
        desk.signatures().sign(actor, dossier.id());
        Message.done(ViewLanguage.text("applicant.signature.signed"));
        leave();
    }

    private void giveBack() {
        Confirm.askWithReason(
                ViewLanguage.text("applicant.signature.giveBackTitle"),
                ViewLanguage.text("applicant.signature.giveBackConsequence"),
                ViewLanguage.text("applicant.signature.giveBack"),
                comment -> {
                    desk.signatures().giveBack(actor, dossier.id(), comment);
                    Message.done(ViewLanguage.text("applicant.signature.givenBack"));
                    leave();
                });
    }

    private void leave() {
        getUI().ifPresent(ui -> ui.navigate(Pages.dossier(dossier.id())));
    }
}
