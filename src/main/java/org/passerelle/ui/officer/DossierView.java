package org.passerelle.ui.officer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.CompletionRequest;
import org.passerelle.dossiers.Completions;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierAccess;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DoubleFunding;
import org.passerelle.dossiers.ImplicitRefusal;
import org.passerelle.dossiers.Likeness;
import org.passerelle.dossiers.SuspendedDossiers;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.Worklist;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Organisations;
import org.passerelle.people.Rights;
import org.passerelle.people.Role;
import org.passerelle.synthesis.Syntheses;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.LazyTabs;
import org.passerelle.ui.component.PageHeader;
import org.passerelle.ui.component.StageBadge;
import org.passerelle.ui.component.SuspendedNote;
import org.passerelle.ui.component.Tone;

/** One dossier for the staff: who is awaited, and everything that is known of it, tab by tab. */
@Route(value = WorkPaths.DOSSIERS + "/:" + DossierPath.PARAMETER, layout = MainLayout.class)
@RolesAllowed({
    StaffRoles.CASE_OFFICER,
    StaffRoles.CALL_MANAGER,
    StaffRoles.COMMITTEE_SECRETARY,
    StaffRoles.COMMITTEE_CHAIR,
    StaffRoles.COMMITTEE_MEMBER,
    StaffRoles.AUTHORISING_OFFICER,
    StaffRoles.FINANCE_OFFICER,
    StaffRoles.AUDITOR
})
class DossierView extends PageView implements BeforeEnterObserver {

    private static final Set<WorkItem.Kind> OFFICERS = EnumSet.of(
            WorkItem.Kind.JUDGE_ADMISSIBILITY,
            WorkItem.Kind.CONFIRM_OVERRIDE,
            WorkItem.Kind.ASSIGN_REVIEWERS,
            WorkItem.Kind.ASSIGN_THIRD_REVIEWER,
            WorkItem.Kind.REPLACE_REVIEWER,
            WorkItem.Kind.REPLACE_LATE_REVIEWER);

    private final transient DossierFile file;
    private final transient Calls calls;
    private final transient Organisations organisations;
    private final transient Worklist worklist;
    private final transient Completions completions;
    private final transient DossierTabs tabs;
    private final transient Awaited awaited;
    private final transient HolderPanel holder;
    private final transient DoubleFunding doubleFunding;
    private final transient SuspendedDossiers suspended;
    private final transient Rights rights;
    private final transient Actor actor;

    DossierView(
            DossierFile file,
            Calls calls,
            Organisations organisations,
            Worklist worklist,
            Completions completions,
            DossierTabs tabs,
            Awaited awaited,
            HolderPanel holder,
            DoubleFunding doubleFunding,
            SuspendedDossiers suspended,
            Rights rights,
            CurrentActor current) {
        this.file = file;
        this.calls = calls;
        this.organisations = organisations;
        this.worklist = worklist;
        this.completions = completions;
        this.tabs = tabs;
        this.awaited = awaited;
        this.holder = holder;
        this.doubleFunding = doubleFunding;
        this.suspended = suspended;
        this.rights = rights;
        this.actor = current.get();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String named = event.getRouteParameters().get(DossierPath.PARAMETER).orElse("");
        Dossier dossier = DossierPath.read(file, actor, named);
        if (DossierAccess.isOwn(actor, dossier)) {
            event.forwardTo(
                    "my/dossiers/" + dossier.id()); // who works in the service reads the own dossier as its applicant
            return;
        }
        LazyTabs shown = show(named);
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("tab")
                .ifPresent(tab -> shown.open(DossierTabs.name(tab)));
    }

