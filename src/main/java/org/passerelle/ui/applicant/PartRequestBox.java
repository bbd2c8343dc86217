package org.passerelle.ui.applicant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.passerelle.dossiers.Commitment;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.PartRequest;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationId;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.ui.UiErrors;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Announcement;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.security.AccountPages;

/** Asks one associated French authority to confirm its part, tells what became of it and takes it back (ADR 0067). */
final class PartRequestBox extends Details {

    private final transient DossierDesk desk;
    private final transient Actor actor;
    private final transient DossierId id;
    private final transient OrganisationId partner;
    private final String name;
    private final boolean editable;
    private final Paragraph state = new Paragraph();
    private final Announcement said = Announcement.status();
    private final Button ask = new Button("", click -> ask());
    private final Button takeBack =
            new Button(ViewLanguage.text("applicant.partRequest.takeBack"), click -> takeBack());

    /**
     * How the parts of French authorities stand in a draft, read once for the boxes of all of them.
     *
     * @param reachable those for which somebody has an account to commit them
     */
    record Standing(List<PartRequest> requests, List<Commitment> commitments, Set<OrganisationId> reachable) {

        static Standing of(DossierDesk desk, Actor actor, DossierId id, Collection<OrganisationId> partners) {
            return new Standing(
                    desk.partRequests().of(actor, id),
                    desk.partnerParts().of(actor, id),
                    desk.people().withSignatory(partners));
        }

        private Optional<PartRequest> request(OrganisationId partner) {
            return requests.stream().filter(r -> r.partner().equals(partner)).findFirst();
        }

        private Optional<Commitment> commitment(OrganisationId partner) {
            return commitments.stream().filter(c -> c.partner().equals(partner)).findFirst();
        }
    }

    /** @param editable whether the reader may ask; others see the state alone */
    PartRequestBox(
            DossierDesk desk,
            Actor actor,
            DossierId id,
            OrganisationId partner,
            String name,
            Standing standing,
            boolean editable) {
        super(ViewLanguage.text("applicant.link.title", name));
        this.desk = desk;
        this.id = id;
        this.partner = partner;
        this.name = name;
        this.editable = editable;
        this.actor = actor;
        addClassName("partner-link");
        takeBack.setAriaLabel(ViewLanguage.text("applicant.partRequest.takeBackName", name));
        Div parts = new Div();
        parts.addClassName("stack");
        if (editable) {
            parts.add(new Paragraph(ViewLanguage.text("applicant.partRequest.hint")));
        }
        parts.add(state, said, ask, takeBack);
        add(parts);
        draw(standing);
        setOpened(standing.request(partner).isPresent());
    }

    private void ask() {
        try {
            desk.partRequests().ask(actor, id, partner);
            said.say(ViewLanguage.text("applicant.partRequest.left"));
        } catch (Refusal refusal) {
            said.say(
                    refusal.code() == RefusalCode.TOO_MANY_ATTEMPTS
                            ? ViewLanguage.text("applicant.partRequest.tooSoon")
                            : UiErrors.words(refusal));
        }
        draw();
    }

    private void takeBack() {
        desk.partRequests().takeBack(actor, id, partner);
        said.say(ViewLanguage.text("applicant.partRequest.taken"));
        draw();
        ask.focus();
    }

    private void draw() {
        draw(Standing.of(desk, actor, id, List.of(partner)));
    }

    private void draw(Standing standing) {
        Optional<PartRequest> request = standing.request(partner);
        Optional<Commitment> commitment = standing.commitment(partner);
        boolean holds = commitment.filter(Commitment::holds).isPresent();
        boolean reachable = standing.reachable().contains(partner);
        state.setText(
                reachable || holds
                        ? words(request, commitment)
                        : ViewLanguage.text(
                                "applicant.partRequest.noAccount",
                                name,
                                desk.address().of(AccountPages.REGISTER)));
        ask.setText(
                ViewLanguage.text(request.isPresent() ? "applicant.partRequest.again" : "applicant.partRequest.ask"));
        ask.setVisible(editable && reachable && !holds);
        takeBack.setVisible(editable && request.isPresent());
    }

    private String words(Optional<PartRequest> request, Optional<Commitment> commitment) {
        return commitment
                .map(c -> ViewLanguage.text(
                        c.holds() ? "applicant.link.confirmed" : "applicant.link.lapsed",
                        day(c.confirmedAt()),
                        c.signed().name(),
                        c.signed().position()))
                .or(() -> request.map(r -> ViewLanguage.text("applicant.partRequest.asked", day(r.askedAt()))))
                .orElseGet(() -> ViewLanguage.text("applicant.partRequest.none"));
    }

    private String day(Instant at) {
        return Formats.date(at, desk.clock().getZone());
    }
}
