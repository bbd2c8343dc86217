package org.passerelle.ui.applicant;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Role;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;

/** What there is to do next on the dossiers of a page, as far as their applicant may know. */
final class NextStep {

    private final DossierDesk desk;
    private final Actor actor;
    private final Map<OrganisationId, String> signatories = new HashMap<>();

    NextStep(DossierDesk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    /**
     * @param stage as outsiders see it
     * @param closing from when on a draft cannot be submitted any more
     * @param signatureAskedAt when a draft was put before who signs; null where it was not, or came back
     */
    String words(Stage stage, Call call, Instant closing, OrganisationId lead, @Nullable Instant signatureAskedAt) {
        if (stage != Stage.DRAFT) {
            return ViewLanguage.word("applicant.next", stage);
        }
        if (!desk.clock().instant().isBefore(closing)) {
            return ViewLanguage.word("applicant.next", Stage.EXPIRED_DRAFT);
        }
        if (signatureAskedAt != null && !actor.is(Role.APPLICANT_SIGNATORY)) {
            return ViewLanguage.text(
                    "applicant.next.DRAFT.asked",
                    Formats.dateTime(signatureAskedAt, call.definition().zone()),
                    signatories.computeIfAbsent(lead, this::signatories));
        }
        return ViewLanguage.text(
                actor.is(Role.APPLICANT_EDITOR) && signatureAskedAt == null
                        ? "applicant.next.DRAFT"
                        : "applicant.next.DRAFT.signatory");
    }

    /** What comes before all else on a submitted dossier: an answer that the service awaits until an instant. */
    static Optional<String> information(@Nullable Instant due, Call call) {
        return Optional.ofNullable(due)
                .map(until -> ViewLanguage.text(
                        "applicant.next.information",
                        Formats.due(until, call.definition().zone())));
    }

    private String signatories(OrganisationId lead) {
        return desk.people().signatoriesOf(lead).stream()
                .map(person -> person.profile().name())
                .collect(Collectors.joining(", "));
    }
}
