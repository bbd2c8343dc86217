package org.passerelle.ui.applicant;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import java.util.Optional;
import org.passerelle.files.Files;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Verification;
import org.passerelle.people.Verifications;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;

/** How far the verification of the own organisation is; a signatory gives the proof here. */
final class VerificationPart extends Section {

    private final transient Verifications verifications;
    private final transient Files files;
    private final transient Actor actor;
    private final ZoneId zone;
    private final OrganisationId organisation;
    private final Paragraph state = new Paragraph();

    VerificationPart(
            Verifications verifications, Files files, Actor actor, Verification open, boolean proves, ZoneId zone) {
        this.verifications = verifications;
        this.files = files;
        this.actor = actor;
        this.zone = zone;
        organisation = open.organisation();
        addClassNames("section", "stack");
        state.addClassName("note");
        state.getElement().setAttribute("role", "status");
        add(new H2(ViewLanguage.text("verification.title")), state);
        if (proves) {
            add(new Paragraph(ViewLanguage.text("verification.hint")), upload());
        }
        draw(Optional.of(open));
    }

    private ScanBox upload() {
        return new ScanBox(
                files,
                actor,
                ViewLanguage.text("verification.add"),
                proof -> verifications.prove(actor, proof.id().value(), proof.name()),
                proof -> draw(verifications.open(organisation)));
    }

    private void draw(Optional<Verification> open) {
        state.setText(open.map(this::words).orElse(""));
    }

    private String words(Verification open) {
        String status = ViewLanguage.word("verification", open.status()) + ". ";
        return switch (open.status()) {
            case PENDING ->
                status
                        + ViewLanguage.text(
                                "verification.pendingHint", open.proofName(), Formats.shortDue(open.due(), zone));
            case REFUSED -> status + ViewLanguage.text("verification.refusedHint", open.reason());
            case AWAITS_PROOF, VERIFIED -> status;
        };
    }
}
