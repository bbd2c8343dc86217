package org.passerelle.ui.signatory;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import java.util.List;
import org.passerelle.dossiers.DossierHead;
import org.passerelle.shared.Refusal;
import org.passerelle.ui.UiErrors;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.FieldCheck;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.security.SecretField;

/** Asks before a signature: says what follows, names the acts that were never opened, and asks for the password again. */
public final class SigningDialog extends Dialog {

    /** What the password opens; refused where it is wrong. */
    public interface Attempt {
        void with(String password);
    }

    private final SecretField password = new SecretField("decisions.password", Autocomplete.CURRENT_PASSWORD);

    private final Div body = new Div();

    /** @param unopened those never opened by the signatory, as they stand now */
    SigningDialog(String title, String consequence, String act, List<DossierHead> unopened, Attempt attempt) {
        super(title);
        setWidth("min(36rem, 94vw)");
        setCloseOnOutsideClick(false);
        body.add(new Paragraph(consequence));
        body.addClassName("pile");
        if (!unopened.isEmpty()) {
            body.add(unopened(unopened));
        }
        password.setRequiredIndicatorVisible(true);
        password.setHelperText(ViewLanguage.text("decisions.password.help"));
        body.add(password);
        Button sign = new Button(act, click -> sign(attempt));
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(body);
        getFooter().add(new Button(ViewLanguage.text("confirm.cancel"), click -> close()), sign);
        password.getElement().executeJs("requestAnimationFrame(() => setTimeout(() => this.focus(), 100))");
    }

    /** Asks for one signature, with the act that is signed above everything else. */
    public static void ask(String title, String consequence, String act, ActPaper paper, Attempt attempt) {
        SigningDialog dialog = new SigningDialog(title, consequence, act, List.of(), attempt);
        dialog.body.addComponentAsFirst(paper);
        dialog.open();
    }

    private void sign(Attempt attempt) {
        if (password.isEmpty()) {
            mark(FieldCheck.missing(password));
            return;
        }
        try {
            attempt.with(password.getValue());
            close();
        } catch (Refusal refusal) {
            switch (refusal.code()) {
                case INVALID_VALUE -> mark(ViewLanguage.text("decisions.password.wrong"));
                case TOO_MANY_ATTEMPTS -> mark(UiErrors.words(refusal));
                default -> {
                    close();
                    throw refusal;
                }
            }
        }
    }

    private void mark(String words) {
        password.setErrorMessage(words);
        password.setInvalid(true);
        password.clear();
        password.focus();
    }

    private static Div unopened(List<DossierHead> unopened) {
        UnorderedList list = new UnorderedList();
        unopened.forEach(
                act -> list.add(new ListItem(new Span(act.name() + " – "), Foreign.french(new Span(act.title())))));
        Div part = new Div(new Paragraph(ViewLanguage.text("decisions.unopened", unopened.size())), list);
        part.addClassName("unopened");
        return part;
    }
}
