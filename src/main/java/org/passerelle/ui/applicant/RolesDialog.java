package org.passerelle.ui.applicant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Set;
import java.util.function.Consumer;
import org.passerelle.people.Member;
import org.passerelle.people.Role;
import org.passerelle.ui.ViewLanguage;

/** The roles of one member, to be ticked. */
final class RolesDialog extends Dialog {

    RolesDialog(Member member, Consumer<Set<Role>> save) {
        super(ViewLanguage.text("members.changeName", member.name()));
        CheckboxGroup<Role> roles = InviteForm.roles(member.roles());
        add(roles);
        Button confirm = new Button(ViewLanguage.text("members.save"), click -> {
            close();
            save.accept(roles.getValue());
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(ViewLanguage.text("confirm.cancel"), click -> close()), confirm);
        setWidth("min(36rem, 94vw)");
    }
}
