package org.passerelle.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Organisations;
import org.passerelle.people.Register;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Message;

/** One organisation of the directory. */
@Route(value = "admin/organisation", layout = MainLayout.class)
@RolesAllowed("ADMIN")
class OrganisationView extends PageView implements HasUrlParameter<String> {

    static final String NEW = "new";

    private final transient Organisations organisations;
    private final transient Register register;
    private final transient CurrentActor current;

    OrganisationView(Organisations organisations, Register register, CurrentActor current) {
        this.organisations = organisations;
        this.register = register;
        this.current = current;
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        removeAll();
        OrganisationFields fields = new OrganisationFields(organisations.regions(), register);
        boolean fresh = id.equals(NEW);
        OrganisationId organisation = fresh ? OrganisationId.random() : id(id);
        if (fresh) {
            heading(ViewLanguage.text("organisation.new"));
        } else {
            heading(organisations.get(organisation).name());
            fields.show(organisations.get(organisation));
        }
        Button save = new Button(ViewLanguage.text("account.save"), click -> save(fields, organisation, fresh));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(save);
        actions.addClassName("actions");
        add(fields, actions);
    }

    private void save(OrganisationFields fields, OrganisationId id, boolean fresh) {
        if (!fields.areRight()) {
            return;
        }
        try {
            if (fresh) {
                organisations.create(current.get(), fields.organisation(id));
            } else {
                organisations.update(current.get(), fields.organisation(id));
            }
            Message.done(ViewLanguage.text("account.saved"));
            getUI().ifPresent(ui -> ui.navigate(OrganisationView.class, id.toString()));
        } catch (Refusal refusal) {
            if (refusal.code() != RefusalCode.INVALID_VALUE) {
                throw refusal;
            }
            fields.showTaken(refusal.details().get(0));
        }
    }

    private static OrganisationId id(String text) {
        try {
            return new OrganisationId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new Refusal(RefusalCode.UNKNOWN, text);
        }
    }
}
