package org.passerelle.ui.applicant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.function.Consumer;
import org.passerelle.people.Invitee;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.FaultsBeside;

/** Whom a signatory invites, and to what. */
final class InviteForm extends Section {

    private final TextField name = new TextField(ViewLanguage.text("members.name"));
    private final EmailField email = new EmailField(ViewLanguage.text("members.email"));
    private final Select<Language> language = new Select<>();
    private final CheckboxGroup<Role> roles = roles(Set.of(Role.APPLICANT_EDITOR));

    private final FaultsBeside faults =
            new FaultsBeside().at("name", name).at("email", email).at("roles", roles);

    InviteForm(Consumer<InviteForm> invite) {
        addClassNames("section", "stack");
        name.setRequiredIndicatorVisible(true);
        email.setRequiredIndicatorVisible(true);
        language.setLabel(ViewLanguage.text("members.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(l -> ViewLanguage.word("language", l));
        language.setValue(ViewLanguage.current());
        Button send = new Button(ViewLanguage.text("members.send"), click -> invite.accept(this));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new H2(ViewLanguage.text("members.invite")),
                new Paragraph(ViewLanguage.text("members.inviteHint")),
                name,
                email,
                language,
                roles,
                faults,
                send);
    }

    static CheckboxGroup<Role> roles(Set<Role> chosen) {
        CheckboxGroup<Role> group = new CheckboxGroup<>(ViewLanguage.text("members.roles"));
        group.setItems(Role.APPLICANT_EDITOR, Role.APPLICANT_SIGNATORY);
        group.setItemLabelGenerator(role -> ViewLanguage.word("role", role));
        group.setValue(chosen);
        return group;
    }

    FaultsBeside faults() {
        return faults;
    }

    Invitee invitee() {
        return new Invitee(name.getValue(), email.getValue(), language.getValue(), roles.getValue());
    }

    void clear() {
        name.clear();
        email.clear();
        roles.setValue(Set.of(Role.APPLICANT_EDITOR));
    }
}
