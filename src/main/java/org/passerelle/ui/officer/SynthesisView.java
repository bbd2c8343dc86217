package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Relation;
import org.passerelle.synthesis.Overtaken;
import org.passerelle.synthesis.Synthesis;
import org.passerelle.synthesis.SynthesisFacts;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.committee.Purses;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Beside;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.Tone;
import org.passerelle.ui.dossier.SynthesisFactsPanel;
import org.passerelle.ui.dossier.SynthesisWordsPanel;

/** The synthesis of a dossier: what the service knows on one side, what the officer makes of it on the other; its visas. */
@Route(value = WorkPaths.DOSSIERS + "/:" + DossierPath.PARAMETER + "/synthesis", layout = MainLayout.class)
@RolesAllowed({
    StaffRoles.CASE_OFFICER,
    StaffRoles.CALL_MANAGER,
    StaffRoles.AUTHORISING_OFFICER,
    StaffRoles.FINANCE_OFFICER,
    StaffRoles.AUDITOR
})
class SynthesisView extends PageView implements BeforeEnterObserver {

    private final transient SynthesisDesk desk;
    private final transient DossierFile file;
    private final transient Calls calls;
    private final transient Actor actor;

    SynthesisView(SynthesisDesk desk, DossierFile file, Calls calls, CurrentActor current) {
        this.desk = desk;
        this.file = file;
        this.calls = calls;
        this.actor = current.get();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Dossier dossier = DossierPath.read(
                file,
                actor,
                event.getRouteParameters().get(DossierPath.PARAMETER).orElse(""));
        show(dossier);
    }

    private void show(Dossier dossier) {
        removeAll();
        Call call = calls.get(dossier.call());
        List<Synthesis> versions = desk.file().of(actor, dossier.id());
        Optional<Synthesis> newest = versions.stream().reduce((first, second) -> second);
        var header = heading(ViewLanguage.text("synthesis.heading")).overDossier(dossier.name(), dossier.title());
        newest.ifPresent(synthesis -> header.beside(badge(synthesis.state())));
        Anchor back = new Anchor(WorkPaths.dossier(dossier.id()), ViewLanguage.text("synthesis.toDossier"));
        back.getElement().setAttribute("router-link", true);
        add(new Paragraph(back));
        newest.ifPresentOrElse(
                synthesis -> add(page(dossier, call, synthesis)),
                () -> add(begin(dossier, ViewLanguage.text("synthesis.none"))));
    }

    private static Badge badge(Synthesis.State state) {
        Tone tone =
                switch (state) {
                    case DRAFT, VISA -> Tone.WAITING;
                    case FINISHED, FROZEN -> Tone.GOOD;
                    case DROPPED -> Tone.PLAIN;
                };
        return new Badge(ViewLanguage.word("synthesisState", state), tone);
    }

    private Component begin(Dossier dossier, String words) {
        Section section = new Section(new Paragraph(words));
        section.addClassNames("card", "section");
        if (mayWrite(dossier)) {
            Button begin = new Button(ViewLanguage.text("synthesis.prepare"), click -> {
                desk.syntheses().prepare(actor, dossier.id());
                show(dossier);
            });
            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            section.add(begin);
        }
        return section;
    }

    private Div page(Dossier dossier, Call call, Synthesis synthesis) {
        Purses purses = new Purses(call.definition());
        SynthesisFacts kept = synthesis.facts();
        boolean writes = synthesis.state() == Synthesis.State.DRAFT && mayWrite(dossier);
        if (kept == null && !writes) {
            return new Div(read(dossier, call, synthesis, purses));
        }
        SynthesisFacts facts = kept == null ? desk.file().facts(actor, dossier.id()) : kept;
        Section known = new Section(
                new H2(ViewLanguage.text("synthesis.known")),
                new SynthesisFactsPanel(facts, purses, call.definition().zone()));
        Component own = writes
                ? new SynthesisPen(desk, actor, dossier, synthesis, facts, call, () -> show(dossier))
                : read(dossier, call, synthesis, purses);
        return new Beside(known, own, "beside.toSynthesis");
    }

    private Section read(Dossier dossier, Call call, Synthesis synthesis, Purses purses) {
        Section section = new Section(
                new H2(ViewLanguage.text("synthesis.words")),
                new SynthesisWordsPanel(synthesis.words(), purses),
                new VisaPart(desk, actor, synthesis, call.definition().zone(), () -> show(dossier)));
        section.addClassNames("card", "stays");
        Overtaken why = synthesis.overtaken();
        if (why != null) {
            Paragraph words =
                    new Paragraph(ViewLanguage.text("synthesis.overtakenInBook", ViewLanguage.word("overtaken", why)));
            words.addClassName("attention");
            section.addComponentAsFirst(words);
        }
        boolean finished = synthesis.state() == Synthesis.State.VISA || synthesis.state() == Synthesis.State.FINISHED;
        if (finished && mayWrite(dossier)) {
            section.add(new Button(ViewLanguage.text("synthesis.takeBack"), click -> {
                desk.syntheses().takeBack(actor, dossier.id());
                Message.done(ViewLanguage.text("synthesis.takenBack"));
                show(dossier);
            }));
        }
        if (synthesis.state() == Synthesis.State.FROZEN && mayWrite(dossier)) {
            section.add(begin(dossier, ViewLanguage.text("synthesis.anotherHint")));
        }
        return section;
    }

    private boolean mayWrite(Dossier dossier) {
        return desk.rights().allows(actor, Act.WRITE_SYNTHESIS, Relation.own(actor, dossier.lead()))
                && desk.isWritten(dossier);
    }
}
