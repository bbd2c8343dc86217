package org.passerelle.dossiers;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallStage;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Component;

/**
 * Until when a draft may be written and submitted: up to the closing of its call, or up to the later hour of an incident of the
 * service. The incident is asked about only where it could matter: an open call costs no statement more.
 */
@Component
public class Closings {

    private final IncidentsTable incidents;

    Closings(IncidentsTable incidents) {
        this.incidents = incidents;
    }

    /** The instant from which it is too late for a dossier; for one that was submitted in time, the closing of its call. */
    public Instant of(Call call, DossierId dossier) {
        return later(call, incidents.until(Set.of(dossier)).get(dossier));
    }

    /** The hours of incidents for several dossiers; those that none concerns are left out. One statement. */
    public Map<DossierId, Instant> reopened(Collection<DossierId> dossiers) {
        return incidents.until(dossiers);
    }

    /** Whether a draft may be written and submitted now. */
    public boolean isOpen(Call call, DossierId dossier, Instant now) {
        return call.window().isOpen(now)
                || (call.isPublic() && call.window().isOver(now) && now.isBefore(of(call, dossier)));
    }

    /** The instant that lets an act in is the one that it bears. */
    void refuseOutside(Call call, DossierId dossier, Instant now) {
        if (!isOpen(call, dossier, now)) {
            refuseOutside(call, now);
        }
        refuseUnannounced(call, now);
    }

    /** The same for a dossier that is only begun: no incident opens a call again for it. */
    static void refuseOutside(Call call, Instant now) {
        refuseUnannounced(call, now);
        if (call.window().isOver(now)) {
            throw new Refusal(
                    RefusalCode.CALL_CLOSED, call.code(), call.window().closesAt());
        }
    }

    private static void refuseUnannounced(Call call, Instant now) {
        if (call.stage() == CallStage.CANCELLED) {
            throw new Refusal(RefusalCode.CALL_CANCELLED, call.code());
        }
        if (!call.isPublic() || call.window().isBefore(now)) {
            throw new Refusal(
                    RefusalCode.CALL_NOT_OPEN, call.code(), call.window().opensAt());
        }
    }

    /**
     * From when the days of its admissibility are counted ({@link Call#admissibilityDue}): from its closing, or from when it was
     * completed where that is later.
     *
     * @param closing as {@link #of} has it
     */
    public static Instant admissibilityFrom(Instant closing, Collection<CompletionRequest> requests) {
        return requests.stream()
                .flatMap(request -> Stream.ofNullable(request.closedAt()))
                .filter(closing::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(closing);
    }

    /** The closing of a call, or the hour of an incident where that is later. */
    public static Instant later(Call call, @Nullable Instant reopened) {
        Instant closing = call.window().closesAt();
        return reopened != null && reopened.isAfter(closing) ? reopened : closing;
    }
}
