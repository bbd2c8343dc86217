package org.passerelle.desk;

import java.time.LocalDate;
import java.util.Map;
import org.passerelle.dossiers.DossierId;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.ConsultationChanges;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Actor;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Component;

/** Gives a body more time for what it is awaited for; says of each dossier until which day. */
@Component
class ExtendingOpinions implements BatchAct {

    private final Consultations consultations;
    private final ConsultationChanges changes;

    ExtendingOpinions(Consultations consultations, ConsultationChanges changes) {
        this.consultations = consultations;
        this.changes = changes;
    }

    @Override
    public Batch.Kind kind() {
        return Batch.Kind.EXTEND_OPINIONS;
    }

    @Override
    public Map<String, Object> attempt(Actor actor, Batch batch, DossierId dossier) {
        return BatchItem.until(extend(actor, batch, dossier));
    }

    @Override
    public Map<String, Object> perform(Actor actor, Batch batch, DossierId dossier, Map<String, Object> plan) {
        return BatchItem.until(extend(actor, batch, dossier));
    }

    @Override
    public void act(Actor actor, Batch batch, DossierId dossier, Map<String, Object> plan) {
        extend(actor, batch, dossier);
    }

    private LocalDate extend(Actor actor, Batch batch, DossierId dossier) {
        String body = String.valueOf(batch.how().get(BatchActs.BODY));
        ConsultationId awaited = consultations.of(Actor.clockwork(), dossier).stream()
                .filter(one -> one.isAwaited() && one.body().equals(body))
                .map(Consultation::id)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        RefusalCode.NO_SUCH_TASK,
                        batch.body().<Object>map(called -> called).orElse(body)));
        return changes.extend(actor, awaited, batch.reason());
    }
}
