package org.passerelle.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.SealedLine;
import org.passerelle.people.Sealing;
import org.passerelle.people.Trail;
import org.passerelle.shared.Digest;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Service;

/** Makes the verifiable package of a dossier: the applicant's for its own members, the auditor's for the service's auditor. */
@Service
public class Packages {

    static final String SUMS = "SHA256SUMS";
    static final String HISTORY = "history.json";
    static final String ABOUT = "package.json";
    static final String FORMAT = "passerelle-package/1";

    private final DossierFile dossiers;
    private final Calls calls;
    private final PackageParts contents;
    private final IssuedDocuments issued;
    private final Sealing sealing;
    private final Rights rights;
    private final Trail trail;
    private final Clock clock;

    Packages(
            DossierFile dossiers,
            Calls calls,
            PackageParts contents,
            IssuedDocuments issued,
            Sealing sealing,
            Rights rights,
            Trail trail,
            Clock clock) {
        this.dossiers = dossiers;
        this.calls = calls;
        this.contents = contents;
        this.issued = issued;
        this.sealing = sealing;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    /** The edition that this reader may take of a dossier that it reads; empty for a draft, and without the right. */
    public Optional<Edition> edition(Actor actor, DossierId id) {
        return edition(actor, dossiers.read(actor, id));
    }

    private Optional<Edition> edition(Actor actor, Dossier dossier) {
        Relation relation = Relation.own(actor, dossier.lead());
        return dossier.submittedAt() != null && rights.allows(actor, Act.TAKE_PACKAGE, relation)
                ? Optional.of(relation == Relation.OWN ? Edition.APPLICANT : Edition.AUDITOR)
                : Optional.empty();
    }

    /**
     * The package of a dossier as its reader may have it, on disk; the trail keeps who took it and the hash of its sums.
     * A decision's letter that its applicant takes with it is opened, once the package is made.
     *
     * @throws Refusal UNKNOWN or FORBIDDEN as for the dossier itself, WRONG_STAGE for a draft
     */
    public PackageFile make(Actor actor, DossierId id) {
        Dossier dossier = dossiers.read(actor, id);
        rights.require(actor, Act.TAKE_PACKAGE, Relation.own(actor, dossier.lead()));
        Edition edition = edition(actor, dossier)
                .orElseThrow(() ->
                        new Refusal(RefusalCode.WRONG_STAGE, dossier.name(), dossier.publicStage(), "takePackage"));
        sealing.seal();
        PackageFile made = write(actor, dossier, edition);
        issued.handedOver(actor, id);
        trail.record(
                actor,
                dossier.call().value(),
                id.value(),
                "takePackage",
                null,
                null,
                Map.of("edition", edition, "sha256", made.sha256()));
        return made;
    }

    private PackageFile write(Actor actor, Dossier dossier, Edition edition) {
        Call call = calls.get(dossier.call());
        List<PackageLine> history = history(actor, dossier, edition);
        List<Part> parts = new ArrayList<>();
        parts.add(Part.text("README.txt", readme()));
        parts.add(Part.json(ABOUT, about(dossier, call, edition, history)));
        parts.add(Part.json(HISTORY, history));
        parts.addAll(contents.of(actor, dossier, call, edition));
        String name = dossier.name() + "-" + edition.name().toLowerCase(Locale.ROOT) + ".zip";
        return zip(name, parts);
    }

    private Map<String, Object> about(Dossier dossier, Call call, Edition edition, List<PackageLine> history) {
        return Map.of(
                "format",
                FORMAT,
                "edition",
                edition,
                "dossier",
                dossier.name(),
                "call",
                call.code(),
                "madeAt",
                clock.instant(),
                "historyHead",
                history.isEmpty() ? "" : history.get(history.size() - 1).hash());
    }

    /** The auditor has the chain as it was sealed, the applicant a chain of the lines that it knows. */
    private List<PackageLine> history(Actor actor, Dossier dossier, Edition edition) {
        List<SealedLine> sealed = sealing.of(dossier.id().value());
        if (edition == Edition.AUDITOR) {
            return sealed.stream().map(PackageLine::sealed).toList();
        }
        KnownLines known = KnownLines.of(dossier.releasedAt() != null, issued.of(actor, dossier.id()));
        return PackageLine.extract(
                sealed.stream().filter(line -> known.knows(line.entry())).toList());
    }

    private static PackageFile zip(String name, List<Part> parts) {
        try {
            Path file = Files.createTempFile("passerelle-", ".package");
            try {
                String sums = write(parts, file);
                return new PackageFile(name, file, Files.size(file), Digest.sha256(sums));
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers the sums, which stand last in the file. */
    private static String write(List<Part> parts, Path file) throws IOException {
        StringBuilder sums = new StringBuilder();
        try (PlainZip zip = new PlainZip(Files.newOutputStream(file))) {
            for (Part part : parts) {
                sums.append(zip.add(part)).append("  ").append(part.path()).append('\n');
            }
            zip.add(Part.text(SUMS, sums.toString()));
        }
        return sums.toString();
    }

    private static String readme() {
        try (InputStream in = Objects.requireNonNull(Packages.class.getResourceAsStream("/evidence/README.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
