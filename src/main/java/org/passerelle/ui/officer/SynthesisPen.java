package org.passerelle.ui.officer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.Dossier;
import org.passerelle.people.Actor;
import org.passerelle.synthesis.Overtaken;
import org.passerelle.synthesis.Synthesis;
import org.passerelle.synthesis.SynthesisFacts;
import org.passerelle.synthesis.Visa;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.committee.Purses;
import org.passerelle.ui.component.FaultsBeside;
import org.passerelle.ui.component.KeptAreas;
import org.passerelle.ui.component.LocalCopy;
import org.passerelle.ui.component.Message;

/** Where an officer writes a synthesis: saved at each pause, finished at the end. */
final class SynthesisPen extends Section {

    private final transient SynthesisDesk desk;
    private final transient Actor actor;
    private final transient Dossier dossier;
    private final transient Call call;
    private final SynthesisForm form;
    private final Span saved = new Span();
    private int revision;

    /** @param finished what follows once it is finished */
    SynthesisPen(
            SynthesisDesk desk,
            Actor actor,
            Dossier dossier,
            Synthesis draft,
            SynthesisFacts facts,
            Call call,
            Runnable finished) {
        this.desk = desk;
        this.actor = actor;
        this.dossier = dossier;
        this.call = call;
        revision = draft.revision();
        KeptAreas kept = new KeptAreas();
        SynthesisForm[] written = new SynthesisForm[1];
        Runnable keep = () -> {
            keep(written[0]);
            kept.saved();
        };
        form = new SynthesisForm(draft.words(), facts, new Purses(call.definition()), kept, keep);
        written[0] = form;
        FaultsBeside faults = form.faults();
        Button finish = new Button(
                ViewLanguage.text(asksVisas() ? "synthesis.askVisas" : "synthesis.finish"),
                click -> finish(dossier, faults, finished));
        finish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        saved.addClassNames("small", "soft");
        saved.getElement().setAttribute("role", "status");
        Div bar = new Div(finish, saved);
        bar.addClassName("actions");
        LocalCopy copy = kept.keptBy(
                actor.personId().value(), draft.id(), call.definition().zone(), keep, form);
        addClassNames("card", "stays");
        add(new H2(ViewLanguage.text("synthesis.words")));
        returned(draft.returned());
        overtaken(draft.overtaken());
        add(copy, faults, bar);
    }

    private void finish(Dossier dossier, FaultsBeside faults, Runnable finished) {
        if (faults.areNone(form.unreadable())) {
            faults.telling(() -> {
                desk.syntheses().finish(actor, dossier.id(), revision, form.words());
                Message.done(ViewLanguage.text("synthesis.finished"));
                finished.run();
            });
        }
    }

    private void returned(@Nullable Visa returned) {
        if (returned != null) {
            Paragraph words =
                    new Paragraph(ViewLanguage.text("synthesis.returnedBy", returned.name(), returned.comment()));
            words.addClassNames("attention", "as-written");
            add(words);
        }
    }

    private void overtaken(@Nullable Overtaken why) {
        if (why != null) {
            Paragraph words =
                    new Paragraph(ViewLanguage.text("synthesis.overtaken", ViewLanguage.word("overtaken", why)));
            words.addClassName("attention");
            add(words);
        }
    }

    private boolean asksVisas() {
        return !call.definition().procedure().appraisal().visas().isEmpty();
    }

    private void keep(SynthesisForm written) {
        Synthesis kept = desk.syntheses().save(actor, dossier.id(), revision, written.words());
        revision = kept.revision();
        saved.setText(ViewLanguage.text(
                "sheet.saved",
                LocalTime.ofInstant(desk.clock().instant(), call.definition().zone())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString()));
    }
}
