package org.passerelle.ui.reviewer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.reviews.Acceptance;
import org.passerelle.reviews.Assignment;
import org.passerelle.reviews.Invitation;
import org.passerelle.reviews.Invitations;
import org.passerelle.reviews.Recusals;
import org.passerelle.reviews.Reviews;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.Countries;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.KeyValueList;
import org.passerelle.ui.component.Message;

/** An invitation to score: who takes part, before anything of the content; accepted, declined, or in conflict. */
@Route(value = WorkPaths.INVITATIONS, layout = MainLayout.class)
@RolesAllowed(StaffRoles.REVIEWER)
class InvitationView extends PageView implements HasUrlParameter<String> {

    private final transient Invitations invitations;
    private final transient Recusals recusals;
    private final transient Reviews reviews;
    private final transient DossierFile dossiers;
    private final transient Calls calls;
    private final transient Actor actor;

    InvitationView(
            Invitations invitations,
            Recusals recusals,
            Reviews reviews,
            DossierFile dossiers,
            Calls calls,
            CurrentActor current) {
        this.invitations = invitations;
        this.recusals = recusals;
        this.reviews = reviews;
        this.dossiers = dossiers;
        this.calls = calls;
        this.actor = current.get();
        forReading();
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        removeAll();
        Invitation invitation = invitations.of(actor, named(id));
        Assignment own = invitation.assignment();
        CallDefinition call =
                calls.get(dossiers.get(invitation.dossier()).call()).definition();
        heading(ViewLanguage.text("invitation.title")).overDossier(invitation.number(), invitation.title());
        if (own.isInvited()) {
            add(new Paragraph(ViewLanguage.text("invitation.lead", Formats.due(own.answerDue(), call.zone()))));
            add(about(invitation, call), answer(invitation, call));
        } else {
            add(over(invitation));
        }
    }

    private static DossierId named(String id) {
        try {
            return new DossierId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    private EmptyState over(Invitation invitation) {
        String state =
                ViewLanguage.word("reviewerState", invitation.assignment().state());
        String hint = ViewLanguage.text("invitation.overHint", state);
        if (!invitation.assignment().hasAccepted()) {
            return new EmptyState(ViewLanguage.text("invitation.over"), hint);
        }
        Button open = new Button(ViewLanguage.text("invitation.toSheet"), click -> toSheet(invitation.dossier()));
        return new EmptyState(state, ViewLanguage.text("invitation.toSheetHint"), open);
    }

    private static Section about(Invitation invitation, CallDefinition call) {
        KeyValueList facts = new KeyValueList()
                .with(ViewLanguage.text("invitation.call"), ViewLanguage.text(invitation.call()))
                .with(ViewLanguage.text("invitation.project"), Foreign.french(new Div(invitation.title())))
                .with(ViewLanguage.text("invitation.leader"), Foreign.french(new Div(invitation.lead())));
        Div partners = new Div();
        invitation.partners().forEach(name -> partners.add(Foreign.french(new Div(name))));
        facts.with(ViewLanguage.text("invitation.partners"), partners);
        facts.with(
                ViewLanguage.text("invitation.countries"),
                invitation.countries().stream().map(Countries::name).sorted().collect(Collectors.joining(", ")));
        Section section = new Section(
                new H2(ViewLanguage.text("invitation.about")),
                facts,
                new Paragraph(
                        ViewLanguage.text("invitation.days", call.deadlines().reviewDays())));
        section.addClassNames("section", "card", "pile");
        return section;
    }

    private Section answer(Invitation invitation, CallDefinition call) {
        Checkbox noConflict = declaration("invitation.noConflict");
        noConflict.setHelperText(ViewLanguage.text("invitation.noConflictHelp"));
        Checkbox undertake = declaration("invitation.undertake");
        Button accept = new Button(ViewLanguage.text("invitation.accept"), click -> {
            boolean declared = isGiven(noConflict);
            boolean undertaken = !invitation.undertakingNeeded() || isGiven(undertake);
            if (!declared) {
                noConflict.focus();
            } else if (!undertaken) {
                undertake.focus();
            } else {
                accept(invitation, call);
            }
        });
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button conflict = new Button(
                ViewLanguage.text("invitation.conflict"),
                click -> Recusing.ask(ground -> {
                    recusals.declare(actor, invitation.dossier(), ground);
                    leave("invitation.recused");
                }));
        Button decline = new Button(ViewLanguage.text("invitation.decline"), click -> new DeclineDialog(reason -> {
                    invitations.decline(actor, invitation.dossier(), reason);
                    leave("invitation.declined");
                })
                .open());
        Section section = new Section(new H2(ViewLanguage.text("invitation.answer")), noConflict);
        if (invitation.undertakingNeeded()) {
            Paragraph words = new Paragraph(ViewLanguage.text("undertaking.text"));
            words.addClassName("undertaking");
            section.add(new H3(ViewLanguage.text("undertaking.title")), words, undertake);
        } else {
            section.add(new Paragraph(ViewLanguage.text("invitation.undertaken")));
        }
        Div acts = new Div(accept, conflict, decline);
        acts.addClassName("actions");
        section.add(acts);
        section.addClassNames("section", "card", "pile");
        return section;
    }

    private void accept(Invitation invitation, CallDefinition call) {
        invitations.accept(actor, invitation.dossier(), new Acceptance(true, true));
        reviews.own(actor, invitation.dossier())
                .ifPresent(own -> Message.done(ViewLanguage.text(
                        "invitation.accepted", invitation.number(), Formats.due(own.dueAt(), call.zone()))));
        toSheet(invitation.dossier());
    }

    private void toSheet(DossierId dossier) {
        getUI().ifPresent(ui -> ui.navigate(SheetView.class, dossier.toString()));
    }

    private void leave(String said) {
        Message.done(ViewLanguage.text(said));
        getUI().ifPresent(ui -> ui.navigate(SheetsView.class));
    }

    private static Checkbox declaration(String key) {
        Checkbox box = new Checkbox(ViewLanguage.text(key));
        box.setRequiredIndicatorVisible(true);
        box.setManualValidation(true);
        box.setErrorMessage(ViewLanguage.text("invitation.missing"));
        box.addValueChangeListener(change -> box.setInvalid(false));
        return box;
    }

    private static boolean isGiven(Checkbox box) {
        box.setInvalid(!box.getValue());
        return box.getValue();
    }
}
