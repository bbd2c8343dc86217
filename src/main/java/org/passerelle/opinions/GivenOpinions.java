package org.passerelle.opinions;

import java.util.List;
import org.passerelle.dossiers.Bodies;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierAccess;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a body has said: replaced until its time is over, kept in every version, late where it came too late. */
@Service
@Transactional
public class GivenOpinions {

    private static final int EARLIER = 10;

    private final ConsultationsTable table;
    private final OpinionVersionsTable versions;
    private final Answering answering;
    private final DossierFile dossiers;
    private final Conflicts conflicts;
    private final OpinionSight sight;
    private final Rights rights;

    GivenOpinions(
            ConsultationsTable table,
            OpinionVersionsTable versions,
            Answering answering,
            DossierFile dossiers,
            Conflicts conflicts,
            OpinionSight sight,
            Rights rights) {
        this.table = table;
        this.versions = versions;
        this.answering = answering;
        this.dossiers = dossiers;
        this.conflicts = conflicts;
        this.sight = sight;
        this.rights = rights;
    }

    /**
     * Puts another opinion in the place of the one given, while the time is not over and no ranking is proposed to the committee.
     *
     * @param read the number of the version that it replaces
     * @throws Refusal NO_SUCH_TASK once the time is over, STALE_VERSION when a colleague was faster, otherwise as the first
     */
    public void replace(Actor actor, ConsultationId id, int read, OpinionAnswer answer) {
        answering.replace(actor, id, read, answer);
    }

    /**
     * Keeps an opinion that comes after the silence was recorded, until the committee deliberates. It is marked late and
     * the silence stays what counts (D11).
     *
     * @param read the number of the last version; 0 where nothing was said
     * @throws Refusal NO_SUCH_TASK where nothing was silent or the committee has deliberated, otherwise as the first
     */
    public void giveLate(Actor actor, ConsultationId id, int read, OpinionAnswer answer) {
        answering.late(actor, id, read, answer);
    }

    /** All that the body said, the newest first; for those who may read it, once the call's table shows them opinions. */
    @Transactional(readOnly = true)
    public List<OpinionVersion> versions(Actor actor, ConsultationId id) {
        Consultation consultation = find(id);
        Dossier dossier = dossiers.read(actor, consultation.dossier());
        boolean own = Bodies.of(actor).contains(consultation.body());
        rights.require(
                actor,
                Act.READ_OPINIONS,
                Relation.ownBody(own),
                Relation.assigned(!DossierAccess.isOwn(actor, dossier)));
        DossierAccess.refuseOwn(actor, dossier);
        return actor.isClockwork() || own || sight.isOpen(actor, dossier) ? versions.of(id) : List.of();
    }

    /** What the actor's own body said before of the partners of this dossier, the newest first; nothing of what is closed to it. */
    @Transactional(readOnly = true)
    public List<EarlierOpinion> earlier(Actor actor, ConsultationId id) {
        Consultation consultation = find(id);
        boolean own = Bodies.of(actor).contains(consultation.body());
        rights.require(actor, Act.GIVE_OPINION, Relation.ownBody(own));
        dossiers.requireOpen(actor, dossiers.get(consultation.dossier()));
        return versions.earlier(consultation.body(), consultation.dossier(), conflicts.closedTo(actor), EARLIER);
    }

    /** Whether the opinion may still be replaced. */
    @Transactional(readOnly = true)
    public boolean mayReplace(Consultation consultation) {
        return answering.mayReplace(consultation, dossiers.get(consultation.dossier()));
    }

    /** Whether an opinion that comes late may still be kept. */
    @Transactional(readOnly = true)
    public boolean mayComeLate(Consultation consultation) {
        return answering.mayComeLate(consultation, dossiers.get(consultation.dossier()));
    }

    private Consultation find(ConsultationId id) {
        return table.find(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }
}
