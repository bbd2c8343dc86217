package org.passerelle.ui.applicant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.DossierPages;
import org.passerelle.dossiers.Stage;
import org.passerelle.eligibility.EligibilityCheck;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.Countdown;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.KeyValueList;
import org.passerelle.ui.site.EligibilityMemory;

/** Begins a dossier in an open call, once confirmed; names the drafts that are there already. */
@Route(value = Pages.LIST + "/new", layout = MainLayout.class)
@RolesAllowed({"APPLICANT_EDITOR", "APPLICANT_SIGNATORY"})
class NewDossierView extends PageView implements HasUrlParameter<String> {

    private static final int MOST_DRAFTS = 20;

    private final transient DossierDesk desk;
    private final transient DossierPages pages;

    private final transient EligibilityCheck check;
    private final transient EligibilityMemory memory;

    NewDossierView(DossierDesk desk, DossierPages pages, EligibilityCheck check, EligibilityMemory memory) {
        this.desk = desk;
        this.pages = pages;
        this.check = check;
        this.memory = memory;
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        removeAll();
        Call call = desk.calls().published(code).orElseThrow(NotFoundException::new);
        Actor actor = desk.current().get();
        forReading();
        heading(ViewLanguage.text("applicant.new.title")).over(call.code());
        add(new KeyValueList()
                .with(
                        ViewLanguage.text("applicant.list.call"),
                        ViewLanguage.text(call.definition().title()))
                .with(ViewLanguage.text("applicant.new.lead"), lead(actor))
                .with(ViewLanguage.text("applicant.new.closes"), closing(call)));
        List<DossierPages.Line> drafts =
                pages.page(actor, new DossierPages.Query("", call.id(), Stage.DRAFT, null, MOST_DRAFTS));
        showDrafts(drafts);
        add(begin(actor, call, !drafts.isEmpty()));
        if (call.window().isOpen(desk.clock().instant()) && actor.is(Role.APPLICANT_EDITOR)) {
            add(new EarlierDossier(
                    pages,
                    actor,
                    List.of(),
                    "applicant.duplicate",
                    line -> onceConfirmed(
                            !drafts.isEmpty(), () -> enter(desk.copies().duplicate(actor, line.id(), call.id())))));
        }
    }

    private String lead(Actor actor) {
        return actor.organisation() == null
                ? ""
                : desk.organisations().get(actor.organisation()).name();
    }

    private Span closing(Call call) {
        Span closing = new Span(
                Formats.inZone(call.definition().closesAt(), call.definition().zone()));
        if (call.window().isOpen(desk.clock().instant())) {
            closing.add(", ");
            closing.add(new Countdown(desk.clock(), call.window().closesAt(), "applicant.closesIn"));
        }
        return closing;
    }

    private Div begin(Actor actor, Call call, boolean isSecond) {
        Div area = new Div();
        area.addClassName("section");
        if (!call.window().isOpen(desk.clock().instant())) {
            area.add(new Paragraph(ViewLanguage.text("applicant.new.notOpen")));
        } else if (!actor.is(Role.APPLICANT_EDITOR)) {
            area.add(new Paragraph(ViewLanguage.text("applicant.new.editorsOnly")));
        } else {
            Checkbox carry = carry(call);
            Button begin = new Button(
                    ViewLanguage.text("applicant.new.begin"),
                    click -> onceConfirmed(isSecond, () -> draft(actor, call, carry.getValue())));
            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            area.add(new Paragraph(ViewLanguage.text("applicant.new.promise")), carry, begin);
        }
        return area;
    }

    /** Offers to begin with what was answered in the test of eligibility; not to be seen where nothing was. */
    private Checkbox carry(Call call) {
        boolean tested = memory.find(call.code()).isPresent();
        Checkbox carry = new Checkbox(ViewLanguage.text("eligibility.carry"), tested);
        carry.setHelperText(ViewLanguage.text(
                "eligibility.carryHint", call.definition().years().get(0).toString()));
        carry.setVisible(tested);
        return carry;
    }

    private void draft(Actor actor, Call call, boolean carried) {
        DossierContent content = memory.find(call.code())
                .filter(given -> carried)
                .map(given -> check.begun(call.definition(), given, lead(actor)))
                .orElse(DossierContent.answers(Map.of()));
        DossierId id = desk.dossiers().draft(actor, call.id(), content);
        memory.forget(call.code());
        enter(id);
    }

    /** A second draft for the same call is rarely meant. */
    private static void onceConfirmed(boolean isSecond, Runnable act) {
        if (isSecond) {
            Confirm.ask(
                    ViewLanguage.text("applicant.new.second"),
                    ViewLanguage.text("applicant.new.secondConsequence"),
                    ViewLanguage.text("applicant.new.secondAct"),
                    act);
        } else {
            act.run();
        }
    }

    private void enter(DossierId id) {
        getUI().ifPresent(ui -> ui.navigate(Pages.section(id, "A")));
    }

    private void showDrafts(List<DossierPages.Line> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        drafts.forEach(line -> list.add(new ListItem(new Anchor(
                Pages.dossier(line.id()),
                line.title().isBlank() ? ViewLanguage.text("applicant.untitled") : line.title()))));
        Div area = new Div(new Paragraph(ViewLanguage.text("applicant.new.already")), list);
        area.addClassNames("section", "card");
        add(area);
    }
}
