package org.passerelle.opinions;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.Bodies;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.Judgements;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Quality;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who stands for the opinions that were given behind mailed links, each time that one was given. */
@Service
@Transactional
public class OpinionSignatures {

    private final JdbcClient jdbc;
    private final Consultations consultations;
    private final DossierFile dossiers;
    private final Judgements judgements;
    private final Rights rights;
    private final Trail trail;

    OpinionSignatures(
            JdbcClient jdbc,
            Consultations consultations,
            DossierFile dossiers,
            Judgements judgements,
            Rights rights,
            Trail trail) {
        this.jdbc = jdbc;
        this.consultations = consultations;
        this.dossiers = dossiers;
        this.judgements = judgements;
        this.rights = rights;
        this.trail = trail;
    }

    /** Records who stands for the opinion that the actor's own body has given; whoever that is does not score the dossier (D10). */
    public void sign(Actor actor, Signature signature) {
        Consultation consultation = consultations.get(signature.consultation());
        boolean own = Bodies.of(actor).contains(consultation.body());
        rights.require(actor, Act.GIVE_OPINION, Relation.ownBody(own));
        Dossier dossier = dossiers.get(consultation.dossier());
        dossiers.requireOpen(actor, dossier);
        jdbc.sql(
                        "insert into passerelle.opinion_signature (id, consultation_id, at, name, position, approved_by, mailbox)"
                                + " values (:id, :consultation, :at, :name, :position, :approved, :mailbox)")
                .param("id", UUID.randomUUID())
                .param("consultation", signature.consultation().value())
                .param("at", signature.at().atOffset(ZoneOffset.UTC))
                .param("name", signature.name())
                .param("position", signature.position())
                .param("approved", signature.approvedBy())
                .param("mailbox", signature.mailbox())
                .update();
        judgements.recordSigned(
                dossier.id(),
                Quality.OPINION,
                signature.mailbox(),
                signature.name(),
                signature.approvedBy(),
                consultation.course().holder());
        CallId call = dossier.call();
        trail.record(
                actor,
                call.value(),
                dossier.id().value(),
                "signOpinion",
                dossier.stage(),
                dossier.stage(),
                Map.of(
                        "body", consultation.body(),
                        "position", signature.position(),
                        "approvedBy", signature.approvedBy(),
                        "mailbox", signature.mailbox()));
    }

    /** The signatures of these consultations, the latest first; the caller has checked the right. */
    @Transactional(readOnly = true)
    public List<Signature> of(Collection<ConsultationId> consultations) {
        return consultations.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "select * from passerelle.opinion_signature where consultation_id in (:ids) order by at desc")
                        .param(
                                "ids",
                                consultations.stream()
                                        .map(ConsultationId::value)
                                        .toList())
                        .query((row, number) -> new Signature(
                                new ConsultationId(row.getObject("consultation_id", UUID.class)),
                                row.getTimestamp("at").toInstant(),
                                row.getString("name"),
                                row.getString("position"),
                                row.getString("approved_by"),
                                row.getString("mailbox")))
                        .list();
    }
}
