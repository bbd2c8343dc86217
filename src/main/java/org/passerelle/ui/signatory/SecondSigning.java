package org.passerelle.ui.signatory;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.passerelle.awards.AwaitedAct;
import org.passerelle.awards.SecondSignatures;
import org.passerelle.awards.Signing;
import org.passerelle.awards.SigningDelegation;
import org.passerelle.awards.SigningDelegations;
import org.passerelle.people.Accounts;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.springframework.stereotype.Component;

/** A text that bears the first of two signatures: read by all, signed by another person, or returned with a reason. */
@Component
public class SecondSigning {

    private final SecondSignatures second;
    private final SigningDelegations delegations;
    private final Accounts accounts;
    private final Rights rights;

    SecondSigning(SecondSignatures second, SigningDelegations delegations, Accounts accounts, Rights rights) {
        this.second = second;
        this.delegations = delegations;
        this.accounts = accounts;
        this.rights = rights;
    }

    /**
     * What is done with it.
     *
     * @param sign gives the second signature
     * @param after what follows, signed or returned
     */
    public record Acts(Consumer<Signing> sign, Runnable after) {}

    public Div of(Actor actor, AwaitedAct act, ZoneId zone, Acts acts) {
        Paragraph hash = new Paragraph(
                ViewLanguage.text("decisions.page.hash", act.first().sha256()));
        hash.addClassNames("soft", "small", "numbers", "breaks");
        Div body = new Div(
                new Paragraph(ViewLanguage.text(
                        "decisions.firstSigned",
                        act.first().name(),
                        Formats.dateTime(act.first().at(), zone))),
                new ActPaper(act.text()),
                hash);
        body.addClassName("pile");
        if (rights.allows(actor, Act.DECIDE)) {
            body.add(offered(actor, act, acts));
        }
        return body;
    }

    private Div offered(Actor actor, AwaitedAct act, Acts acts) {
        if (act.first().person().equals(actor.personId())) {
            return actions(giveBack(actor, act, acts, "decisions.withdrawSignature"));
        }
        Button back = giveBack(actor, act, acts, "decisions.giveBack");
        List<SigningDelegation> held = delegations.own(actor);
        if (held.isEmpty()) {
            return new Div(new Paragraph(ViewLanguage.text("decisions.delegation.none")), actions(back));
        }
        DelegationSelect delegation = new DelegationSelect(held);
        Button sign =
                new Button(ViewLanguage.text("second.sign"), click -> ask(actor, act, delegation.getValue(), acts));
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div offered = new Div(delegation, actions(sign, back));
        offered.addClassName("pile");
        return offered;
    }

    private static Div actions(Button... buttons) {
        Div actions = new Div(buttons);
        actions.addClassName("actions");
        return actions;
    }

    private void ask(Actor actor, AwaitedAct act, SigningDelegation delegation, Acts acts) {
        SigningDialog.ask(
                ViewLanguage.text("second.sign"),
                ViewLanguage.text("second.consequence." + act.kind()),
                ViewLanguage.text("decisions.correct.sign"),
                new ActPaper(act.text()),
                password -> {
                    acts.sign()
                            .accept(new Signing(
                                    Optional.of(accounts.reauthenticate(actor, password)),
                                    delegation.id(),
                                    Map.of(act.dossier(), act.first().sha256()),
                                    true));
                    acts.after().run();
                    Message.done(ViewLanguage.text("second.done"));
                });
    }

    /** @param key of its words: the first person takes the own signature back, another does not add one */
    private Button giveBack(Actor actor, AwaitedAct act, Acts acts, String key) {
        return new Button(
                ViewLanguage.text(key),
                click -> Confirm.askWithReason(
                        About.dossier(act.dossier()),
                        ViewLanguage.text("second.giveBack.title"),
                        ViewLanguage.text("second.giveBack.consequence." + act.kind()),
                        ViewLanguage.text(key),
                        reason -> {
                            second.giveBack(actor, act.dossier(), act.kind(), reason);
                            acts.after().run();
                        }));
    }
}
