package org.passerelle.letters;

import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.committee.MinutesId;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierAccess;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.files.Files;
import org.passerelle.files.StoredFile;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reading what was issued. The service's staff reads everything; an applicant its own, decisions only once released; a
 * reviewer or a consulted body the recapitulation; minutes never leave the service. What is not for somebody is not
 * there: neither lists nor answers tell it from what does not exist.
 */
@Service
@Transactional(readOnly = true)
public class IssuedDocuments {

    /**
     * A document that is being read; the stream is the reader's to close.
     *
     * @param about the number of its dossier, or the code of its call
     */
    public record Opened(IssuedDocument document, String about, StoredFile file, InputStream content) {}

    private final LetterTable table;
    private final Openings openings;
    private final Calls calls;
    private final DossierFile dossiers;
    private final DossierAccess access;
    private final Conflicts conflicts;
    private final Files files;
    private final MinutesDoor door;
    private final Rights rights;

    IssuedDocuments(
            LetterTable table,
            Openings openings,
            Calls calls,
            DossierFile dossiers,
            DossierAccess access,
            Conflicts conflicts,
            Files files,
            MinutesDoor door,
            Rights rights) {
        this.table = table;
        this.openings = openings;
        this.calls = calls;
        this.dossiers = dossiers;
        this.access = access;
        this.conflicts = conflicts;
        this.files = files;
        this.door = door;
        this.rights = rights;
    }

    /** What this reader may see of what was issued for a dossier, oldest first. */
    public List<IssuedDocument> of(Actor actor, DossierId id) {
        Dossier dossier = dossiers.read(actor, id);
        return table.of(id).stream().filter(d -> isFor(actor, dossier, d)).toList();
    }

    /** The minutes of a call, for those who read its sessions; nothing for anybody else. */
    public List<IssuedDocument> ofCall(Actor actor, CallId call) {
        return table.of(call).stream().filter(door.of(actor, call)).toList();
    }

    /** Which of these minutes and errata there is a signed copy of, for those who read the sessions of the call. */
    public Map<MinutesId, IssuedDocument> signed(Actor actor, CallId call, Collection<MinutesId> minutes) {
        Map<MinutesId, IssuedDocument> found = new LinkedHashMap<>();
        Predicate<IssuedDocument> open = door.of(actor, call);
        Map<String, IssuedDocument> signed = table.signedOf(call);
        minutes.forEach(id -> Optional.ofNullable(signed.get(MinutesDocuments.signedStep(id)))
                .filter(open)
                .ifPresent(document -> found.put(id, document)));
        return found;
    }

    /**
     * What anybody may read of a call's committee: the extracts of signed minutes, once every dossier of their session that is
     * still in the race has its public result; a rectified one in the place of the earlier.
     */
    public List<IssuedDocument> publicOf(CallId call) {
        if (!calls.get(call).isReleased() || dossiers.isAnyPendingOutside(call)) {
            return List.of();
        }
        Set<UUID> replaced = table.replaced(call).keySet();
        return table.of(call).stream()
                .filter(each -> each.kind() == LetterKind.MINUTES_EXTRACT && !replaced.contains(each.id()))
                .toList();
    }

    /** @throws Refusal UNKNOWN where it is not public */
    public Opened openPublic(UUID documentId) {
        IssuedDocument document = table.find(documentId)
                .filter(each -> publicOf(each.call()).contains(each))
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, documentId));
        return opened(document);
    }

    /** How many dossiers of a call have the letter about their decision. */
    public int decisionLetters(Actor actor, CallId call) {
        rights.require(actor, Act.READ_SESSION);
        return table.decisionLetters(call, conflicts.closedTo(actor));
    }

    /**
     * Opens one. The first opening of a decision by a member of the organisation that it is for is noted: it is notified.
     *
     * @throws Refusal UNKNOWN when there is none, or none for this reader
     */
    @Transactional
    public Opened open(Actor actor, UUID documentId) {
        Opened read = read(actor, documentId);
        note(actor, read.document());
        return read;
    }

    /**
     * The same for a file that is being put together: nobody has opened anything yet. Whoever hands the file over says so by
     * {@link #handedOver}.
     *
     * @throws Refusal UNKNOWN when there is none, or none for this reader
     */
    public Opened read(Actor actor, UUID documentId) {
        return opened(table.find(documentId)
                .filter(d -> isFor(actor, d))
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, documentId)));
    }

    /** What this reader may see of a dossier was handed over as one file: as if each document had been opened. */
    @Transactional
    public void handedOver(Actor actor, DossierId id) {
        of(actor, id).forEach(document -> note(actor, document));
    }

    private void note(Actor actor, IssuedDocument document) {
        if (isApplicants(actor, document)) {
            openings.opened(actor, document);
        }
    }

    private Opened opened(IssuedDocument document) {
        StoredFile file =
                files.find(document.file()).orElseThrow(() -> new IllegalStateException("Lost: " + document.file()));
        return new Opened(document, about(document), file, files.stream(document.file()));
    }

    private boolean isApplicants(Actor actor, IssuedDocument document) {
        DossierId id = document.dossier();
        return id != null && DossierAccess.isOwn(actor, dossiers.get(id));
    }

    private String about(IssuedDocument document) {
        DossierId dossier = document.dossier();
        return dossier == null
                ? calls.get(document.call()).code()
                : dossiers.get(dossier).name();
    }

    private boolean isFor(Actor actor, IssuedDocument document) {
        DossierId id = document.dossier();
        if (id == null) {
            return door.of(actor, document.call()).test(document);
        }
        Dossier dossier = dossiers.get(id);
        return access.mayRead(actor, dossier) && isFor(actor, dossier, document);
    }

    private boolean isFor(Actor actor, Dossier dossier, IssuedDocument document) {
        if (actor.isClockwork() || DossierAccess.isStaff(actor, dossier)) {
            return document.released() || rights.allows(actor, Act.READ_SESSION);
        }
        if (DossierAccess.isOwn(actor, dossier)) {
            return !document.kind().isInternal() && document.released();
        }
        return document.kind() == LetterKind.RECAPITULATION;
    }
}
