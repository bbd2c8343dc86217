package org.passerelle.ui.manager;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.PageHeader;
import org.passerelle.ui.component.StageBadge;

/** Every call of the service, drafts included, the latest first. */
@Route(value = WorkPaths.CALLS, layout = MainLayout.class)
@Menu(title = "managed.menu", order = 30)
@RolesAllowed({
    StaffRoles.CALL_MANAGER,
    StaffRoles.CASE_OFFICER,
    StaffRoles.COMMITTEE_SECRETARY,
    StaffRoles.AUTHORISING_OFFICER,
    StaffRoles.AUDITOR
})
class ManagedCallsView extends PageView {

    ManagedCallsView(Calls calls, CurrentActor current) {
        Actor actor = current.get();
        PageHeader header = heading(ViewLanguage.text("managed.title")).lead(ViewLanguage.text("managed.lead"));
        boolean manages = actor.is(Role.CALL_MANAGER);
        if (manages) {
            header.beside(create());
        }
        List<Call> all = calls.all(actor).stream()
                .sorted(Comparator.comparing((Call call) -> call.definition().opensAt())
                        .reversed())
                .toList();
        if (all.isEmpty()) {
            add(new EmptyState(ViewLanguage.text("managed.none"), ViewLanguage.text("managed.noneHint")));
        } else {
            add(table().show(all));
        }
    }

    private static DataTable<Call> table() {
        return new DataTable<Call>(ViewLanguage.text("managed.title"))
                .captionHidden()
                .component(ViewLanguage.text("managed.call"), ManagedCallsView::link)
                .column(
                        ViewLanguage.text("editor.scheme"),
                        call -> ViewLanguage.word("scheme", call.definition().scheme()))
                .component(ViewLanguage.text("dossiers.stage"), call -> new StageBadge(call.stage()))
                .code(
                        ViewLanguage.text("site.call.opensOn"),
                        call -> Formats.shortDate(
                                call.window().opensAt(), call.definition().zone()))
                .code(
                        ViewLanguage.text("site.call.closesOn"),
                        call -> Formats.shortDate(
                                call.window().closesAt(), call.definition().zone()));
    }

    private static Component link(Call call) {
        Anchor link = new Anchor(
                WorkPaths.CALLS + "/" + call.code(),
                call.code() + " · " + ViewLanguage.text(call.definition().title()));
        Foreign.of(call.definition().title(), link);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private static Component create() {
        Anchor create = new Anchor(WorkPaths.CALLS + "/new", ViewLanguage.text("managed.create"));
        create.addClassName("button-link");
        create.getElement().setAttribute("router-link", true);
        return create;
    }
}
