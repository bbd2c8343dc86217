package org.passerelle.ui.signatory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.passerelle.awards.Awards;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.people.Act;
import org.passerelle.people.Rights;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.committee.Purses;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.ProgressNote;

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
    private final transient IssuedDocuments documents;
    private final transient Rights rights;
    private final transient CurrentActor current;
    private Component signed = new Div();

    DecisionsView(
            Calls calls,
            Signatures signatures,
            Awards awards,
            IssuedDocuments documents,
            Rights rights,
            CurrentActor current) {
        this.calls = calls;
        this.signatures = signatures;
        this.awards = awards;
        this.documents = documents;
        this.rights = rights;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("call").flatMap(calls::find).orElseThrow(NotFoundException::new));
    }

    private void show(Call call) {
        removeAll();
        Signatures.Folder folder = signatures.folder(current.get(), call);
        heading(ViewLanguage.text(
                        "decisions.of", ViewLanguage.text(call.definition().title())))
                .over(call.code())
                .lead(lead(folder));
        if (!folder.toSign().isEmpty()) {
            add(toSign(folder));
        }
        if (!folder.signed().isEmpty()) {
            showSigned(folder);
        }
    }

    private void showSigned(Signatures.Folder folder) {
        signed.removeFromParent();
        signed = new SignedDecisions(folder);
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
        Purses purses = new Purses(folder.call().definition());
        OrderedList list = new OrderedList();
        list.addClassName("decisions");
        folder.toSign().forEach(proposed -> list.add(new DecisionCard(proposed, purses)));
        Div section = new Div(new H2(ViewLanguage.text("decisions.toSign")), list);
        section.addClassName("section");
        if (folder.isReady() && rights.allows(current.get(), Act.DECIDE)) {
            section.add(signing(folder));
        }
        return section;
    }

    private Component signing(Signatures.Folder folder) {
        Div place = new Div();
        place.addClassName("actions");
        int many = folder.toSign().size();
        Button sign = new Button(ViewLanguage.text("decisions.sign", many));
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        sign.addClickListener(click -> Confirm.ask(
                ViewLanguage.text("decisions.sign.title", many),
                ViewLanguage.text(
                        folder.call().resultsAt() == null
                                ? "decisions.sign.consequence"
                                : "decisions.sign.consequenceLater"),
                ViewLanguage.text("decisions.sign", many),
                () -> sign(folder, place)));
        place.add(sign);
        Div box = new Div(new Paragraph(ViewLanguage.text("decisions.sign.help")), place);
        box.addClassNames("card", "signing");
        return box;
    }

    /** First the note reaches the browser, then the work begins: the wait is never mute. */
    private void sign(Signatures.Folder folder, Div place) {
        ProgressNote note = new ProgressNote(
                ViewLanguage.text("decisions.signing", folder.toSign().size()));
        place.removeAll();
        place.add(note);
        note.getElement().executeJs("return true").then(drawn -> signNow(folder.call()));
    }

    private void signNow(Call call) {
        try {
            awards.decide(current.get(), call.id());
        } finally {
            show(calls.get(call.id()));
        }
        addComponentAtIndex(
                1,
                new LettersProgress(
                        () -> signatures.folder(current.get(), calls.get(call.id())),
                        documents,
                        current.get(),
                        () -> showSigned(signatures.folder(current.get(), calls.get(call.id())))));
    }
}
