package org.passerelle.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.passerelle.awards.DecisionPages;
import org.passerelle.committee.Committee;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.Admissibility;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierId;
import org.passerelle.exchanges.PrivateNotes;
import org.passerelle.files.Files;
import org.passerelle.files.StoredFile;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.Notification;
import org.passerelle.letters.Notifications;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.GivenOpinions;
import org.passerelle.people.Actor;
import org.passerelle.reviews.ConsensusNotes;
import org.passerelle.reviews.Reviews;
import org.passerelle.synthesis.SynthesisFile;
import org.springframework.stereotype.Component;

/** What was judged, said, scored, deliberated and notified of a dossier: the auditor's edition alone has it. */
@Component
class AppraisedParts {

    private final Admissibility admissibility;
    private final Consultations consultations;
    private final GivenOpinions given;
    private final Reviews reviews;
    private final ConsensusNotes consensus;
    private final SynthesisFile syntheses;
    private final PrivateNotes notes;
    private final Committee committee;
    private final DecisionPages pages;
    private final IssuedDocuments issued;
    private final Notifications notifications;
    private final Files files;

    AppraisedParts(
            Admissibility admissibility,
            Consultations consultations,
            GivenOpinions given,
            Reviews reviews,
            ConsensusNotes consensus,
            SynthesisFile syntheses,
            PrivateNotes notes,
            Committee committee,
            DecisionPages pages,
            IssuedDocuments issued,
            Notifications notifications,
            Files files) {
        this.admissibility = admissibility;
        this.consultations = consultations;
        this.given = given;
        this.reviews = reviews;
        this.consensus = consensus;
        this.syntheses = syntheses;
        this.notes = notes;
        this.committee = committee;
        this.pages = pages;
        this.issued = issued;
        this.notifications = notifications;
        this.files = files;
    }

    List<Part> of(Actor actor, Dossier dossier) {
        List<Part> parts = new ArrayList<>();
        appraised(actor, dossier.id(), parts);
        decided(actor, dossier, parts);
        notified(actor, dossier.id(), parts);
        return parts;
    }

    private void appraised(Actor actor, DossierId id, List<Part> parts) {
        List<Consultation> asked = consultations.of(actor, id);
        Map<String, Object> versions = new LinkedHashMap<>();
        asked.forEach(one -> versions.put(one.id().toString(), given.versions(actor, one.id())));
        parts.add(Part.json("appraised/admissibility.json", admissibility.of(actor, id)));
        parts.add(Part.json("appraised/opinions.json", asked));
        parts.add(Part.json("appraised/opinion-versions.json", versions));
        parts.add(Part.json("appraised/sheets.json", reviews.of(actor, id)));
        consensus.of(actor, id).ifPresent(note -> parts.add(Part.json("appraised/consensus.json", note)));
        parts.add(Part.json("appraised/syntheses.json", syntheses.of(actor, id)));
        parts.add(Part.json("appraised/notes.json", notes.of(actor, id)));
    }

    private void decided(Actor actor, Dossier dossier, List<Part> parts) {
        parts.add(Part.json("decided/committee.json", sessions(actor, dossier)));
        parts.add(Part.json("decided/reasons-versions.json", pages.versions(actor, dossier.id())));
        for (IssuedDocument minutes : issued.ofCall(actor, dossier.call())) {
            parts.add(new Part("decided/minutes/" + minutes.name() + ".pdf", () -> issued.read(actor, minutes.id())
                    .content()));
        }
    }

    /** How each letter reached its applicant, with the proof of what was notified outside the service. */
    private void notified(Actor actor, DossierId id, List<Part> parts) {
        List<Notification> sent = notifications.of(actor, id);
        parts.add(Part.json("decided/notifications.json", sent));
        for (Notification one : sent) {
            if (one.known() != null && one.known().proof() != null) {
                StoredFile proof = notifications.proof(actor, one.letter());
                String path = "decided/notification-" + proof.id() + "-"
                        + Objects.requireNonNull(one.known().proofName());
                parts.add(new Part(path, () -> files.stream(proof.id())));
            }
        }
    }

    /** What each session had and decided of this dossier, and of no other. */
    private List<Map<String, Object>> sessions(Actor actor, Dossier dossier) {
        List<Map<String, Object>> own = new ArrayList<>();
        committee.sessions(actor, dossier.call()).forEach(session -> {
            List<SessionLine> lines = session.lines().stream()
                    .filter(line -> line.dossier().equals(dossier.id()))
                    .toList();
            if (!lines.isEmpty()) {
                own.add(Map.of("session", session.id(), "lines", lines));
            }
        });
        return own;
    }
}
