package org.passerelle.links;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.passerelle.dossiers.Attachment;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.PartRequest;
import org.passerelle.dossiers.PartRequests;
import org.passerelle.dossiers.PartnerParts;
import org.passerelle.files.FileKind;
import org.passerelle.files.Files;
import org.passerelle.files.StoredFile;
import org.passerelle.letters.Confirmations;
import org.passerelle.letters.PartnerConfirmation;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.shared.Reception;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the members of an associated French authority do with its part: they see what a foreign partner sees behind its link,
 * write it, and who signs for the authority commits it (ADR 0067).
 */
@Service
@Transactional
public class AssociatedParts {

    private static final Set<String> ASKED = Set.of("role", "name", "position");

    private final PartRequests requests;
    private final PartnerParts commitments;
    private final Parts parts;
    private final DossierFile file;
    private final Confirmations confirmations;
    private final Files files;
    private final Rights rights;
    private final Reception reception;

    AssociatedParts(
            PartRequests requests,
            PartnerParts commitments,
            Parts parts,
            DossierFile file,
            Confirmations confirmations,
            Files files,
            Rights rights,
            Reception reception) {
        this.requests = requests;
        this.commitments = commitments;
        this.parts = parts;
        this.file = file;
        this.confirmations = confirmations;
        this.files = files;
        this.rights = rights;
        this.reception = reception;
    }

    /** @throws Refusal FORBIDDEN for who was not asked (screens say not found) */
    @Transactional(readOnly = true)
    public Part read(Actor actor, DossierId id) {
        return part(actor, requests.read(actor, id));
    }

    /** Keeps what was written so far. */
    public void keep(Actor actor, DossierId id, Map<String, String> written) {
        Part part = read(actor, id);
        Map<String, Object> kept = new HashMap<>();
        written.forEach((field, text) -> {
            if (ASKED.contains(field)
                    || part.lines().stream().anyMatch(line -> line.field().equals(field))) {
                kept.put(field, Parts.bounded(text));
            }
        });
        requests.write(actor, id, kept);
    }

    /**
     * Commits the authority: its letter of intent reaches the dossier.
     *
     * @throws Refusal FORBIDDEN for who does not sign for the authority, INVALID_VALUE where name, position or an
     *     amount is missing, ALREADY_DONE while a confirmation holds
     */
    public void confirm(Actor actor, DossierId id, Map<String, String> written) {
        commit(actor, id, written, part -> printed(actor, id, part));
    }

    /** The same by the signed letter, scanned, instead of the one that the service prints. */
    public void handIn(Actor actor, DossierId id, Map<String, String> written, StoredFile scan) {
        commit(actor, id, written, part -> scan);
    }

    /**
     * The letter by which the authority is committed now, for its own members.
     *
     * @throws Refusal FORBIDDEN for who was not asked, UNKNOWN where nothing is confirmed or the lead took the letter off
     */
    @Transactional(readOnly = true)
    public Attachment letter(Actor actor, DossierId id) {
        return read(actor, id)
                .commitment()
                .flatMap(commitment -> commitments.letter(commitment))
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }

    private void commit(Actor actor, DossierId id, Map<String, String> written, Function<Part, StoredFile> letter) {
        requests.read(actor, id);
        rights.require(actor, Act.CONFIRM_PART, Relation.PARTNER);
        keep(actor, id, written);
        Part part = read(actor, id);
        if (part.isConfirmed()) {
            throw new Refusal(RefusalCode.ALREADY_DONE, part.organisation());
        }
        if (!part.isWhole()) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "part");
        }
        commitments.confirm(actor, id, Map.of(), part.signed(), letter.apply(part));
        requests.write(actor, id, Parts.withoutAmounts(part.written()));
    }

    private StoredFile printed(Actor actor, DossierId id, Part part) {
        PartnerConfirmation said =
                PartnerConfirmation.byAccount(part.organisation(), part.signed(), part.said("role"), actor.login());
        byte[] pdf = confirmations.print(file.get(id), said, reception.instant());
        return files.keep(actor, "lettre-intention-associee.pdf", FileKind.PDF, new ByteArrayInputStream(pdf));
    }

    private Part part(Actor actor, PartRequest request) {
        return parts.of(request.dossier(), request.partner(), request.written(), actor.language());
    }
}
