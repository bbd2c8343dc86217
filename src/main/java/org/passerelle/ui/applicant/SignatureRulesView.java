package org.passerelle.ui.applicant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
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
import org.passerelle.ui.component.Tone;
import org.passerelle.ui.component.VaadinWords;

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

    private void show() {
        removeAll();
        Actor actor = desk.current().get();
        boolean mayChange = actor.is(Role.APPLICANT_SIGNATORY);
        heading(ViewLanguage.text("signatureRules.title")).lead(ViewLanguage.text("signatureRules.lead"));
        if (!mayChange) {
            add(new Paragraph(ViewLanguage.text("signatureRules.signatoryOnly")));
        }
        add(two(actor, mayChange), section("signatureRules.delegations", delegations(actor, mayChange)));
        if (mayChange) {
            add(section("signatureRules.new", form(actor)));
        }
    }

    private Checkbox two(Actor actor, boolean mayChange) {
        Checkbox two = new Checkbox(ViewLanguage.text("signatureRules.two"));
        two.setValue(actor.organisation() != null && desk.delegations().signatories(actor.organisation()) > 1);
        two.setEnabled(mayChange);
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
            show();
        });
        end.setAriaLabel(ViewLanguage.text("signatureRules.revokeOf", holder(delegation)));
        return new Span(badge, new Span(" "), end);
    }

    private Component[] form(Actor actor) {
        Select<Person> holder = new Select<>();
        holder.setLabel(ViewLanguage.text("signatureRules.holder"));
        holder.setItems(desk.people().withRole(Role.APPLICANT_EDITOR).stream()
                .filter(p -> actor.organisation() != null && p.actor().belongsTo(actor.organisation()))
                .filter(p -> !p.roles().contains(Role.APPLICANT_SIGNATORY))
                .toList());
        holder.setItemLabelGenerator(Person::name);
        TextField reference = new TextField(ViewLanguage.text("signatureRules.reference"));
        reference.setHelperText(ViewLanguage.text("signatureRules.referenceHint"));
        DatePicker first = day("signatureRules.first");
        DatePicker last = day("signatureRules.last");
        Button give = new Button(
                ViewLanguage.text("signatureRules.give"),
                click -> give(holder.getValue(), reference.getValue(), first.getValue(), last.getValue()));
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new Component[] {holder, reference, first, last, give};
    }

    private void give(Person holder, String reference, LocalDate first, LocalDate last) {
        if (holder == null || reference.isBlank() || first == null || last == null || last.isBefore(first)) {
            Message.refusal(ViewLanguage.text("signatureRules.missing"), List.of());
            return;
        }
        desk.delegations().give(desk.current().get(), holder.id(), reference, first, last);
        Message.done(ViewLanguage.text("signatureRules.given"));
        show();
    }

    private static DatePicker day(String key) {
        DatePicker day = new DatePicker(ViewLanguage.text(key));
        day.setI18n(VaadinWords.datePicker());
        return day;
    }

    private static Section section(String key, Component... body) {
        Section section = new Section(new H2(ViewLanguage.text(key)));
        section.add(body);
        section.addClassNames("section", "stack");
        return section;
    }
}
