package org.passerelle.ui.manager;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.calls.Credits;
import org.passerelle.calls.ExtraCredits;
import org.passerelle.calls.Funder;
import org.passerelle.people.Actor;
import org.passerelle.shared.Money;
import org.passerelle.shared.Refusal;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.Attention;
import org.passerelle.ui.component.FindingsPanel;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.ReasonField;

/** Extra credits: whose, how much, in which year where the funder bounds its years, by which act, and why. */
final class CreditsDialog extends Dialog {

    private final Select<Funder> funder = new Select<>();
    private final Select<Integer> year = new Select<>();
    private final BigDecimalField amount = new BigDecimalField(ViewLanguage.text("managed.credits.amount"));
    private final TextField reference = new TextField(ViewLanguage.text("managed.credits.reference"));
    private final FindingsPanel findings = new FindingsPanel();

    CreditsDialog(Credits credits, Actor actor, Call call, Runnable after) {
        setHeaderTitle(ViewLanguage.text("managed.act.credits"));
        setWidth("min(36rem, 94vw)");
        funder.setLabel(ViewLanguage.text("managed.credits.funder"));
        funder.setItems(call.definition().funders());
        funder.setItemLabelGenerator(each -> each.name() + " (" + each.currency() + ")");
        year.setLabel(ViewLanguage.text("managed.credits.year"));
        funder.addValueChangeListener(change -> offerYears());
        funder.setValue(call.definition().mainFunder());
        reference.setHelperText(ViewLanguage.text("managed.credits.reference.help"));
        ReasonField why = new ReasonField("confirm.reason", About.call(call.id()));
        findings.setVisible(false);
        Paragraph follows = new Paragraph(ViewLanguage.text(
                call.isReleased() ? "managed.act.credits.released" : "managed.act.credits.consequence"));
        Button raise = new Button(ViewLanguage.text("managed.act.credits"), click -> {
            try {
                credits.add(actor, call.id(), extra(why.words().getValue()));
                close();
                Message.done(ViewLanguage.text("managed.done.credited", call.code()));
                after.run();
            } catch (Refusal refusal) {
                findings.show(refusal.findings());
                findings.setVisible(true);
                Attention.to(findings);
            }
        });
        raise.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div body = new Div(follows, findings, funder, year, amount, reference, why);
        body.addClassName("pile");
        add(body);
        getFooter().add(new Button(ViewLanguage.text("confirm.cancel"), click -> close()), raise);
    }

    private void offerYears() {
        Funder chosen = Objects.requireNonNull(funder.getValue());
        year.setItems(chosen.years().keySet());
        year.setVisible(chosen.boundsYears());
    }

    private ExtraCredits extra(String reason) {
        return new ExtraCredits(
                funder.getValue().key(),
                year.isVisible() ? year.getValue() : null,
                Optional.ofNullable(amount.getValue()).map(Money::rounded).orElse(null),
                reference.getValue(),
                reason);
    }
}