    private LazyTabs show(String named) {
        removeAll();
        Dossier dossier = DossierPath.read(file, actor, named);
        Call call = calls.get(dossier.call());
        PageHeader header = heading(dossier.title())
                .inFrench()
                .over(dossier.name() + " · " + call.code())
                .lead(organisations.get(dossier.lead()).name());
        header.beside(new StageBadge(dossier.stage()));
        worklist.of(dossier.id()).stream()
                .filter(item -> isMine(item))
                .forEach(item -> header.beside(act(item, dossier)));
        Div waits = new Div(awaited.of(actor, dossier, call));
        LazyTabs shown = tabs.of(actor, dossier, call, () -> drawAwaited(waits, named));
        add(holder.of(actor, dossier, call, () -> show(named)));
        if (dossier.submittedAt() != null) {
            add(new SuspendedNote(suspended
                    .of(List.of(dossier.id()), call.definition().zone())
                    .getOrDefault(dossier.id(), List.of())));
        }
        likely(dossier, shown);
        synthesis(dossier);
        add(waits);
        silence(dossier, call).ifPresent(this::add);
        add(shown);
        return shown;
    }

    /** An act in a tab changes who is awaited; the tab itself keeps its place. */
    private void drawAwaited(Div waits, String named) {
        Dossier dossier = DossierPath.read(file, actor, named);
        waits.removeAll();
        waits.add(awaited.of(actor, dossier, calls.get(dossier.call())));
    }

    /** When silence would mean refusal, and for how many days that stood still (CRPA L.114-5). */
    private Optional<Paragraph> silence(Dossier dossier, Call call) {
        ZoneId zone = call.definition().zone();
        List<CompletionRequest> requests = completions.of(actor, dossier.id());
        if (dossier.submittedAt() == null || requests.isEmpty()) {
            return Optional.empty();
        }
        long days =
                requests.stream().mapToLong(request -> request.daysWaited(zone)).sum();
        return Optional.of(new Paragraph(ViewLanguage.text(
                "dossier.silence",
                Formats.date(ImplicitRefusal.lastDay(dossier.submittedAt(), zone, requests)),
                days)));
    }

    /** A warning while nobody has examined what is likely to be the same project; it leads to where that is done. */
    private void likely(Dossier dossier, LazyTabs shown) {
        if (dossier.submittedAt() == null || !rights.allows(actor, Act.COMPARE_DOSSIERS)) {
            return;
        }
        String numbers = doubleFunding.of(actor, dossier.id()).stream()
                .filter(likeness -> likeness.examined() == null)
                .map(Likeness::number)
                .collect(Collectors.joining(", "));
        if (!numbers.isEmpty()) {
            Button see = new Button(
                    ViewLanguage.text("doubleFunding.see"), click -> shown.open(DossierTabs.name("funding")));
            see.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            Div warning = new Div(
                    new Badge(ViewLanguage.text("doubleFunding.caption"), Tone.WARN),
                    new Span(ViewLanguage.text("doubleFunding.likely", dossier.name(), numbers)),
                    see);
            warning.addClassNames("section", "thread-head");
            add(warning);
        }
    }

    /** The way to the synthesis, for whoever follows it, once it can be written. */
    private void synthesis(Dossier dossier) {
        if (rights.allows(actor, Act.FOLLOW_SYNTHESIS)
                && (Syntheses.isWritten(dossier) || dossier.stage().isDecided())) {
            Anchor page = new Anchor(WorkPaths.synthesis(dossier.id()), ViewLanguage.text("synthesis.heading"));
            page.getElement().setAttribute("router-link", true);
            add(new Paragraph(page));
        }
    }

    private boolean isMine(WorkItem item) {
        return OFFICERS.contains(item.kind()) && actor.is(Role.CASE_OFFICER);
    }

    private static Anchor act(WorkItem item, Dossier dossier) {
        String page = item.kind() == WorkItem.Kind.ASSIGN_REVIEWERS ? "/reviewers" : "/admissibility";
        Anchor act = new Anchor(WorkPaths.dossier(dossier.id()) + page, ViewLanguage.word("task", item.kind()));
        act.addClassName("button-link");
        act.getElement().setAttribute("router-link", true);
        return act;
    }
}
