package org.passerelle.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code consensus_note} and {@code consensus_answer}. */
@Repository
class ConsensusTable {

    private final JdbcClient jdbc;

    ConsensusTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives the note to a rapporteur; the words stay, to be handed in again. */
    void choose(DossierId dossier, PersonId rapporteur, String name) {
        jdbc.sql("insert into passerelle.consensus_note (dossier_id, rapporteur_id, rapporteur_name)"
                        + " values (:dossier, :rapporteur, :name) on conflict (dossier_id)"
                        + " do update set rapporteur_id = :rapporteur, rapporteur_name = :name, written_at = null")
                .param("dossier", dossier.value())
                .param("rapporteur", rapporteur.value())
                .param("name", name)
                .update();
    }

    void write(DossierId dossier, ConsensusNote.Words words, Instant at) {
        jdbc.sql("update passerelle.consensus_note set strengths = :strengths, weaknesses = :weaknesses,"
                        + " reservation = :reservation, written_at = :at where dossier_id = :dossier")
                .param("strengths", words.strengths())
                .param("weaknesses", words.weaknesses())
                .param("reservation", words.reservation())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("dossier", dossier.value())
                .update();
    }

    void forgetAnswers(DossierId dossier) {
        jdbc.sql("delete from passerelle.consensus_answer where dossier_id = :dossier")
                .param("dossier", dossier.value())
                .update();
    }

    void answer(DossierId dossier, ConsensusNote.Answer answer) {
        jdbc.sql("insert into passerelle.consensus_answer"
                        + " (dossier_id, reviewer_id, reviewer_name, agrees, comment, at)"
                        + " values (:dossier, :reviewer, :name, :agrees, :comment, :at)"
                        + " on conflict (dossier_id, reviewer_id)"
                        + " do update set agrees = :agrees, comment = :comment, at = :at")
                .param("dossier", dossier.value())
                .param("reviewer", answer.reviewer().value())
                .param("name", answer.name())
                .param("agrees", answer.agrees())
                .param("comment", answer.comment())
                .param("at", answer.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<ConsensusNote> find(DossierId dossier) {
        List<ConsensusNote.Answer> answers = jdbc.sql(
                        "select * from passerelle.consensus_answer where dossier_id = :dossier order by at, reviewer_id")
                .param("dossier", dossier.value())
                .query(ConsensusTable::answer)
                .list();
        return jdbc.sql("select * from passerelle.consensus_note where dossier_id = :dossier")
                .param("dossier", dossier.value())
                .query((row, number) -> note(row, answers))
                .optional();
    }

    /** What waits for a reviewer whose locked sheet counts, while the dossier is at one of these stages; by number. */
    List<ConsensusTask> awaited(PersonId reviewer, Collection<Stage> open) {
        return jdbc.sql("select d.id, d.number, d.title, n.rapporteur_id = :reviewer as mine,"
                        + " n.written_at is not null as written from passerelle.consensus_note n"
                        + " join passerelle.dossier d on d.id = n.dossier_id and d.stage in (:open)"
                        + " join passerelle.score_sheet s on s.dossier_id = d.id and s.reviewer_id = :reviewer"
                        + " and s.locked_at is not null and s.state = 'ACCEPTED'"
                        + " where case when n.rapporteur_id = :reviewer then n.written_at is null or exists"
                        + " (select 1 from passerelle.consensus_answer a join passerelle.score_sheet o"
                        + " on o.dossier_id = a.dossier_id and o.reviewer_id = a.reviewer_id"
                        + " and o.state in ('INVITED', 'ACCEPTED') where a.dossier_id = d.id and not a.agrees)"
                        + " else n.written_at is not null and not exists (select 1 from passerelle.consensus_answer a"
                        + " where a.dossier_id = d.id and a.reviewer_id = :reviewer) end order by d.number, d.id")
                .param("reviewer", reviewer.value())
                .param("open", open.stream().map(Stage::name).toList())
                .query((row, number) -> new ConsensusTask(
                        new DossierId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        row.getString("title"),
                        what(row.getBoolean("mine"), row.getBoolean("written"))))
                .list();
    }

    private static ConsensusAsked.What what(boolean mine, boolean written) {
        if (!mine) {
            return ConsensusAsked.What.ANSWER;
        }
        return written ? ConsensusAsked.What.MEND : ConsensusAsked.What.WRITE;
    }

    private static ConsensusNote note(ResultSet row, List<ConsensusNote.Answer> answers) throws SQLException {
        Timestamp written = row.getTimestamp("written_at");
        return new ConsensusNote(
                new DossierId(row.getObject("dossier_id", UUID.class)),
                new PersonId(row.getObject("rapporteur_id", UUID.class)),
                row.getString("rapporteur_name"),
                new ConsensusNote.Words(
                        row.getString("strengths"), row.getString("weaknesses"), row.getString("reservation")),
                written == null ? null : written.toInstant(),
                answers,
                0);
    }

    private static ConsensusNote.Answer answer(ResultSet row, int ignored) throws SQLException {
        return new ConsensusNote.Answer(
                new PersonId(row.getObject("reviewer_id", UUID.class)),
                row.getString("reviewer_name"),
                row.getBoolean("agrees"),
                row.getString("comment"),
                row.getTimestamp("at").toInstant());
    }
}
