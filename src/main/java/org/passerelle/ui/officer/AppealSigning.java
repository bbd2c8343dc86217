package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.awards.Appeal;
import org.passerelle.awards.AppealAnswers;
import org.passerelle.awards.AppealVerdict;
import org.passerelle.awards.AwaitedAct;
import org.passerelle.awards.SecondSignatures;
import org.passerelle.awards.ShownAct;
import org.passerelle.awards.Signing;
import org.passerelle.awards.SigningDelegation;
import org.passerelle.awards.SigningDelegations;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.people.Accounts;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.signatory.ActPaper;
import org.passerelle.ui.signatory.DelegationSelect;
import org.passerelle.ui.signatory.SecondSigning;
import org.passerelle.ui.signatory.SigningDialog;

/** Where the authorising officer answers an appeal: the answer, its text to read once more, and the signature. */
@org.springframework.stereotype.Component
class AppealSigning {

    private final AppealAnswers answers;
    private final SecondSignatures second;
    private final SecondSigning signatures;
    private final SigningDelegations delegations;
    private final Accounts accounts;
    private final Calls calls;

    AppealSigning(
            AppealAnswers answers,
            SecondSignatures second,
            SecondSigning signatures,
            SigningDelegations delegations,
            Accounts accounts,
            Calls calls) {
        this.answers = answers;
        this.second = second;
        this.signatures = signatures;
        this.delegations = delegations;
        this.accounts = accounts;
        this.calls = calls;
    }

    /** Whether the answer bears the first of two signatures. */
    boolean isSignedOnce(Actor actor, Dossier dossier) {
        return second.of(actor, dossier.id(), AwaitedAct.Kind.APPEAL_ANSWER).isPresent();
    }

    /** @param again draws anew what was signed */
    Component of(Actor actor, Dossier dossier, Appeal appeal, Runnable again) {
        if (actor.personId().equals(appeal.appraiser())) {
            return new Paragraph(ViewLanguage.text("appeal.byAppraiser"));
        }
        return second.of(actor, dossier.id(), AwaitedAct.Kind.APPEAL_ANSWER)
                .map(act -> awaited(actor, dossier, act, again))
                .orElseGet(() -> form(actor, dossier, appeal, again));
    }

    private Component awaited(Actor actor, Dossier dossier, AwaitedAct act, Runnable again) {
        ZoneId zone = calls.get(dossier.call()).definition().zone();
        Div part = new Div(new H3(ViewLanguage.text("second.answer")));
        part.addClassName("pile");
        part.add(signatures.of(
                actor,
                act,
                zone,
                new SecondSigning.Acts(signing -> answers.countersign(actor, dossier.id(), signing), again)));
        return part;
    }

    private Component form(Actor actor, Dossier dossier, Appeal appeal, Runnable again) {
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
            ask(actor, dossier, verdict, delegation, again);
        });
        form.addBeforeReasons(raise);
        form.onOutcome(outcome -> raise.setVisible(outcome == Appeal.Outcome.RAISE));
        form.addBeforeReasons(delegation);
        return new Div(form);
    }

    private void ask(Actor actor, Dossier dossier, AppealVerdict verdict, DelegationSelect delegation, Runnable again) {
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
                    boolean decided = answers.decide(actor, dossier.id(), verdict, signing);
                    again.run();
                    Message.done(ViewLanguage.text(decided ? "appeal.decided" : "decisions.firstDone"));
                });
    }
}
