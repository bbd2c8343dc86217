package org.passerelle.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.awards.Appeal;
import org.passerelle.awards.Appeals;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Decision;
import org.passerelle.awards.Offers;
import org.passerelle.calls.Call;
import org.passerelle.committee.Committee;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.Attachment;
import org.passerelle.dossiers.BankAccounts;
import org.passerelle.dossiers.BankDetails;
import org.passerelle.dossiers.Completions;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Snapshot;
import org.passerelle.dossiers.Snapshots;
import org.passerelle.exchanges.Exchange;
import org.passerelle.exchanges.Exchanges;
import org.passerelle.exchanges.InformationRequest;
import org.passerelle.exchanges.InformationRequests;
import org.passerelle.exchanges.PrivateNotes;
import org.passerelle.files.Files;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.GivenOpinions;
import org.passerelle.people.Actor;
import org.passerelle.reviews.Reviews;
import org.passerelle.synthesis.SynthesisFile;
import org.springframework.stereotype.Component;

/** What stands in a package. Every part is asked of its module with the reader's own right: nothing more comes in. */
@Component
class PackageParts {

    private final DossierFile dossiers;
    private final Snapshots snapshots;
    private final Completions completions;
    private final Consultations consultations;
    private final GivenOpinions given;
    private final Reviews reviews;
    private final Committee committee;
    private final Awards awards;
    private final Appeals appeals;
    private final SynthesisFile syntheses;
    private final Offers offers;
    private final BankAccounts accounts;
    private final Exchanges exchanges;
    private final InformationRequests requests;
    private final PrivateNotes notes;
    private final IssuedDocuments issued;
    private final Files files;

    PackageParts(
            DossierFile dossiers,
            Snapshots snapshots,
            Completions completions,
            Consultations consultations,
            GivenOpinions given,
            Reviews reviews,
            Committee committee,
            Awards awards,
            Appeals appeals,
            SynthesisFile syntheses,
            Offers offers,
            BankAccounts accounts,
            Exchanges exchanges,
            InformationRequests requests,
            PrivateNotes notes,
            IssuedDocuments issued,
            Files files) {
        this.dossiers = dossiers;
        this.snapshots = snapshots;
        this.completions = completions;
        this.consultations = consultations;
        this.given = given;
        this.reviews = reviews;
        this.committee = committee;
        this.awards = awards;
        this.appeals = appeals;
        this.syntheses = syntheses;
        this.offers = offers;
        this.accounts = accounts;
        this.exchanges = exchanges;
        this.requests = requests;
        this.notes = notes;
        this.issued = issued;
        this.files = files;
    }

    List<Part> of(Actor actor, Dossier dossier, Call call, Edition edition) {
        DossierId id = dossier.id();
        List<Part> parts = new ArrayList<>();
        parts.add(Part.json("rules/call.json", call.definition()));
        parts.addAll(Rules.tables());
        snapshots.of(actor, id).forEach(snapshot -> parts.add(submitted(snapshot)));
        parts.add(Part.json("submitted/completions.json", completions.of(actor, id)));
        documents(actor, id, parts);
        messages(actor, id, parts);
        decided(actor, id, parts);
        appeals(actor, id, parts);
        bankDetails(actor, id, parts);
        offers.of(actor, id).ifPresent(offer -> parts.add(Part.json("decided/offer.json", offer)));
        issued.of(actor, id).forEach(document -> parts.add(issued(actor, document)));
        if (edition == Edition.AUDITOR) {
            appraised(actor, dossier, parts);
        }
        return parts;
    }

    /** As each reader may know them: without what the service proposes, for the applicant. */
    private void appeals(Actor actor, DossierId id, List<Part> parts) {
        List<Appeal> lodged = appeals.of(actor, id);
        parts.add(Part.json("decided/appeals.json", lodged));
        lodged.stream()
                .flatMap(appeal -> appeal.documents().stream())
                .distinct()
                .forEach(document -> parts.add(new Part(
                        "decided/appeal-" + document.file() + "-" + document.name(),
                        () -> files.stream(document.file()))));
    }

    /** Every decision with what it rectifies or withdraws; and each text that was signed, whose SHA-256 the decision bears. */
    private void decided(Actor actor, DossierId id, List<Part> parts) {
        List<Decision> signed = awards.history(actor, id);
        parts.add(Part.json("decided/decisions.json", signed));
        signed.stream()
                .filter(decision -> !decision.grounds().act().isBlank())
                .forEach(decision -> parts.add(Part.text(
                        "decided/" + decision.number() + ".txt",
                        decision.grounds().act())));
    }

    /** The document itself stands among the others. */
    private void bankDetails(Actor actor, DossierId id, List<Part> parts) {
        List<BankDetails> given = accounts.of(actor, id);
        if (!given.isEmpty()) {
            parts.add(Part.json("decided/bank-details.json", given));
        }
    }

    private void appraised(Actor actor, Dossier dossier, List<Part> parts) {
        DossierId id = dossier.id();
        List<Consultation> asked = consultations.of(actor, id);
        Map<String, Object> versions = new LinkedHashMap<>();
        asked.forEach(one -> versions.put(one.id().toString(), given.versions(actor, one.id())));
        parts.add(Part.json("appraised/opinions.json", asked));
        parts.add(Part.json("appraised/opinion-versions.json", versions));
        parts.add(Part.json("appraised/sheets.json", reviews.of(actor, id)));
        parts.add(Part.json("appraised/syntheses.json", syntheses.of(actor, id)));
        parts.add(Part.json("appraised/notes.json", notes.of(actor, id)));
        parts.add(Part.json("decided/committee.json", sessions(actor, dossier)));
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

    private static Part submitted(Snapshot snapshot) {
        String name = snapshot.number() == 0 ? "submission" : "completion-" + snapshot.number();
        return Part.text("submitted/" + name + ".json", snapshot.content());
    }

    private void documents(Actor actor, DossierId id, List<Part> parts) {
        List<Attachment> attachments = dossiers.attachments(actor, id);
        for (int i = 0; i < attachments.size(); i++) {
            Attachment document = attachments.get(i);
            String path = "documents/%02d-%s-%s".formatted(i + 1, document.type(), document.name());
            parts.add(new Part(path, () -> files.stream(document.file())));
        }
    }

    private void messages(Actor actor, DossierId id, List<Part> parts) {
        List<Exchange> thread = exchanges.of(actor, id);
        List<InformationRequest> asked = requests.of(actor, id);
        parts.add(Part.json("messages/thread.json", thread));
        parts.add(Part.json("messages/requests.json", asked));
        Stream<Exchange> asking = asked.stream()
                .flatMap(request -> Stream.concat(Stream.of(request.question()), request.answers().stream()));
        Stream.concat(thread.stream(), asking)
                .flatMap(one -> one.enclosures().stream())
                .distinct()
                .forEach(file -> parts.add(enclosure(file)));
    }

    private Part enclosure(Exchange.Enclosure file) {
        String path = "messages/" + file.file() + "-" + file.name();
        return new Part(path, () -> files.stream(file.file()));
    }

    private Part issued(Actor actor, IssuedDocument document) {
        UUID id = document.id();
        return new Part("issued/" + document.name() + ".pdf", () -> issued.open(actor, id)
                .content());
    }
}
