package org.passerelle.ui.applicant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.passerelle.dossiers.Commitment;
import org.passerelle.dossiers.DossierId;
import org.passerelle.links.PartnerLink;
import org.passerelle.links.Tongue;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationId;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.ui.UiErrors;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Announcement;
import org.passerelle.ui.component.Formats;

/** Sends one foreign partner the link to its part, tells what became of it and takes it back (ADR 0064). */
final class PartnerLinkBox extends Details {

    private final transient DossierDesk desk;
    private final transient Actor actor;
    private final transient DossierId id;
    private final transient OrganisationId partner;
    private final EmailField mailbox = new EmailField(ViewLanguage.text("applicant.link.mailbox"));
    private final Select<Tongue> tongue = new Select<>();
    private final Paragraph state = new Paragraph();
    private final Announcement said = Announcement.status();
    private final Button send = new Button("", click -> send());
    private final Button revoke = new Button(ViewLanguage.text("applicant.link.revoke"), click -> revoke());

    /**
     * How the parts of foreign partners stand in a draft, read once for the boxes of all of them.
     *
     * @param links newest first
     */
    record Standing(List<PartnerLink> links, List<Commitment> commitments) {

        static Standing of(DossierDesk desk, Actor actor, DossierId id) {
            return new Standing(
                    desk.partnerLinks().of(actor, id), desk.partnerParts().of(actor, id));
        }

        private Optional<PartnerLink> latest(OrganisationId partner) {
            return links.stream()
                    .filter(link -> link.organisation().equals(partner))
                    .findFirst();
        }

        private Optional<Commitment> lapsed(OrganisationId partner) {
            return commitments.stream()
                    .filter(c -> c.partner().equals(partner) && !c.holds())
                    .findFirst();
        }
    }

    /** @param editable whether the reader may send; others see the state alone */
    PartnerLinkBox(
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
        this.actor = actor;
        addClassName("partner-link");
        tongue.setLabel(ViewLanguage.text("applicant.link.language"));
        tongue.setItems(Tongue.values());
        tongue.setItemLabelGenerator(Tongue::ownName);
        tongue.setValue(Tongue.FR);
        mailbox.setRequiredIndicatorVisible(true);
        revoke.setAriaLabel(ViewLanguage.text("applicant.link.revokeName", name));
        Div parts = new Div(state);
        parts.addClassName("stack");
        if (editable) {
            Paragraph hint = new Paragraph(ViewLanguage.text("applicant.link.hint"));
            parts.add(hint, mailbox, tongue, said, send, revoke);
        }
        add(parts);
        standing.latest(partner).ifPresent(link -> {
            mailbox.setValue(link.mailbox());
            tongue.setValue(link.tongue());
            setOpened(true);
        });
        draw(standing);
    }

    private void send() {
        mailbox.setInvalid(false);
        try {
            desk.partnerLinks().invite(actor, id, partner, mailbox.getValue().strip(), tongue.getValue());
            said.say(ViewLanguage.text("applicant.link.left", mailbox.getValue().strip()));
        } catch (Refusal refusal) {
            tell(refusal);
        }
        draw();
    }

    private void tell(Refusal refusal) {
        if (refusal.code() == RefusalCode.INVALID_VALUE) {
            mailbox.setErrorMessage(ViewLanguage.text("applicant.link.badMailbox"));
            mailbox.setInvalid(true);
            mailbox.focus();
        } else if (refusal.code() == RefusalCode.TOO_MANY_ATTEMPTS) {
            said.say(ViewLanguage.text("applicant.link.tooSoon"));
        } else {
            said.say(UiErrors.words(refusal));
        }
    }

    private void revoke() {
        desk.partnerLinks().revoke(actor, id, partner);
        said.say(ViewLanguage.text("applicant.link.taken"));
        draw();
        send.focus();
    }

    private void draw() {
        draw(Standing.of(desk, actor, id));
    }

    private void draw(Standing standing) {
        Optional<PartnerLink> link = standing.latest(partner);
        Instant now = desk.clock().instant();
        state.setText(link.map(l -> words(l, standing.lapsed(partner), now))
                .orElseGet(() -> ViewLanguage.text("applicant.link.none")));
        send.setText(ViewLanguage.text(link.isPresent() ? "applicant.link.again" : "applicant.link.send"));
        revoke.setVisible(link.filter(l -> l.isOpen(now)).isPresent());
    }

    private String words(PartnerLink link, Optional<Commitment> lapsed, Instant now) {
        String sent = sent(link, now);
        return lapsed.map(c -> ViewLanguage.text(
                                "applicant.link.lapsed",
                                day(c.confirmedAt()),
                                c.signed().name(),
                                c.signed().position())
                        + (link.confirmedAt() == null ? " " + sent : ""))
                .orElse(sent);
    }

    private String sent(PartnerLink link, Instant now) {
        if (link.confirmedAt() != null) {
            return ViewLanguage.text(
                    "applicant.link.confirmed",
                    day(link.confirmedAt()),
                    String.valueOf(link.confirmedName()),
                    String.valueOf(link.confirmedAs()));
        }
        if (link.revokedAt() != null) {
            return ViewLanguage.text("applicant.link.revoked", day(link.sentAt()), day(link.revokedAt()));
        }
        String key = link.isOpen(now) ? "applicant.link.sent" : "applicant.link.expired";
        return ViewLanguage.text(key, day(link.sentAt()), link.mailbox(), day(link.expiresAt()));
    }

    private String day(Instant at) {
        return Formats.date(at, desk.clock().getZone());
    }
}
