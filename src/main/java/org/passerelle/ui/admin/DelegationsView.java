package org.passerelle.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.passerelle.awards.SigningDelegation;
import org.passerelle.awards.SigningDelegations;
import org.passerelle.people.Act;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonId;
import org.passerelle.people.Rights;
import org.passerelle.people.Role;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.PageHeader;
import org.passerelle.ui.component.Tone;

/** The recorded delegations of signature: who may sign decisions, under which act, from when until when, up to what. */
@Route(value = "admin/delegations", layout = MainLayout.class)
@Menu(title = "delegations.menu", order = 64)
@RolesAllowed({"ADMIN", StaffRoles.AUDITOR})
class DelegationsView extends PageView {

    private final transient SigningDelegations delegations;
    private final transient People people;
    private final transient CurrentActor current;
    private final transient Clock clock;
    private final boolean keeps;
    private transient Map<PersonId, String> names = Map.of();
    private final PageHeader header;
    private final DataTable<SigningDelegation> table;
    private final EmptyState empty =
            new EmptyState(ViewLanguage.text("delegations.none"), ViewLanguage.text("delegations.noneHint"));

    DelegationsView(SigningDelegations delegations, People people, Rights rights, CurrentActor current, Clock clock) {
        this.delegations = delegations;
        this.people = people;
        this.current = current;
        this.clock = clock;
        keeps = rights.allows(current.get(), Act.MANAGE_REFERENCE);
        header = heading(ViewLanguage.text("delegations.title")).lead(ViewLanguage.text("delegations.lead"));
        if (keeps) {
            Button create = new Button(ViewLanguage.text("delegations.new"), click -> add());
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.beside(create);
        }
        table = table();
        add(table, empty);
        refresh();
    }

    private DataTable<SigningDelegation> table() {
        return new DataTable<SigningDelegation>(ViewLanguage.text("delegations.title"))
                .captionHidden()
                .column(ViewLanguage.text("delegations.holder"), given -> names.getOrDefault(given.holder(), ""))
                .column(ViewLanguage.text("delegations.act"), SigningDelegation::act)
                .column(
                        ViewLanguage.text("delegations.days"),
                        given -> ViewLanguage.text(
                                "delegations.fromUntil", Formats.date(given.firstDay()), Formats.date(given.lastDay())))
                .column(ViewLanguage.text("delegations.ceiling"), DelegationsView::ceiling)
                .column(ViewLanguage.text("delegations.schemes"), DelegationsView::schemes)
                .component(ViewLanguage.text("delegations.state"), this::state)
                .component(ViewLanguage.text("reference.act"), this::endButton);
    }

    private void refresh() {
        List<SigningDelegation> all = delegations.all(current.get());
        names = people.all(all.stream().map(SigningDelegation::holder).toList()).stream()
                .collect(Collectors.toMap(Person::id, Person::name));
        table.show(all);
        table.setVisible(!all.isEmpty());
        empty.setVisible(all.isEmpty());
    }

    private static String ceiling(SigningDelegation given) {
        return given.ceiling() == null ? ViewLanguage.text("delegations.noCeiling") : Formats.money(given.ceiling());
    }

    private static String schemes(SigningDelegation given) {
        return given.schemes().isEmpty()
                ? ViewLanguage.text("delegations.allSchemes")
                : given.schemes().stream()
                        .sorted()
                        .map(scheme -> ViewLanguage.word("scheme", scheme))
                        .collect(Collectors.joining(", "));
    }

    private Component state(SigningDelegation given) {
        LocalDate today = LocalDate.now(clock);
        if (given.endedAt() != null) {
            return new Span(ViewLanguage.text(
                    "delegations.ended",
                    Objects.requireNonNull(given.endedBy()),
                    Objects.requireNonNull(given.endReason())));
        }
        if (given.holdsOn(today)) {
            return new Badge(ViewLanguage.text("delegations.holds"), Tone.GOOD);
        }
        return new Badge(
                ViewLanguage.text(today.isBefore(given.firstDay()) ? "delegations.toCome" : "delegations.over"),
                Tone.PLAIN);
    }

    private Component endButton(SigningDelegation given) {
        if (!keeps || given.endedAt() != null || LocalDate.now(clock).isAfter(given.lastDay())) {
            return new Span("–");
        }
        Button end = new Button(ViewLanguage.text("delegations.end"), click -> end(given));
        end.addThemeVariants(ButtonVariant.LUMO_SMALL);
        end.setAriaLabel(ViewLanguage.text("delegations.endNamed", given.act()));
        return end;
    }

    private void add() {
        new DelegationDialog(people.withRole(Role.AUTHORISING_OFFICER), LocalDate.now(clock), (holder, terms) -> {
                    delegations.record(current.get(), holder.id(), terms);
                    done();
                })
                .open();
    }

    private void end(SigningDelegation given) {
        Confirm.askWithReason(
                About.NOTHING,
                ViewLanguage.text("delegations.end.title", given.act()),
                ViewLanguage.text("delegations.end.consequence"),
                ViewLanguage.text("delegations.end"),
                reason -> {
                    delegations.end(current.get(), given.id(), reason);
                    done();
                });
    }

    private void done() {
        refresh();
        Message.done(ViewLanguage.text("account.saved"));
        header.takeFocus();
    }
}
