package org.passerelle.ui.officer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import org.passerelle.dossiers.Admissibility;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Judged;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;

/** A judgement that sets a failed check aside, before the second person: who judged, what and why; confirm or send back. */
final class SecondLook extends Section {

    private final transient Admissibility admissibility;
    private final transient Actor actor;
    private final transient Dossier dossier;

    SecondLook(Admissibility admissibility, Actor actor, Dossier dossier, Judged judged, ZoneId zone) {
        this.admissibility = admissibility;
        this.actor = actor;
        this.dossier = dossier;
        addClassNames("card", "pile", "stays");
        add(
                new H2(ViewLanguage.text("override.caption")),
                new Paragraph(
                        ViewLanguage.text("override.by", judged.judgeName(), Formats.dateTime(judged.at(), zone))),
                new JudgedChecks(judged.overrides(), ViewLanguage.text("override.checks")));
        if (judged.judge().equals(actor.personId())) {
            add(new Paragraph(ViewLanguage.text("override.another")));
        } else {
            add(acts());
        }
    }

    private Div acts() {
        Button confirm = new Button(
                ViewLanguage.text("override.confirm"),
                click -> Confirm.ask(
                        ViewLanguage.text("override.confirm"),
                        ViewLanguage.text("override.confirm.consequence"),
                        ViewLanguage.text("override.confirm"),
                        () -> {
                            admissibility.confirm(actor, dossier.id());
                            done("override.confirmed");
                        }));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button back = new Button(
                ViewLanguage.text("override.sendBack"),
                click -> Confirm.askWithReason(
                        About.dossier(dossier.id()),
                        ViewLanguage.text("override.sendBack"),
                        ViewLanguage.text("override.sendBack.consequence"),
                        ViewLanguage.text("override.sendBack"),
                        reason -> {
                            admissibility.sendBack(actor, dossier.id(), reason);
                            done("override.sentBack");
                        }));
        Div acts = new Div(confirm, back);
        acts.addClassName("actions");
        return acts;
    }

    private void done(String key) {
        Message.done(ViewLanguage.text(key, dossier.name()));
        getUI().ifPresent(ui -> ui.navigate(WorklistView.class));
    }
}
