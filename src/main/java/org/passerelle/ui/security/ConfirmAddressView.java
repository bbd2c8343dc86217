package org.passerelle.ui.security;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.passerelle.people.AddressChange;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Attention;

/** Behind the two links of a change of address: confirming from one of the two. */
@Route(value = "address", layout = MainLayout.class)
@AnonymousAllowed
class ConfirmAddressView extends PageView implements HasUrlParameter<String> {

    private final transient AddressChange change;

    ConfirmAddressView(AddressChange change) {
        this.change = change;
        forReading();
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        removeAll();
        Optional<String> address = change.address(token);
        if (address.isEmpty()) {
            heading(ViewLanguage.text("link.void.title")).lead(ViewLanguage.text("link.void.address"));
            return;
        }
        heading(ViewLanguage.text("address.title")).lead(ViewLanguage.text("address.lead", address.get()));
        Div act = new Div();
        Button confirm = new Button(ViewLanguage.text("address.confirm"), click -> confirm(token, act));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        act.add(confirm);
        add(act);
    }

    private void confirm(String token, Div act) {
        AddressChange.Progress progress = change.confirm(token);
        Div answer = new Div(new Paragraph(ViewLanguage.word("address", progress)));
        answer.addClassName("note");
        act.removeAll();
        act.add(answer);
        Attention.to(answer);
    }
}
