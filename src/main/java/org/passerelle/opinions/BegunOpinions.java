package org.passerelle.opinions;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.Bodies;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.forms.Answers;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.shared.Json;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.shared.ThreeWay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a body has written so far of an opinion and not given: one draft, whether a member writes it with an account or a
 * colleague behind the body's link (ADR 0128).
 */
@Service
@Transactional
public class BegunOpinions {

    private final JdbcClient jdbc;
    private final ConsultationsTable table;
    private final Answering answering;
    private final DossierFile dossiers;
    private final Rights rights;
    private final Clock clock;

    BegunOpinions(
            JdbcClient jdbc,
            ConsultationsTable table,
            Answering answering,
            DossierFile dossiers,
            Rights rights,
            Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.answering = answering;
        this.dossiers = dossiers;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * A draft as it is kept.
     *
     * @param clashes where both wrote something else: what was saved first stands
     * @param elsewhere whether it says something that the page did not say
     */
    public record Kept(Answers answers, List<ThreeWay.Clash> clashes, boolean elsewhere) {}

    /** The draft of the actor's own body; empty where nothing was begun. */
    @Transactional(readOnly = true)
    public Optional<Answers> of(Actor actor, ConsultationId id) {
        own(actor, id);
        return stored(id, "").filter(answers -> !answers.isEmpty()).map(Answers::new);
    }

    /**
     * Keeps what a page changed, over what another saved meanwhile.
     *
     * @param before the answers as the page had them from here
     * @param mine as they are there now
     * @throws Refusal NO_SUCH_TASK once nothing can be said any more
     */
    public Kept keep(Actor actor, ConsultationId id, Answers before, Answers mine) {
        Consultation consultation = own(actor, id);
        Dossier dossier = dossiers.get(consultation.dossier());
        boolean open = consultation.isAwaited()
                || answering.mayReplace(consultation, dossier)
                || answering.mayComeLate(consultation, dossier);
        if (!open) {
            throw new Refusal(RefusalCode.NO_SUCH_TASK, consultation.called());
        }
        begin(id);
        Map<String, Object> kept = stored(id, " for update").orElse(Map.of());
        Map<String, Object> read = plain(before.values());
        Map<String, Object> said = plain(mine.values());
        ThreeWay way = new ThreeWay();
        Map<String, Object> merged = kept.isEmpty() ? said : map(way.merge("", read, said, kept));
        save(id, merged);
        return new Kept(new Answers(merged), way.clashes(), !merged.equals(said));
    }

    private Consultation own(Actor actor, ConsultationId id) {
        Consultation consultation = table.find(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
        boolean own = Bodies.of(actor).contains(consultation.body());
        Dossier dossier = dossiers.get(consultation.dossier());
        rights.require(actor, Act.GIVE_OPINION, Relation.ownBody(own), Relation.own(actor, dossier.lead()));
        dossiers.requireOpen(actor, dossier);
        return consultation;
    }

    private Optional<Map<String, Object>> stored(ConsultationId id, String lock) {
        return jdbc.sql("select answers from passerelle.opinion_draft where consultation_id = :id" + lock)
                .param("id", id.value())
                .query((row, number) -> Json.readMap(row.getString("answers")))
                .optional();
    }

    private void begin(ConsultationId id) {
        jdbc.sql("insert into passerelle.opinion_draft (consultation_id, version, answers, saved_at, saved_with)"
                        + " values (:id, 0, '{}'::jsonb, :now, '') on conflict do nothing")
                .param("id", id.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void save(ConsultationId id, Map<String, Object> answers) {
        jdbc.sql("update passerelle.opinion_draft set version = version + 1, answers = :answers::jsonb,"
                        + " saved_at = :now, saved_with = '' where consultation_id = :id")
                .param("answers", Json.write(answers))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object merged) {
        return merged == null ? Map.of() : (Map<String, Object>) merged;
    }

    /** As the database gives it back. */
    private static Map<String, Object> plain(Map<String, Object> values) {
        return Json.readMap(Json.write(values));
    }
}
