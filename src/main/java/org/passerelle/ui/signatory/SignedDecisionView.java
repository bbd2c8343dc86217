package org.passerelle.ui.signatory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.awards.AwaitedAct;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Correction;
import org.passerelle.awards.Corrections;
import org.passerelle.awards.Decision;
import org.passerelle.awards.SecondSignatures;
import org.passerelle.awards.ShownAct;
import org.passerelle.awards.Signing;
import org.passerelle.awards.SigningDelegation;
import org.passerelle.awards.SigningDelegations;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.people.Accounts;
import org.passerelle.people.Act;
import org.passerelle.people.Rights;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.PageHeader;

/** The signed decisions of one dossier, each to the letter; and the form that rectifies or withdraws the one that holds. */
@Route(value = SigningView.PATH + "/:call/:dossier/signed", layout = MainLayout.class)
@RolesAllowed({
    StaffRoles.AUTHORISING_OFFICER,
    StaffRoles.COMMITTEE_SECRETARY,
    StaffRoles.COMMITTEE_CHAIR,
    StaffRoles.CASE_OFFICER,
    StaffRoles.CALL_MANAGER,
    StaffRoles.AUDITOR
})
class SignedDecisionView extends PageView implements BeforeEnterObserver {

    private final transient Awards awards;
    private final transient Corrections corrections;
    private final transient SecondSignatures second;
    private final transient SecondSigning signatures;
    private final transient PromotionSigning promotion;
    private final transient SigningDelegations delegations;
    private final transient Accounts accounts;
    private final transient Calls calls;
    private final transient DossierFile dossiers;
    private final transient Rights rights;
    private final transient CurrentActor current;

    SignedDecisionView(
            Awards awards,
            Corrections corrections,
            SecondSignatures second,
            SecondSigning signatures,
            PromotionSigning promotion,
            SigningDelegations delegations,
            Accounts accounts,
            Calls calls,
            DossierFile dossiers,
            Rights rights,
            CurrentActor current) {
        this.awards = awards;
        this.corrections = corrections;
        this.second = second;
        this.signatures = signatures;
        this.promotion = promotion;
        this.delegations = delegations;
        this.accounts = accounts;
        this.calls = calls;
        this.dossiers = dossiers;
        this.rights = rights;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("dossier")
                .flatMap(dossiers::byNumber)
                .orElseThrow(NotFoundException::new));
    }

    private PageHeader show(Dossier dossier) {
        removeAll();
        String code = calls.get(dossier.call()).code();
        List<Decision> all = awards.history(current.get(), dossier.id());
        if (all.isEmpty()) {
            throw new NotFoundException();
        }
        Decision last = all.get(all.size() - 1);
        PageHeader header = heading(ViewLanguage.text("decisions.signedPage", dossier.name()))
                .over(code)
                .lead(ViewLanguage.text("decisions.signedPage.lead"));
        Anchor back = new Anchor(SigningView.PATH + "/" + code, ViewLanguage.text("decisions.page.back"));
        back.setRouterIgnore(false);
        add(new Paragraph(back), chain(all, dossier), act(last));
        promotion
                .of(current.get(), dossier, calls.get(dossier.call()), () -> show(dossiers.get(dossier.id()))
                        .takeFocus())
                .ifPresent(this::add);
        second.of(current.get(), dossier.id(), AwaitedAct.Kind.CORRECTION)
                .ifPresentOrElse(act -> add(awaited(dossier, act)), () -> offerForm(dossier, last));
        return header;
    }

    private void offerForm(Dossier dossier, Decision last) {
        List<SigningDelegation> held =
                rights.allows(current.get(), Act.DECIDE) ? delegations.own(current.get()) : List.of();
        boolean correctable = !last.withdraws() && dossier.stage().isDecided();
        if (!held.isEmpty() && correctable) {
            add(form(dossier, last, held));
        }
    }

    private Component awaited(Dossier dossier, AwaitedAct act) {
        ZoneId zone = calls.get(dossier.call()).definition().zone();
        SecondSigning.Acts acts = new SecondSigning.Acts(
                signing -> corrections.countersign(current.get(), dossier.id(), signing),
                () -> show(dossiers.get(dossier.id())).takeFocus());
        Div section =
                new Div(new H2(ViewLanguage.text("second.correction")), signatures.of(current.get(), act, zone, acts));
        section.addClassName("section");
        return section;
    }

    private Component chain(List<Decision> all, Dossier dossier) {
        ZoneId zone = calls.get(dossier.call()).definition().zone();
        DataTable<Decision> table = new DataTable<Decision>(ViewLanguage.text("decisions.signed"))
                .captionHidden()
                .code(ViewLanguage.text("decisions.number"), Decision::number)
                .column(ViewLanguage.text("decisions.kind"), d -> ViewLanguage.word("decisionKind", d.kind()))
                .column(ViewLanguage.text("decisions.replaces"), d -> Optional.ofNullable(d.replaces())
                        .orElse("–"))
                .column(ViewLanguage.text("decisions.why"), Decision::correction)
                .column(ViewLanguage.text("decisions.signedOn"), d -> SignedDecisions.signed(d, zone))
                .show(all);
        Div section = new Div(table);
        section.addClassName("section");
        return section;
    }

    private static Component act(Decision decision) {
        Div section = new Div(new H2(ViewLanguage.text("decisions.signedPage.act", decision.number())));
        section.addClassName("section");
        section.add(text(decision));
        if (!decision.grounds().sha256().isEmpty()) {
            Paragraph hash = new Paragraph(
                    ViewLanguage.text("decisions.page.hash", decision.grounds().sha256()));
            hash.addClassNames("soft", "small", "numbers", "breaks");
            section.add(hash);
        }
        return section;
    }

    private static Component text(Decision decision) {
        String act = decision.grounds().act();
        if (decision.reverts()) {
            return new Paragraph(
                    ViewLanguage.text("decisions.signedPage.reverted", String.valueOf(decision.replaces())));
        }
        if (act.isBlank()) {
            return new Paragraph(
                    decision.byClockwork()
                            ? ViewLanguage.text("decisions.signedPage.carriedOut", String.valueOf(decision.replaces()))
                            : ViewLanguage.text("decisions.signedPage.noAct"));
        }
        return new ActPaper(act);
    }

    private Component form(Dossier dossier, Decision last, List<SigningDelegation> held) {
        CorrectionForm[] form = new CorrectionForm[1];
        form[0] = new CorrectionForm(last, held, correction -> ask(dossier, last, correction, form[0].delegation()));
        return form[0];
    }

    private void ask(Dossier dossier, Decision last, Correction correction, SigningDelegation delegation) {
        ShownAct shown = corrections.preview(current.get(), dossier.id(), correction);
        SigningDialog.ask(
                ViewLanguage.text(correction.withdraws() ? "decisions.correct.withdraw" : "decisions.correct.rectify"),
                ViewLanguage.text(
                        last.released() ? "decisions.correct.consequence" : "decisions.correct.consequence.unreleased"),
                ViewLanguage.text("decisions.correct.sign"),
                new ActPaper(shown.text()),
                password -> {
                    Signing signing = new Signing(
                            Optional.of(accounts.reauthenticate(current.get(), password)),
                            delegation.id(),
                            Map.of(dossier.id(), shown.sha256()),
                            true);
                    boolean decided = corrections
                            .sign(current.get(), dossier.id(), correction, signing)
                            .isPresent();
                    show(dossiers.get(dossier.id())).takeFocus();
                    Message.done(ViewLanguage.text(decided ? "decisions.correct.done" : "decisions.firstDone"));
                });
    }
}
