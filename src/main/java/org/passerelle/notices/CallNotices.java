package org.passerelle.notices;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.CallExtended;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.OrganisationId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells those who write a draft that the call has a new closing; where the results move with it, on which days they come, and that
 * to those who have submitted too: their answer comes later.
 */
@Component
class CallNotices {

    private final Recipients recipients;
    private final Calls calls;
    private final DossierFile dossiers;

    CallNotices(Recipients recipients, Calls calls, DossierFile dossiers) {
        this.recipients = recipients;
        this.calls = calls;
        this.dossiers = dossiers;
    }

    @EventListener
    void on(CallExtended event) {
        Call call = calls.get(event.call());
        CallDefinition definition = call.definition();
        Map<String, Object> about = Map.of(
                "call", definition.title(),
                "reason", event.reason(),
                "closes", definition.closesAt().atZone(definition.zone()),
                "expected", moment(event.resultsExpectedAt(), definition),
                "published", moment(event.resultsAt(), definition));
        recipients.writers(call, "call.extended", about);
        if (event.movesResults()) {
            recipients.applicants(submitters(call), call, "call.resultsMoved", about);
        }
    }

    /** Whose dossier waits for its decision; who writes a draft beside it is told as a writer. */
    private List<OrganisationId> submitters(Call call) {
        List<OrganisationId> leads = new ArrayList<>(dossiers.leads(call.id(), Stage.open()));
        leads.removeAll(dossiers.leads(call.id(), Set.of(Stage.DRAFT)));
        return leads;
    }

    /** {@code none} for a day that does not move. */
    private static Object moment(@Nullable LocalDateTime moved, CallDefinition call) {
        return moved == null ? "none" : moved.atZone(call.zone());
    }
}
