package org.passerelle.ui.applicant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.passerelle.files.Files;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Member;
import org.passerelle.people.Members;
import org.passerelle.people.Organisation;
import org.passerelle.people.Organisations;
import org.passerelle.people.Person;
import org.passerelle.people.Rights;
import org.passerelle.people.Verifications;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.FaultsBeside;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.security.AccountPages;

/** Who acts for the own organisation: inviting, giving roles, taking leave. */
@Route(value = MembersView.PATH, layout = MainLayout.class)
@Menu(title = "members.menu", order = 25)
@RolesAllowed({"APPLICANT_EDITOR", "APPLICANT_SIGNATORY"})
class MembersView extends PageView implements BeforeEnterObserver {

    static final String PATH = "my/organisation";

    private final transient Members members;
    private final transient Organisations organisations;
    private final transient Rights rights;
    private final transient Verifications verifications;
    private final transient Files files;
    private final transient CurrentActor current;
    private final transient Clock clock;
    private final Div list = new Div();
    private final FaultsBeside refused = new FaultsBeside();

    MembersView(
            Members members,
            Organisations organisations,
            Rights rights,
            Verifications verifications,
            Files files,
            CurrentActor current,
            Clock clock) {
        this.members = members;
        this.organisations = organisations;
        this.rights = rights;
        this.verifications = verifications;
        this.files = files;
        this.current = current;
        this.clock = clock;
        list.addClassName("section");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Actor actor = current.get();
        String name = Optional.ofNullable(actor.organisation())
                .flatMap(organisations::find)
                .map(Organisation::name)
                .orElse("");
        heading(ViewLanguage.text("members.title")).lead(ViewLanguage.text("members.lead", name));
        boolean manages = rights.allows(actor, Act.MANAGE_MEMBERS);
        Optional.ofNullable(actor.organisation())
                .flatMap(verifications::open)
                .ifPresent(
                        open -> add(new VerificationPart(verifications, files, actor, open, manages, clock.getZone())));
        add(new Paragraph(ViewLanguage.text(manages ? "members.handover" : "members.onlySignatory")), refused, list);
        if (manages) {
            add(new InviteForm(this::invite));
        }
        add(new Paragraph(new Anchor(AccountPages.ADD_ORGANISATION, ViewLanguage.text("addOrganisation.title"))));
        draw(manages);
    }

    private void draw(boolean manages) {
        list.removeAll();
        DataTable<Member> table = new DataTable<Member>(ViewLanguage.text("members.title"))
                .captionHidden()
                .component(ViewLanguage.text("members.member"), MembersView::who)
                .column(ViewLanguage.text("members.roles"), MembersView::roles)
                .column(
                        ViewLanguage.text("members.status"),
                        member -> ViewLanguage.word("personStatus", member.status()));
        if (manages) {
            table.component(ViewLanguage.text("members.acts"), this::acts);
        }
        table.show(members.mine(current.get()));
        list.add(table);
    }

    private static Component who(Member member) {
        Span address = new Span(member.email());
        address.addClassNames("small", "soft");
        return new Div(new Div(member.name()), address);
    }

    private static String roles(Member member) {
        return member.roles().stream()
                .sorted()
                .map(role -> ViewLanguage.word("role", role))
                .collect(Collectors.joining(", "));
    }

    private Component acts(Member member) {
        Div acts = new Div(act("members.change", "members.changeName", member, () -> change(member)));
        if (member.status() == Person.Status.INVITED) {
            acts.add(act("members.again", "members.againName", member, () -> {
                members.inviteAgain(current.get(), member.id());
                Message.done(ViewLanguage.text("members.sent", member.email()));
            }));
        }
        acts.add(act("members.remove", "members.removeName", member, () -> confirm(member)));
        acts.addClassName("actions");
        return acts;
    }

    private void change(Member member) {
        new RolesDialog(member, roles -> saying(refused, () -> members.change(current.get(), member.id(), roles)))
                .open();
    }

    private void confirm(Member member) {
        Confirm.ask(
                ViewLanguage.text("members.removeTitle", member.name()),
                ViewLanguage.text("members.removeHint"),
                ViewLanguage.text("members.remove"),
                () -> saying(refused, () -> members.remove(current.get(), member.id())));
    }

    private void invite(InviteForm form) {
        saying(form.faults(), () -> {
            members.invite(current.get(), form.invitee());
            Message.done(ViewLanguage.text("members.sent", form.invitee().email()));
            form.clear();
        });
    }

    private Button act(String key, String named, Member member, Runnable act) {
        Button button = new Button(ViewLanguage.text(key), click -> saying(refused, act));
        button.setAriaLabel(ViewLanguage.text(named, member.name()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    /** Does it and shows the list anew, or tells there what the person can mend. */
    private void saying(FaultsBeside faults, Runnable act) {
        faults.telling(act);
        Actor actor = current.get();
        if (rights.allows(actor, Act.SEE_MEMBERS)) {
            draw(rights.allows(actor, Act.MANAGE_MEMBERS));
        } else {
            getUI().ifPresent(ui -> ui.getPage().setLocation(""));
        }
    }
}
