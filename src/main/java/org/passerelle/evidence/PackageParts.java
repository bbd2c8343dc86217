package org.passerelle.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.awards.Appeal;
import org.passerelle.awards.Appeals;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Decision;
import org.passerelle.awards.Offer;
import org.passerelle.awards.Offers;
import org.passerelle.awards.Revision;
import org.passerelle.awards.Revisions;
import org.passerelle.calls.Call;
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
import org.passerelle.files.Files;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.people.Actor;
import org.springframework.stereotype.Component;

/** What stands in a package. Every part is asked of its module with the reader's own right: nothing more comes in. */
@Component
class PackageParts {

    private final Rules rules;
    private final AppraisedParts appraised;
    private final DossierFile dossiers;
    private final Snapshots snapshots;
    private final Completions completions;
    private final Awards awards;
    private final Appeals appeals;
    private final Offers offers;
    private final Revisions revisions;
    private final BankAccounts accounts;
    private final Exchanges exchanges;
    private final InformationRequests requests;
    private final IssuedDocuments issued;
    private final Files files;

    PackageParts(
            Rules rules,
            AppraisedParts appraised,
            DossierFile dossiers,
            Snapshots snapshots,
            Completions completions,
            Awards awards,
            Appeals appeals,
            Offers offers,
            Revisions revisions,
            BankAccounts accounts,
            Exchanges exchanges,
            InformationRequests requests,
            IssuedDocuments issued,
            Files files) {
        this.rules = rules;
        this.appraised = appraised;
        this.dossiers = dossiers;
        this.snapshots = snapshots;
        this.completions = completions;
        this.awards = awards;
        this.appeals = appeals;
        this.offers = offers;
        this.revisions = revisions;
        this.accounts = accounts;
        this.exchanges = exchanges;
        this.requests = requests;
        this.issued = issued;
        this.files = files;
    }

    List<Part> of(Actor actor, Dossier dossier, Call call, Edition edition) {
        DossierId id = dossier.id();
        List<Part> parts = new ArrayList<>();
        parts.addAll(rules.of(call));
        snapshots.of(actor, id).forEach(snapshot -> parts.add(submitted(snapshot)));
        parts.add(Part.json("submitted/completions.json", completions.of(actor, id)));
        documents(actor, id, parts);
        messages(actor, id, parts);
        decided(actor, id, parts);
        appeals(actor, id, parts);
        bankDetails(actor, id, parts);
        offered(actor, id, parts);
        issued.of(actor, id).forEach(document -> parts.add(issued(actor, document)));
        if (edition == Edition.AUDITOR) {
            parts.addAll(appraised.of(actor, dossier));
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

    /** Every offer with its answer, the last one last; and the budget that was revised for the one that holds. */
    private void offered(Actor actor, DossierId id, List<Part> parts) {
        List<Offer> made = offers.history(actor, id);
        if (!made.isEmpty()) {
            parts.add(Part.json("decided/offer.json", made.get(made.size() - 1)));
            parts.add(Part.json("decided/offers.json", made));
        }
        revisions
                .of(actor, id)
                .filter(Revision::isHandedIn)
                .ifPresent(revision -> parts.add(Part.json("decided/revised-budget.json", revision)));
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
        return new Part("issued/" + document.name() + ".pdf", () -> issued.read(actor, id)
                .content());
    }
}
