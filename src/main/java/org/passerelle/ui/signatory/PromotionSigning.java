package org.passerelle.ui.signatory;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.awards.AwaitedAct;
import org.passerelle.awards.KeptPromotion;
import org.passerelle.awards.Promotions;
import org.passerelle.awards.SecondSignatures;
import org.passerelle.awards.ShownAct;
import org.passerelle.awards.Signing;
import org.passerelle.awards.SigningDelegation;
import org.passerelle.awards.SigningDelegations;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.Dossier;
import org.passerelle.people.Accounts;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.committee.Purses;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.springframework.stereotype.Component;

/** An award from the waiting list that the first signature does not reach: why it is kept, and its signature (ADR 0124). */
@Component
class PromotionSigning {

    private final Promotions promotions;
    private final SecondSignatures second;
    private final SecondSigning signatures;
    private final SigningDelegations delegations;
    private final Accounts accounts;
    private final Rights rights;

    PromotionSigning(
            Promotions promotions,
            SecondSignatures second,
            SecondSigning signatures,
            SigningDelegations delegations,
            Accounts accounts,
            Rights rights) {
        this.promotions = promotions;
        this.second = second;
        this.signatures = signatures;
        this.delegations = delegations;
        this.accounts = accounts;
        this.rights = rights;
    }

    /** @param after what follows, signed or returned */
    Optional<Div> of(Actor actor, Dossier dossier, Call call, Runnable after) {
        return promotions.of(actor, dossier.id()).map(kept -> {
            Div section = new Div(
                    new H2(ViewLanguage.text("decisions.promotion")),
                    new Paragraph(why(call, kept)),
                    body(actor, dossier, call, kept, after));
            section.addClassName("section");
            return section;
        });
    }

    private static String why(Call call, KeptPromotion kept) {
        String amounts = new Purses(call.definition()).amounts(kept.grants());
        String end = Formats.date(call.waitingListEnd().lastDay());
        return kept.delegation().isBlank()
                ? ViewLanguage.text("decisions.promotion.keptUndelegated", amounts, end)
                : ViewLanguage.text(
                        "decisions.promotion.kept",
                        amounts,
                        kept.delegation(),
                        ViewLanguage.word("promotionLack", kept.lack()),
                        end);
    }

    private Div body(Actor actor, Dossier dossier, Call call, KeptPromotion kept, Runnable after) {
        Optional<AwaitedAct> first = second.of(actor, dossier.id(), AwaitedAct.Kind.PROMOTION);
        if (first.isPresent()) {
            SecondSigning.Acts acts =
                    new SecondSigning.Acts(signing -> promotions.countersign(actor, dossier.id(), signing), after);
            return new Div(
                    new Paragraph(ViewLanguage.text("second.promotion")),
                    signatures.of(actor, first.get(), call.definition().zone(), acts));
        }
        Div body = new Div();
        body.addClassName("pile");
        if (rights.allows(actor, Act.DECIDE)) {
            offer(actor, dossier, kept, after, body);
        }
        return body;
    }

    private void offer(Actor actor, Dossier dossier, KeptPromotion kept, Runnable after, Div body) {
        List<SigningDelegation> reaching = delegations.own(actor).stream()
                .filter(held -> held.reaches(kept.grant()))
                .toList();
        if (reaching.isEmpty()) {
            body.add(new Paragraph(ViewLanguage.text("decisions.promotion.none")));
            return;
        }
        DelegationSelect delegation = new DelegationSelect(reaching);
        Button sign = new Button(
                ViewLanguage.text("decisions.promotion.show"),
                click -> ask(actor, dossier, delegation.getValue(), after));
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(sign);
        actions.addClassName("actions");
        body.add(delegation, actions);
    }

    private void ask(Actor actor, Dossier dossier, SigningDelegation delegation, Runnable after) {
        ShownAct shown = promotions.preview(actor, dossier.id());
        SigningDialog.ask(
                ViewLanguage.text("decisions.promotion"),
                ViewLanguage.text("decisions.promotion.consequence"),
                ViewLanguage.text("decisions.correct.sign"),
                new ActPaper(shown.text()),
                password -> {
                    Signing signing = new Signing(
                            Optional.of(accounts.reauthenticate(actor, password)),
                            delegation.id(),
                            Map.of(dossier.id(), shown.sha256()),
                            true);
                    boolean decided =
                            promotions.sign(actor, dossier.id(), signing).isPresent();
                    after.run();
                    Message.done(ViewLanguage.text(decided ? "decisions.correct.done" : "decisions.firstDone"));
                });
    }
}
