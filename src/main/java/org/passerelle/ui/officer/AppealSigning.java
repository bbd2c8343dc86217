package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.awards.Appeal;
import org.passerelle.awards.AppealAnswers;
import org.passerelle.awards.AppealVerdict;
import org.passerelle.awards.ShownAct;
import org.passerelle.awards.Signing;
import org.passerelle.awards.SigningDelegation;
import org.passerelle.awards.SigningDelegations;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.people.Accounts;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.signatory.ActPaper;
import org.passerelle.ui.signatory.DelegationSelect;
import org.passerelle.ui.signatory.SigningDialog;

/** Where the authorising officer answers an appeal: the answer, its text to read once more, and the signature. */
@org.springframework.stereotype.Component
class AppealSigning {

    private final AppealAnswers answers;
    private final SigningDelegations delegations;
    private final Accounts accounts;
    private final Calls calls;

    AppealSigning(AppealAnswers answers, SigningDelegations delegations, Accounts accounts, Calls calls) {
        this.answers = answers;
        this.delegations = delegations;
        this.accounts = accounts;
        this.calls = calls;
    }

    /** @param signed what follows once it is signed */
    Component of(Actor actor, Dossier dossier, Appeal appeal, Runnable signed) {
        if (actor.personId().equals(appeal.appraiser())) {
            return new Paragraph(ViewLanguage.text("appeal.byAppraiser"));
        }
        List<SigningDelegation> held = delegations.own(actor);
        if (held.isEmpty()) {
            return new Paragraph(ViewLanguage.text("appeal.noDelegation"));
        }
        DelegationSelect delegation = new DelegationSelect(held);
        RaiseFields raise = new RaiseFields(
                answers.room(actor, dossier.id()), calls.get(dossier.call()).definition());
        AppealAnswer form = new AppealAnswer("appeal.show", appeal, (outcome, words) -> {
            AppealVerdict verdict = outcome == Appeal.Outcome.RAISE
                    ? new AppealVerdict(outcome, words, raise.amounts())
                    : AppealVerdict.of(outcome, words);
            ask(actor, dossier, verdict, delegation, signed);
        });
        form.addBeforeReasons(raise);
        form.onOutcome(outcome -> raise.setVisible(outcome == Appeal.Outcome.RAISE));
        form.addBeforeReasons(delegation);
        return new Div(form);
    }

    private void ask(
            Actor actor, Dossier dossier, AppealVerdict verdict, DelegationSelect delegation, Runnable signed) {
        ShownAct shown = answers.preview(actor, dossier.id(), verdict);
        SigningDialog.ask(
                ViewLanguage.text("appeal.decide"),
                ViewLanguage.text("appeal.sign.consequence"),
                ViewLanguage.text("decisions.correct.sign"),
                new ActPaper(shown.text()),
                password -> {
                    Signing signing = new Signing(
                            Optional.of(accounts.reauthenticate(actor, password)),
                            delegation.getValue().id(),
                            Map.of(dossier.id(), shown.sha256()),
                            true);
                    answers.decide(actor, dossier.id(), verdict, signing);
                    signed.run();
                });
    }
}
