package org.passerelle.ui.security;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.passerelle.people.Newcomer;
import org.passerelle.people.Organisation;
import org.passerelle.people.Register;
import org.passerelle.people.Registrations;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Attention;
import org.passerelle.ui.component.FaultsBeside;

/** Names an organisation and sends it off: to be entered, or to its members where it has some; then says what came of it. */
final class OrganisationForm extends Div {

    private final transient Registrations registrations;
    private final OrganisationFields fields;
    private final String enters;
    private final Paragraph known = new Paragraph();
    private final FaultsBeside faults = new FaultsBeside();
    private final Button send;
    private boolean asksMembers;

    /**
     * @param enters the key of what the button says where nobody is asked
     * @param act what it does, which may refuse
     * @param more what else is asked
     */
    OrganisationForm(Registrations registrations, Register register, String enters, Runnable act, Component... more) {
        this.registrations = registrations;
        this.enters = enters;
        fields = new OrganisationFields(register, this::look);
        send = new Button("", click -> saying(act));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        known.addClassName("note");
        known.getElement().setAttribute("role", "status");
        fields.tell(faults);
        addClassName("stack");
        add(fields);
        add(more);
        add(known, faults, send);
        look("");
    }

    Newcomer newcomer() {
        return fields.newcomer();
    }

    boolean asksMembers() {
        return asksMembers;
    }

    /**
     * Takes the place of the form once it was sent.
     *
     * @param more what else there is to say
     */
    void answer(String words, Anchor next, Component... more) {
        Div answer = new Div(new Paragraph(words));
        answer.add(more);
        answer.addClassName("note");
        removeAll();
        add(answer, new Paragraph(next));
        Attention.to(answer);
    }

    /** Whether the organisation has members, who are asked then. */
    private void look(String siret) {
        Optional<Organisation> found = registrations.withMembers(siret);
        asksMembers = found.isPresent();
        known.setText(found.map(organisation -> ViewLanguage.text("register.known", organisation.name()))
                .orElseGet(() -> ViewLanguage.text("register.verify")));
        fields.askForOrganisation(!asksMembers);
        send.setText(ViewLanguage.text(asksMembers ? "register.askMembers" : enters));
    }

    /** Where what is wrong with a further field is told. */
    void tell(String place, Component field) {
        faults.at(place, field);
    }

    private void saying(Runnable act) {
        try {
            faults.telling(act);
        } catch (Refusal refusal) {
            if (refusal.code() != RefusalCode.TOO_MANY_ATTEMPTS) {
                throw refusal;
            }
            faults.say(ViewLanguage.text("register.tooMany"));
        }
    }
}
