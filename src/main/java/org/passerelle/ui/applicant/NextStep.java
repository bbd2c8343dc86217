package org.passerelle.ui.applicant;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.awards.Appeal;
import org.passerelle.awards.Offer;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.BankDetails;
import org.passerelle.dossiers.CompletionRequest;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Role;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;

/** What there is to do next on the dossiers of a page, and until when, as far as their applicant may know. */
final class NextStep {

    private static final String KEY = "applicant.next.";

    private final DossierDesk desk;
    private final Actor actor;
    private final Map<OrganisationId, String> signatories = new HashMap<>();

    NextStep(DossierDesk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    /**
     * What the next act depends on.
     *
     * @param stage as outsiders see it
     * @param closing from when on a draft cannot be submitted any more
     * @param signatureAskedAt when a draft was put before who signs; null where it was not, or came back
     * @param informationDue until when the service awaits an answer on a submitted dossier; null where it awaits none
     * @param request the completion that is open
     * @param offer the last one that was made
     * @param appeal the last one that was lodged
     * @param bank how the bank details stand; empty while none came
     */
    record Facts(
            Stage stage,
            Call call,
            Instant closing,
            OrganisationId lead,
            @Nullable Instant signatureAskedAt,
            @Nullable Instant informationDue,
            @Nullable CompletionRequest request,
            @Nullable Offer offer,
            @Nullable Appeal appeal,
            Optional<BankDetails.State> bank) {

        private ZoneId zone() {
            return call.definition().zone();
        }

        /** The offer whose answer, or whose revised budget, is awaited. */
        private Optional<Offer> pending() {
            return Optional.ofNullable(offer)
                    .filter(made -> stage.holdsGrant() && made.state().isPending());
        }
    }

    /** The end of a term, and how the day is written. */
    record Until(Instant end, String words) {}

    /** What comes before all else is an answer that the service awaits. */
    String words(Facts facts) {
        Instant information = facts.informationDue();
        if (information != null) {
            return ViewLanguage.text(KEY + "information", Formats.due(information, facts.zone()));
        }
        return switch (facts.stage()) {
            case DRAFT -> draft(facts);
            case AWARDED, PARTIALLY_AWARDED, BUDGET_REVISION -> granted(facts);
            case WAITLISTED ->
                ViewLanguage.text(
                        KEY + "waiting",
                        Formats.date(facts.call().waitingListEnd().lastDay()));
            case REJECTED, INADMISSIBLE -> refused(facts);
            default -> ViewLanguage.word("applicant.next", facts.stage());
        };
    }

    /** Until when the next act of the applicant is in time; empty where none has a term. */
    Optional<Until> until(Facts facts) {
        Optional<Instant> due = Optional.ofNullable(facts.informationDue())
                .or(() -> Optional.ofNullable(facts.request()).map(CompletionRequest::dueAt))
                .or(() -> facts.pending().map(Offer::nextDueAt));
        if (due.isPresent()) {
            return due.map(end -> new Until(end, Formats.due(end, facts.zone())));
        }
        boolean open = facts.stage() == Stage.DRAFT && desk.clock().instant().isBefore(facts.closing());
        return open
                ? Optional.of(new Until(
                        facts.closing(),
                        Formats.inZone(LocalDateTime.ofInstant(facts.closing(), facts.zone()), facts.zone())))
                : Optional.empty();
    }

    private String draft(Facts facts) {
        Instant asked = facts.signatureAskedAt();
        if (!desk.clock().instant().isBefore(facts.closing())) {
            return ViewLanguage.word("applicant.next", Stage.EXPIRED_DRAFT);
        }
        if (asked != null && !signs()) {
            return ViewLanguage.text(
                    KEY + "DRAFT.asked",
                    Formats.dateTime(asked, facts.zone()),
                    signatories.computeIfAbsent(facts.lead(), this::signatories));
        }
        return ViewLanguage.text(
                actor.is(Role.APPLICANT_EDITOR) && asked == null ? KEY + "DRAFT" : KEY + "DRAFT.signatory");
    }

    /** The offer is answered, then the budget revised, then the account named, which the payment needs (D3). */
    private String granted(Facts facts) {
        Offer offer = facts.offer();
        if (offer == null) {
            return ViewLanguage.word("applicant.next", facts.stage());
        }
        if (offer.state().isPending()) {
            String act = offer.state() == Offer.State.OPEN ? "offer" : "revision";
            return ViewLanguage.text(forReader(act), Formats.due(offer.nextDueAt(), facts.zone()));
        }
        if (facts.bank().isEmpty()) {
            return ViewLanguage.text(forReader("bank"));
        }
        return ViewLanguage.text(
                switch (facts.bank().get()) {
                    case GIVEN -> KEY + "bankChecked";
                    case SENT_BACK -> forReader("bankAgain");
                    case ACCEPTED -> KEY + "agreement";
                });
    }

    /** The refusal is read; once it is contested the service has the word, and then its answer is read. */
    private static String refused(Facts facts) {
        Appeal appeal = facts.appeal();
        if (appeal != null && appeal.isOpen()) {
            return ViewLanguage.text(KEY + "contested", Formats.due(appeal.dueAt(), facts.zone()));
        }
        return appeal != null && appeal.state() == Appeal.State.REJECTED
                ? ViewLanguage.text(KEY + "answered")
                : ViewLanguage.word("applicant.next", facts.stage());
    }

    /** What only who signs can do is asked of that person through the others. */
    private String forReader(String act) {
        return KEY + act + (signs() ? "" : ".editor");
    }

    private boolean signs() {
        return actor.is(Role.APPLICANT_SIGNATORY);
    }

    private String signatories(OrganisationId lead) {
        return desk.people().signatoriesOf(lead).stream()
                .map(person -> person.profile().name())
                .collect(Collectors.joining(", "));
    }
}
