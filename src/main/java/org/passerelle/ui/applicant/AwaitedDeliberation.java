package org.passerelle.ui.applicant;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import org.passerelle.dossiers.Dossier;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.UploadBox;

/** On the page of a submitted dossier: the deliberation that was promised, to be handed in here (D3). */
final class AwaitedDeliberation extends Section {

    AwaitedDeliberation(DossierDesk desk, Actor actor, Dossier dossier, LocalDate council, Runnable handedIn) {
        addClassNames("section", "stack", "wide");
        add(
                new H2(ViewLanguage.text("applicant.deliberation.awaited")),
                new Paragraph(ViewLanguage.text("applicant.deliberation.awaitedHint", Formats.date(council))));
        if (!actor.is(Role.APPLICANT_EDITOR)) {
            add(new Paragraph(ViewLanguage.text("applicant.deliberation.byEditor")));
            return;
        }
        add(new UploadBox(
                desk.parts(),
                actor,
                dossier.id() + "/handedIn",
                desk.call(dossier).definition().maxFileBytes(),
                ViewLanguage.text("applicant.deliberation.handIn"),
                file -> desk.deliberations().handIn(actor, dossier.id(), file),
                file -> {
                    Message.done(ViewLanguage.text("applicant.deliberation.handedIn"));
                    handedIn.run();
                }));
    }
}
