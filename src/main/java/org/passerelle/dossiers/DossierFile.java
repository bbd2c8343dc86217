package org.passerelle.dossiers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.calls.CallId;
import org.passerelle.calls.DocumentType;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.people.TrailEntry;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading one dossier: with the reader's right, or for a module that has checked it. */
@Service
@Transactional(readOnly = true)
public class DossierFile {

    private final DossiersTable table;
    private final HeadsTable heads;
    private final AttachmentsTable attachments;
    private final DossierAccess access;
    private final Rights rights;
    private final Trail trail;

    DossierFile(
            DossiersTable table,
            HeadsTable heads,
            AttachmentsTable attachments,
            DossierAccess access,
            Rights rights,
            Trail trail) {
        this.table = table;
        this.heads = heads;
        this.attachments = attachments;
        this.access = access;
        this.rights = rights;
        this.trail = trail;
    }

    /** @throws Refusal UNKNOWN when there is none, FORBIDDEN when it is not for this reader (screens say not found) */
    public Dossier read(Actor actor, DossierId id) {
        Dossier dossier = get(id);
        access.requireReading(actor, dossier);
        return dossier;
    }

    /** The documents that the applicant gave; bank details for who needs them alone. */
    public List<Attachment> attachments(Actor actor, DossierId id) {
        Dossier dossier = read(actor, id);
        boolean bank = readsBankDetails(actor, dossier);
        return attachments.of(id).stream()
                .filter(document -> bank || document.type() != DocumentType.BANK_DETAILS)
                .toList();
    }

    /** One document, to be opened. */
    public Attachment attachment(Actor actor, DossierId id, UUID attachment) {
        Dossier dossier = read(actor, id);
        return attachments
                .find(id, attachment)
                .filter(document -> document.type() != DocumentType.BANK_DETAILS || readsBankDetails(actor, dossier))
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, attachment));
    }

    private boolean readsBankDetails(Actor actor, Dossier dossier) {
        return rights.allows(actor, Act.READ_BANK_DETAILS, Relation.own(actor, dossier.lead()));
    }

    /** The lines of the trail, oldest first. */
    public List<TrailEntry> trail(Actor actor, DossierId id) {
        Dossier dossier = read(actor, id);
        rights.require(actor, Act.READ_TRAIL);
        DossierAccess.refuseOwn(actor, dossier);
        return trail.ofDossier(id.value());
    }

    /**
     * For a module that has asked for the right to an act, and not to read: whom a conflict of interest closes the dossier to
     * does nothing on it (D10).
     *
     * @throws Refusal CONFLICT_OF_INTEREST
     */
    public void requireOpen(Actor actor, Dossier dossier) {
        access.requireOpen(actor, dossier);
    }

    /** For a module that has checked the right. */
    public Dossier get(DossierId id) {
        return table.find(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }

    /** The name of one, as {@link Dossier#name}, without reading the rest of it; for a module that has checked the right. */
    public String name(DossierId id) {
        return table.name(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }

    /** Several dossiers at once, by their ids; for a module that has checked the right. */
    public Map<DossierId, Dossier> get(Collection<DossierId> ids) {
        return table.find(ids).stream().collect(Collectors.toMap(Dossier::id, dossier -> dossier));
    }

    public Optional<Dossier> byNumber(String number) {
        return table.find(number);
    }

    /** For a module that has checked the right; holds the dossier until the transaction ends. */
    @Transactional
    public Dossier locked(DossierId id) {
        return table.lock(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }

    /** Several at once, by number; for a module that has checked the right. */
    public List<Dossier> all(Collection<DossierId> ids) {
        return table.all(ids);
    }

    /** The drafts of a call, by their ids alone (for another module). */
    public List<DossierId> drafts(CallId call) {
        return table.drafts(call);
    }

    /** The organisations that lead a dossier of a call at one of these stages, each once (for another module). */
    public List<OrganisationId> leads(CallId call, Collection<Stage> stages) {
        return table.leads(call, stages);
    }

    /** The dossiers of a call, drafts included, by number; for a module that has checked the right. */
    public List<Dossier> ofCall(CallId call) {
        return table.ofCall(call);
    }

    /** Whether the outcome of a submitted dossier of a ranked call is not public yet; for a module that has checked the right. */
    public boolean isAnyPendingOutside(CallId call) {
        return heads.isAnyPendingOutside(call);
    }

    /** The dossiers of a call at some stages, by number; for a module that has checked the right. */
    public List<Dossier> ofCall(CallId call, Collection<Stage> stages) {
        return table.ofCall(call, stages);
    }

    /** What lists say of the dossiers of a call, drafts included; for a module that has checked the right. */
    public Map<DossierId, DossierHead> heads(CallId call) {
        return heads.of(call).stream().collect(Collectors.toMap(DossierHead::id, head -> head));
    }

    /** The same of some dossiers. */
    public Map<DossierId, DossierHead> heads(Collection<DossierId> ids) {
        return heads.of(ids).stream().collect(Collectors.toMap(DossierHead::id, head -> head));
    }
}
