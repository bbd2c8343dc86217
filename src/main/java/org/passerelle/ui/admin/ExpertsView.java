package org.passerelle.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.Bodies;
import org.passerelle.forms.Themes;
import org.passerelle.people.BodyContact;
import org.passerelle.people.BodyContacts;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.people.ThematicExpert;
import org.passerelle.people.ThematicExperts;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.PageHeader;

/** The experts of themes: which themes have one, how each is reached, who heads it and who speaks for it. */
@Route(value = "admin/experts", layout = MainLayout.class)
@Menu(title = "experts.menu", order = 62.6)
@RolesAllowed("ADMIN")
class ExpertsView extends PageView {

    private final transient ThematicExperts experts;
    private final transient Themes themes;
    private final transient BodyContacts contacts;
    private final transient People people;
    private final transient CurrentActor current;
    private final PageHeader header;
    private final Div list = new Div();

    ExpertsView(ThematicExperts experts, Themes themes, BodyContacts contacts, People people, CurrentActor current) {
        this.experts = experts;
        this.themes = themes;
        this.contacts = contacts;
        this.people = people;
        this.current = current;
        Button create = new Button(ViewLanguage.text("experts.new"), click -> edit(null));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        header = heading(ViewLanguage.text("experts.title"))
                .lead(ViewLanguage.text("experts.lead"))
                .beside(create);
        add(list);
        refresh();
    }

    private void refresh() {
        List<ThematicExpert> all = experts.all().stream()
                .sorted(Comparator.comparing(this::theme, Countries.order()))
                .toList();
        list.removeAll();
        list.add(
                all.isEmpty()
                        ? new EmptyState(ViewLanguage.text("experts.none"), ViewLanguage.text("experts.noneHint"))
                        : table().show(all));
    }

    private DataTable<ThematicExpert> table() {
        Map<String, BodyContact> known = contacts.all();
        SpokenFor members = new SpokenFor(people.withRole(Role.THEMATIC_EXPERT));
        return new DataTable<ThematicExpert>(ViewLanguage.text("experts.title"))
                .captionHidden()
                .column(ViewLanguage.text("expert.theme"), this::theme)
                .component(ViewLanguage.text("post.status"), expert -> StatusBadge.of(expert.status(), "postStatus"))
                .column(ViewLanguage.text("body.mailbox"), expert -> ContactWords.mailbox(known.get(body(expert))))
                .column(ViewLanguage.text("body.headName"), expert -> ContactWords.head(known.get(body(expert))))
                .column(ViewLanguage.text("body.members"), expert -> members.names(body(expert)))
                .component(ViewLanguage.text("reference.act"), this::editButton);
    }

    private String theme(ThematicExpert expert) {
        return ViewLanguage.text(themes.label(expert.theme()));
    }

    private static String body(ThematicExpert expert) {
        return Bodies.expert(expert.theme());
    }

    private Component editButton(ThematicExpert expert) {
        Button button = new Button(ViewLanguage.text("reference.edit"), click -> edit(expert));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(ViewLanguage.text("reference.editNamed", theme(expert)));
        return button;
    }

    private void edit(@Nullable ThematicExpert before) {
        BodyContact contact = before == null ? BodyContact.unknown("") : contacts.of(body(before));
        List<String> free = before == null ? free() : List.of(before.theme());
        new ExpertDialog(before, free, themes, contact, (expert, reached) -> {
                    if (before == null) {
                        experts.enter(current.get(), expert);
                    } else {
                        experts.save(current.get(), expert);
                    }
                    contacts.save(current.get(), reached.contact(body(expert)));
                    refresh();
                    Message.done(ViewLanguage.text("account.saved"));
                    header.takeFocus();
                })
                .open();
    }

    /** The themes that have no expert of their own, in the form's order. */
    private List<String> free() {
        List<String> free = new ArrayList<>(themes.codes());
        free.removeAll(experts.all().stream().map(ThematicExpert::theme).toList());
        return free;
    }
}
