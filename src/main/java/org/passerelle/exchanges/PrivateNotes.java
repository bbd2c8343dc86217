package org.passerelle.exchanges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierAccess;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.people.Rights;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The service's own notes on a dossier, apart from the thread: in no export, no letter and no trail that anybody else reads.
 * A line of the trail says that one was written, never what.
 */
@Service
@Transactional
public class PrivateNotes {

    private final JdbcClient jdbc;
    private final Writing writing;
    private final DossierFile dossiers;
    private final Rights rights;
    private final Clock clock;

    PrivateNotes(JdbcClient jdbc, Writing writing, DossierFile dossiers, Rights rights, Clock clock) {
        this.jdbc = jdbc;
        this.writing = writing;
        this.dossiers = dossiers;
        this.rights = rights;
        this.clock = clock;
    }

    /** @throws Refusal INVALID_VALUE for an empty or too long note */
    public void write(Actor actor, DossierId id, String words) {
        Dossier dossier = dossiers.read(actor, id);
        rights.require(actor, Act.KEEP_NOTES);
        Writing.requireContent("note", words, List.of());
        jdbc.sql(
                        """
                        insert into passerelle.private_note (id, dossier_id, person_id, name, words, at)
                        values (:id, :dossier, :person, :name, :words, :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("dossier", id.value())
                .param("person", actor.personId().value())
                .param("name", actor.name())
                .param("words", words.strip())
                .param("at", ExchangesTable.at(clock.instant()))
                .update();
        writing.note(actor, dossier, "writeNote", Map.of());
    }

    /** Those of a dossier, the newest first. */
    @Transactional(readOnly = true)
    public List<PrivateNote> of(Actor actor, DossierId id) {
        Dossier dossier = dossiers.read(actor, id);
        rights.require(actor, Act.READ_NOTES);
        DossierAccess.refuseOwn(actor, dossier);
        return jdbc.sql("select * from passerelle.private_note where dossier_id = :dossier order by at desc, id")
                .param("dossier", id.value())
                .query(PrivateNotes::note)
                .list();
    }

    /**
     * Takes the own note away.
     *
     * @throws Refusal UNKNOWN for what is not there or somebody else's
     */
    public void remove(Actor actor, DossierId id, UUID note) {
        Dossier dossier = dossiers.read(actor, id);
        rights.require(actor, Act.KEEP_NOTES);
        int removed = jdbc.sql(
                        """
                        delete from passerelle.private_note
                        where id = :id and dossier_id = :dossier and person_id = :person
                        """)
                .param("id", note)
                .param("dossier", id.value())
                .param("person", actor.personId().value())
                .update();
        if (removed == 0) {
            throw new Refusal(RefusalCode.UNKNOWN, note);
        }
        writing.note(actor, dossier, "removeNote", Map.of());
    }

    private static PrivateNote note(ResultSet row, int ignored) throws SQLException {
        return new PrivateNote(
                row.getObject("id", UUID.class),
                new DossierId(row.getObject("dossier_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getString("words"),
                row.getTimestamp("at").toInstant());
    }
}
