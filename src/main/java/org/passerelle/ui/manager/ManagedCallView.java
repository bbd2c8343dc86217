package org.passerelle.ui.manager;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.CallStage;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DossierPages;
import org.passerelle.dossiers.Incident;
import org.passerelle.dossiers.Incidents;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Audit;
import org.passerelle.people.Rights;
import org.passerelle.people.Role;
import org.passerelle.people.TrailEntry;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.FindingsPanel;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.KeyValueList;
import org.passerelle.ui.component.PageHeader;
import org.passerelle.ui.component.StageBadge;
import org.passerelle.ui.site.CallWords;

/** One call for the service: how far its dossiers are, what it says, what keeps it from being published, the acts on it. */
@Route(value = WorkPaths.CALLS + "/:code", layout = MainLayout.class)
@RolesAllowed({
    StaffRoles.CALL_MANAGER,
    StaffRoles.CASE_OFFICER,
    StaffRoles.COMMITTEE_SECRETARY,
    StaffRoles.AUTHORISING_OFFICER,
    StaffRoles.AUDITOR
})
class ManagedCallView extends PageView implements BeforeEnterObserver {

    private static final int TRAIL = 100;

    private final transient Calls calls;
    private final transient DossierPages dossiers;
    private final transient Audit audit;
    private final transient CallActs acts;
    private final transient Incidents incidents;
    private final transient Rights rights;
    private final transient Clock clock;
    private final transient Actor actor;

    ManagedCallView(
            Calls calls,
            DossierPages dossiers,
            Audit audit,
            CallActs acts,
            Incidents incidents,
            Rights rights,
            Clock clock,
            CurrentActor current) {
        this.calls = calls;
        this.dossiers = dossiers;
        this.audit = audit;
        this.acts = acts;
        this.incidents = incidents;
        this.rights = rights;
        this.clock = clock;
        this.actor = current.get();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("code").orElse(""));
    }

    private PageHeader show(String code) {
        removeAll();
        Call call = NamedCall.of(calls, actor, code);
        PageHeader header = heading(ViewLanguage.text(call.definition().title()))
                .in(call.definition().title())
                .over(call.code() + " · "
                        + ViewLanguage.word("scheme", call.definition().scheme()))
                .beside(new StageBadge(call.stage()), board(call), procedure(call));
        if (rights.allows(actor, Act.READ_EXCEPTIONS)) {
            header.beside(page(call, "exceptions", "exceptions.menu"));
        }
        if (call.definition().procedure().review().calibration() && rights.allows(actor, Act.READ_ANCHORS)) {
            header.beside(page(call, "calibration", "calibration.title"));
        }
        if (actor.is(Role.CALL_MANAGER)) {
            add(acts.of(actor, call, () -> show(code).takeFocus()));
            if (call.stage() == CallStage.DRAFT) {
                FindingsPanel findings = new FindingsPanel().show(calls.check(actor, call.id()));
                findings.addClassName("section");
                add(findings);
            }
        }
        Div main = new Div(progress(call));
        List<Incident> declared = incidents.of(actor, call.id());
        if (!declared.isEmpty()) {
            main.add(new IncidentsPart(declared, call.definition().zone(), clock.instant()));
        }
        main.add(history(call));
        Div both = new Div(main, facts(call.definition()));
        both.addClassName("beside");
        add(both);
        return header;
    }

    private static Component board(Call call) {
        return page(call, "opinions", "board.menu");
    }

    private static Component procedure(Call call) {
        return page(call, "procedure", "procedure.menu");
    }

    private static Component page(Call call, String path, String words) {
        Anchor page = new Anchor(WorkPaths.CALLS + "/" + call.code() + "/" + path, ViewLanguage.text(words));
        page.addClassName("button-link");
        page.getElement().setAttribute("router-link", true);
        return page;
    }

    private Component progress(Call call) {
        Map<Stage, Integer> counts = dossiers.countsByStage(actor, call.id());
        List<Stage> present =
                Stream.of(Stage.values()).filter(counts::containsKey).toList();
        Component body = present.isEmpty()
                ? new EmptyState(ViewLanguage.text("managed.noDossier"), ViewLanguage.text("managed.noDossierHint"))
                : new DataTable<Stage>(ViewLanguage.text("managed.progress"))
                        .captionHidden()
                        .component(ViewLanguage.text("dossiers.stage"), StageBadge::new)
                        .number(ViewLanguage.text("dossiers.menu"), stage -> String.valueOf(counts.get(stage)))
                        .show(present);
        return section("managed.progress", body);
    }

    private Component history(Call call) {
        List<TrailEntry> own = audit.ofCall(actor, call.id().value(), Long.MAX_VALUE, TRAIL);
        return section(
                "dossier.tab.trail", new CallHistory(own, call.definition().zone()));
    }

    private static Component facts(CallDefinition call) {
        KeyValueList facts = new KeyValueList()
                .with(ViewLanguage.text("site.call.publishedOn"), Formats.dateTime(call.publishedAt()))
                .with(ViewLanguage.text("site.call.opensOn"), Formats.dateTime(call.opensAt()))
                .with(ViewLanguage.text("site.call.closesOn"), Formats.dateTime(call.closesAt()))
                .with(ViewLanguage.text("editor.zone"), Formats.zone(call.zone()))
                .with(ViewLanguage.text("site.call.lead"), CallWords.leads(call))
                .with(ViewLanguage.text("site.call.countries"), CallWords.countries(call))
                .with(ViewLanguage.text("site.call.grant"), CallWords.grant(call))
                .with(ViewLanguage.text("site.call.duration"), CallWords.duration(call));
        call.funders().forEach(funder -> facts.with(ViewLanguage.text("site.call.funder"), CallWords.envelope(funder)));
        facts.with(ViewLanguage.text("site.call.opinions"), CallWords.words("consultation", call.consultations()))
                .with(ViewLanguage.text("editor.rates"), call.rates())
                .with(ViewLanguage.text("editor.formVersion"), call.formVersion());
        Section side = new Section(new H2(ViewLanguage.text("managed.facts")), facts);
        side.addClassNames("card", "call-side");
        return side;
    }

    private static Section section(String key, Component body) {
        Section section = new Section(new H2(ViewLanguage.text(key)), body);
        section.addClassName("section");
        return section;
    }
}
