package org.passerelle.ui.signatory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.passerelle.awards.ActHead;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Countersigning;
import org.passerelle.awards.Decision;
import org.passerelle.awards.DecisionHead;
import org.passerelle.awards.Signing;
import org.passerelle.awards.SigningDelegations;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Accounts;
import org.passerelle.people.Act;
import org.passerelle.people.Reauthentication;
import org.passerelle.people.Rights;
import org.passerelle.shared.Refusal;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.committee.Purses;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.PageHeader;
import org.passerelle.ui.component.PagedItems;

/** The decisions of one call: each with the reasons beside it, all signed by one act. */
@Route(value = SigningView.PATH + "/:call", layout = MainLayout.class)
@RolesAllowed({
    StaffRoles.AUTHORISING_OFFICER,
    StaffRoles.COMMITTEE_SECRETARY,
    StaffRoles.COMMITTEE_CHAIR,
    StaffRoles.CASE_OFFICER,
    StaffRoles.CALL_MANAGER,
    StaffRoles.AUDITOR
})
class DecisionsView extends PageView implements BeforeEnterObserver {

    private final transient Calls calls;
    private final transient Signatures signatures;
    private final transient Awards awards;
    private final transient LettersWritten written;
    private final transient SigningDelegations delegations;
    private final transient Countersigning countersigning;
    private final transient Accounts accounts;
    private final transient Rights rights;
    private final transient CurrentActor current;
    private Component signed = new Div();
    private Optional<SigningBox> box = Optional.empty();

    DecisionsView(
            Calls calls,
            Signatures signatures,
            Awards awards,
            LettersWritten written,
            SigningDelegations delegations,
            Countersigning countersigning,
            Accounts accounts,
            Rights rights,
            CurrentActor current) {
        this.calls = calls;
        this.signatures = signatures;
        this.awards = awards;
        this.written = written;
        this.delegations = delegations;
        this.countersigning = countersigning;
        this.accounts = accounts;
        this.rights = rights;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("call").flatMap(calls::find).orElseThrow(NotFoundException::new));
    }

    private PageHeader show(Call call) {
        removeAll();
        Signatures.Folder folder = signatures.folder(current.get(), call);
        PageHeader header = heading(ViewLanguage.text(
                        "decisions.of", ViewLanguage.text(call.definition().title())))
                .over(call.code())
                .lead(lead(folder));
        if (!folder.toSign().isEmpty()) {
            add(toSign(folder));
        }
        if (!folder.signed().isEmpty()) {
            showSigned(call, folder.signed());
        }
        return header;
    }

    private void showSigned(Call call, List<DecisionHead> decisions) {
        signed.removeFromParent();
        signed = new SignedDecisions(call, decisions, page -> signatures.signed(current.get(), page));
        add(signed);
    }

    private static String lead(Signatures.Folder folder) {
        return folder.inSession() > 0
                ? ViewLanguage.text("decisions.lead.inSession", folder.inSession())
                : ViewLanguage.text(
                        "decisions.lead.count",
                        folder.toSign().size(),
                        folder.signed().size());
    }

    private Component toSign(Signatures.Folder folder) {
        boolean signs = folder.isReady() && rights.allows(current.get(), Act.DECIDE);
        Div section = new Div(new H2(ViewLanguage.text("decisions.toSign")));
        section.addClassName("section");
        box = signs
                ? Optional.of(new SigningBox(
                        folder,
                        delegations.own(current.get()),
                        folder.toSign().stream().filter(head -> !isMine(head)).toList(),
                        acts(folder.call())))
                : Optional.empty();
        section.add(cards(folder));
        box.ifPresent(section::add);
        return section;
    }

    private boolean isMine(ActHead head) {
        return head.firstSignedBy() != null
                && head.firstSignedBy().equals(current.get().personId());
    }

    private Component cards(Signatures.Folder folder) {
        OrderedList list = new OrderedList();
        list.addClassName("decisions");
        Map<DossierId, Signatures.Proposed> read = new HashMap<>();
        PagedItems<ActHead, DecisionCard> pages = new PagedItems<>(
                list,
                page -> read.putAll(signatures.proposed(
                        current.get(),
                        folder.call(),
                        page.stream().map(ActHead::dossier).toList())),
                head -> card(folder.call(), head, Objects.requireNonNull(read.remove(head.dossier()))));
        pages.show(folder.toSign());
        return pages;
    }

    private DecisionCard card(Call call, ActHead head, Signatures.Proposed proposed) {
        String page =
                SigningView.PATH + "/" + call.code() + "/" + proposed.line().number();
        boolean mine = isMine(head);
        DecisionCard card = new DecisionCard(
                proposed,
                new Purses(call.definition()),
                page,
                box.isPresent() && !mine,
                box.filter(signing -> signing.isTicked(head.dossier())).isPresent());
        box.ifPresent(signing -> {
            if (proposed.first().isPresent()) {
                card.offer(giveBack(call, proposed, mine ? "decisions.withdrawSignature" : "decisions.giveBack"));
            }
            if (!mine) {
                signing.follow(card);
            }
        });
        return card;
    }

    /** @param key of its words: the first person takes the own signature back, another does not add one */
    private Button giveBack(Call call, Signatures.Proposed proposed, String key) {
        Button button = new Button(
                ViewLanguage.text(key),
                click -> Confirm.askWithReason(
                        About.dossier(proposed.dossier().id()),
                        ViewLanguage.text(
                                "decisions.giveBack.title", proposed.line().number()),
                        ViewLanguage.text("decisions.giveBack.consequence"),
                        ViewLanguage.text(key),
                        reason -> {
                            countersigning.giveBack(
                                    current.get(), proposed.dossier().id(), reason);
                            show(calls.get(call.id())).takeFocus();
                        }));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(ViewLanguage.text(key + "Named", proposed.line().number()));
        return button;
    }

    private SigningBox.Acts acts(Call call) {
        return new SigningBox.Acts() {
            @Override
            public Reauthentication again(String password) {
                return accounts.reauthenticate(current.get(), password);
            }

            @Override
            public Signatures.Asked asked(List<DossierId> acts) {
                return signatures.asked(current.get(), call, acts);
            }

            @Override
            public void sign(Signing signing) {
                DecisionsView.this.sign(call, signing);
            }
        };
    }

    private void sign(Call call, Signing signing) {
        List<Decision> decided;
        try {
            decided = awards.decide(current.get(), call.id(), signing);
        } catch (Refusal refusal) {
            if (refusal.findings().isEmpty()) {
                show(calls.get(call.id())).takeFocus();
                throw refusal;
            }
            box.ifPresent(shown -> shown.show(refusal));
            return;
        }
        show(calls.get(call.id())).takeFocus();
        if (decided.isEmpty()) {
            Message.done(ViewLanguage.text("decisions.firstDone"));
            return;
        }
        addComponentAtIndex(
                1,
                new LettersProgress(
                        () -> signatures.letters(current.get(), call.id()),
                        written,
                        current.get(),
                        () -> showSigned(calls.get(call.id()), signatures.signed(current.get(), call.id()))));
    }
}
