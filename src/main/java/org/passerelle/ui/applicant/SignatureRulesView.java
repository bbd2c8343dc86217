package org.passerelle.ui.applicant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.passerelle.dossiers.Delegation;
import org.passerelle.people.Actor;
import org.passerelle.people.Person;
import org.passerelle.people.Role;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.PageHeader;
import org.passerelle.ui.component.Tone;

/** How the own organisation signs: one hand or two, and who signs in the legal representative's place. */
@Route(value = SignatureRulesView.PATH, layout = MainLayout.class)
@RolesAllowed({"APPLICANT_EDITOR", "APPLICANT_SIGNATORY"})
class SignatureRulesView extends PageView implements BeforeEnterObserver {

    static final String PATH = "my/signature";

    private final transient DossierDesk desk;

    SignatureRulesView(DossierDesk desk) {
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private PageHeader show() {
        removeAll();
        Actor actor = desk.current().get();
        boolean mayChange = actor.is(Role.APPLICANT_SIGNATORY);
        PageHeader header =
                heading(ViewLanguage.text("signatureRules.title")).lead(ViewLanguage.text("signatureRules.lead"));
        if (!mayChange) {
            add(new Paragraph(ViewLanguage.text("signatureRules.signatoryOnly")));
        }
        add(section("signatureRules.number", number(actor, mayChange)));
        add(section("signatureRules.delegations", delegations(actor, mayChange)));
        if (mayChange) {
            add(section("signatureRules.new", form(actor)));
        }
        return header;
    }

    private Component number(Actor actor, boolean mayChange) {
        boolean wantsTwo = actor.organisation() != null && desk.delegations().signatories(actor.organisation()) > 1;
        if (!mayChange) {
            return new Paragraph(ViewLanguage.text(wantsTwo ? "signatureRules.two" : "signatureRules.one"));
        }
        Checkbox two = new Checkbox(ViewLanguage.text("signatureRules.two"), wantsTwo);
        two.addValueChangeListener(changed -> {
            desk.delegations().wantSignatories(desk.current().get(), changed.getValue() ? 2 : 1);
            Message.done(ViewLanguage.text("signatureRules.saved"));
        });
        return two;
    }

    private Component delegations(Actor actor, boolean mayChange) {
        List<Delegation> own = desk.delegations().own(actor);
        if (own.isEmpty()) {
            return new EmptyState(
                    ViewLanguage.text("signatureRules.none"), ViewLanguage.text("signatureRules.noneHint"));
        }
        DataTable<Delegation> table = new DataTable<Delegation>(ViewLanguage.text("signatureRules.delegations"))
                .captionHidden()
                .column(ViewLanguage.text("signatureRules.holder"), this::holder)
                .column(ViewLanguage.text("signatureRules.reference"), Delegation::reference)
                .column(ViewLanguage.text("signatureRules.first"), d -> Formats.date(d.firstDay()))
                .column(ViewLanguage.text("signatureRules.last"), d -> Formats.date(d.lastDay()))
                .component(ViewLanguage.text("signatureRules.state"), d -> state(d, mayChange));
        return table.show(own);
    }

    private String holder(Delegation delegation) {
        return desk.people().get(delegation.holder()).name();
    }

    private Component state(Delegation delegation, boolean mayChange) {
        LocalDate today =
                LocalDate.ofInstant(desk.clock().instant(), desk.clock().getZone());
        Badge badge = delegation.holdsOn(today)
                ? new Badge(ViewLanguage.text("signatureRules.holds"), Tone.GOOD)
                : new Badge(ViewLanguage.text("signatureRules.over"), Tone.WAITING);
        if (!mayChange || delegation.revokedAt() != null || delegation.lastDay().isBefore(today)) {
            return badge;
        }
        Button end = new Button(ViewLanguage.text("signatureRules.revoke"), click -> {
            desk.delegations().revoke(desk.current().get(), delegation.id());
            Message.done(ViewLanguage.text("signatureRules.revoked"));
            show().takeFocus();
        });
        end.setAriaLabel(ViewLanguage.text("signatureRules.revokeOf", holder(delegation)));
        return new Span(badge, new Span(" "), end);
    }

    private DelegationForm form(Actor actor) {
        return new DelegationForm(holders(actor), given -> {
            desk.delegations()
                    .give(desk.current().get(), given.holder(), given.reference(), given.firstDay(), given.lastDay());
            Message.done(ViewLanguage.text("signatureRules.given"));
            show().takeFocus();
        });
    }

    private List<Person> holders(Actor actor) {
        return desk.people().withRole(Role.APPLICANT_EDITOR).stream()
                .filter(p -> actor.organisation() != null && p.actor().belongsTo(actor.organisation()))
                .filter(p -> !p.roles().contains(Role.APPLICANT_SIGNATORY))
                .toList();
    }

    private static Section section(String key, Component... body) {
        Section section = new Section(new H2(ViewLanguage.text(key)));
        section.add(body);
        section.addClassNames("section", "stack");
        return section;
    }
}
