package org.passerelle.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.Dossier;
import org.passerelle.files.FileId;
import org.passerelle.people.TrailEntry;
import org.passerelle.shared.Money;

/** The state that a rehearsal compares and writes down, as the services tell it. */
final class Observed {

    private Observed() {}

    /**
     * A PDF that was issued.
     *
     * @param file its path in the output folder
     */
    record Document(String kind, FileId bytes, String file, String sha256, Instant issuedAt) {}

    /**
     * @param shown the stage that its applicant is shown
     * @param awaited who is waited for: roles and bodies
     * @param mean of 100, two decimals
     * @param grants by funder, in its own currency
     * @param opinions by body; given or silent
     */
    record OfDossier(
            String key,
            @Nullable String number,
            String status,
            String shown,
            Set<String> awaited,
            @Nullable String mean,
            @Nullable String list,
            @Nullable Integer waitingRank,
            Map<String, Money> grants,
            Map<String, String> opinions,
            List<Document> documents,
            List<TrailEntry> trail) {}

    /**
     * @param order every scored dossier, best first
     * @param awarded by funder, in its own currency
     * @param left what remains of each envelope
     */
    record OfCall(
            String code,
            List<Document> documents,
            List<String> order,
            Map<String, Money> awarded,
            Map<String, Money> left) {}

    /** The state before and after an act that must change nothing. */
    record Everything(List<OfDossier> told, List<OfCall> toldOfCalls, List<Call> calls, Set<Dossier> dossiers) {}

    /**
     * @param timersFired by the timer event's BPMN id
     * @param openInstances what still waits
     */
    record OfProcess(long openInstances, long incidents, Map<String, Integer> timersFired) {}
}
