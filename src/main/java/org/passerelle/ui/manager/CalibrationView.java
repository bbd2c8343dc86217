package org.passerelle.ui.manager;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.calls.Criterion;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.reviews.Anchor;
import org.passerelle.reviews.Anchors;
import org.passerelle.reviews.Calibration;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Distances;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.PageHeader;

/** The calibration of a call for the service: its anchors with their references, and how far each reviewer is from them. */
@Route(value = WorkPaths.CALLS + "/:code/calibration", layout = MainLayout.class)
@RolesAllowed({StaffRoles.CALL_MANAGER, StaffRoles.CASE_OFFICER, StaffRoles.COMMITTEE_SECRETARY, StaffRoles.AUDITOR})
class CalibrationView extends PageView implements BeforeEnterObserver {

    private final transient Anchors anchors;
    private final transient Calls calls;
    private final transient Rights rights;
    private final transient Actor actor;

    CalibrationView(Anchors anchors, Calls calls, Rights rights, CurrentActor current) {
        this.anchors = anchors;
        this.calls = calls;
        this.rights = rights;
        this.actor = current.get();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get("code").orElse("");
        show(calls.find(code)
                .filter(call -> call.definition().procedure().review().calibration())
                .orElseThrow(NotFoundException::new));
    }

    private PageHeader show(Call call) {
        removeAll();
        List<Anchor> set = anchors.of(actor, call.id());
        boolean changes = rights.allows(actor, Act.SET_ANCHOR) && anchors.isOpen(call.id());
        PageHeader header = heading(ViewLanguage.text("calibration.title"))
                .over(call.code())
                .lead(ViewLanguage.text("calibration.staffLead"));
        add(section("calibration.anchors", anchors(call, set, changes)));
        if (changes && set.size() < Anchors.MOST) {
            add(new AnchorForm(anchors, actor, call, () -> show(call).takeFocus()));
        } else if (rights.allows(actor, Act.SET_ANCHOR) && !changes) {
            Paragraph fixed = new Paragraph(ViewLanguage.text("calibration.fixed"));
            fixed.addClassNames("small", "soft");
            add(fixed);
        }
        if (rights.allows(actor, Act.READ_DISTANCES)) {
            add(section("calibration.distances", distances(call)));
        }
        return header;
    }

    private Component anchors(Call call, List<Anchor> set, boolean changes) {
        if (set.isEmpty()) {
            return new EmptyState(ViewLanguage.text("calibration.none"), ViewLanguage.text("calibration.noneHint"));
        }
        List<Criterion> grid = call.definition().grid();
        DataTable<Anchor> table = new DataTable<Anchor>(ViewLanguage.text("calibration.anchors"))
                .captionHidden()
                .column(
                        ViewLanguage.text("worklist.dossier"),
                        each -> ViewLanguage.text("calibration.anchor", each.number(), each.title()))
                .number(
                        ViewLanguage.text("calibration.reference"),
                        each -> Formats.number(each.reference().total(grid)))
                .column(ViewLanguage.text("calibration.reason"), Anchor::reason);
        if (changes) {
            table.component(ViewLanguage.text("reviewers.acts"), each -> drop(call, each));
        }
        return table.show(set);
    }

    private Button drop(Call call, Anchor anchor) {
        Button drop = new Button(
                ViewLanguage.text("calibration.drop", anchor.number()),
                click -> Confirm.ask(
                        ViewLanguage.text("calibration.drop", anchor.number()),
                        ViewLanguage.text("calibration.drop.consequence"),
                        ViewLanguage.text("calibration.drop", anchor.number()),
                        () -> {
                            anchors.drop(actor, call.id(), anchor.dossier());
                            Message.done(ViewLanguage.text("calibration.dropped", anchor.number()));
                            show(call).takeFocus();
                        }));
        drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return drop;
    }

    private Component distances(Call call) {
        List<Calibration> scored = anchors.distances(actor, call.id());
        if (scored.isEmpty()) {
            return new EmptyState(
                    ViewLanguage.text("calibration.noDistance"), ViewLanguage.text("calibration.noDistanceHint"));
        }
        List<Criterion> grid = call.definition().grid();
        DataTable<Calibration> table = new DataTable<Calibration>(ViewLanguage.text("calibration.distances"))
                .captionHidden()
                .column(ViewLanguage.text("reviewers.reviewer"), Calibration::reviewerName)
                .code(ViewLanguage.text("worklist.dossier"), each -> each.anchor()
                        .number())
                .number(
                        ViewLanguage.text("dossier.sheets.total"),
                        each -> Formats.number(each.scores().total(grid)))
                .number(ViewLanguage.text("calibration.distance"), each -> Distances.words(each.distance(grid)));
        grid.forEach(criterion -> table.number(criterion.code(), each -> Distances.words(each.distance(criterion))));
        return table.show(scored);
    }

    private static Section section(String key, Component body) {
        Section section = new Section(new H2(ViewLanguage.text(key)), body);
        section.addClassName("section");
        return section;
    }
}
