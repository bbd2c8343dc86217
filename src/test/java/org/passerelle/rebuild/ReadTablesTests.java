package org.passerelle.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.desk.CaseOfficers;
import org.passerelle.dossiers.Derogations;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Precondition;
import org.passerelle.dossiers.Preconditions;
import org.passerelle.dossiers.Standing;
import org.passerelle.dossiers.TieKind;
import org.passerelle.dossiers.Ties;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.exchanges.Exchanges;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.OpinionsInHand;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.synthesis.Written;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way in which a row of the lists comes to be, beside the same rows made anew from the domain. */
@IntegrationTest
class ReadTablesTests {

    @Autowired
    ReadTables tables;

    @Autowired
    JdbcClient database;

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    Written written;

    @Autowired
    CaseOfficers officers;

    @Autowired
    Ties ties;

    @Autowired
    Preconditions preconditions;

    @Autowired
    Derogations derogations;

    @Autowired
    Consultations consultations;

    @Autowired
    OpinionsInHand inHand;

    @Autowired
    Exchanges exchanges;

    @Autowired
    DossierFile file;

    Actor officer;
    DossierId appraised;

    @BeforeEach
    void aCallWhereSomethingWaitsForEverybody() {
        trade.peopled();
        Map<String, String> visa = Map.of("role", "CASE_OFFICER", "person", "second", "standIn", "third");
        CallId call = trade.published(Definitions.with(
                "AAP-2027-TEST", Map.of("procedure", Map.of("appraisal", Map.of("visas", List.of(visa))))));
        officer = trade.actor(Role.CASE_OFFICER);
        trade.officer("second");
        trade.officer("third");
        walk.to(Trade.OPENS.plusDays(1));
        DossierId draft = trade.completeDraft(call);
        askForADerogation(draft);
        appraised = walk.submitted(call);
        DossierId consulted = walk.submitted(call, "Consulté (fictif)");
        walk.submitted(call, "Soumis (fictif)");
        DossierId tied = walk.submitted(call, "Lié (fictif)");
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(appraised, "4").appraise(tied, "4");
        officers.handOver(officer, appraised, trade.person("third"), "Il connaît le partenaire (fictif)");
        written.finished(appraised);
        walk.judge(consulted, true);
        Consultation opinion = consultations.of(Actor.clockwork(), consulted).stream()
                .filter(one -> one.kind() == ConsultationKind.EMBASSY)
                .findFirst()
                .orElseThrow();
        inHand.take(trade.actor("post"), opinion.id());
        exchanges.write(trade.actor("agent"), consulted, "Une question (fictive)", List.of());
        exchanges.write(trade.actor("agent"), appraised, "Une autre (fictive)", List.of());
        exchanges.open(officer, appraised);
        ties.find(officer, tied, trade.person("reviewer1"), TieKind.FAMILY, "Sœur de l’agente (fictif)");
        walk.to(Trade.CLOSES.plusDays(6));
    }

    private void askForADerogation(DossierId draft) {
        preconditions.record(
                officer,
                file.get(draft).lead(),
                new Standing(Precondition.REPORTS, Standing.State.UNMET, LocalDate.of(2027, 1, 12), "En retard"));
        Actor agent = trade.actor("agent");
        derogations.ask(agent, draft, "Le rapport partiel est joint.", trade.document(agent, "partiel.pdf"));
        preconditions.record(
                officer,
                file.get(draft).lead(),
                new Standing(Precondition.REPORTS, Standing.State.MET, LocalDate.of(2027, 1, 12), "Reçu"));
    }

    @Test
    void areTheSameAnew() {
        assertThat(database.sql("select distinct kind from passerelle.worklist")
                        .query(String.class)
                        .list())
                .contains(
                        WorkItem.Kind.DECIDE_DEROGATION.name(),
                        WorkItem.Kind.EXAMINE_CONFLICT.name(),
                        WorkItem.Kind.GIVE_OPINION.name());
        assertThat(count("worklist where stand_in is not null")).isOne();
        assertThat(count("exchange_unread")).isOne();

        assertThat(rebuilt(true)).isZero();

        assertThat(said).contains("worklist: " + count("worklist") + " rows").doesNotContain("replaced");
    }

    @Test
    void areMendedWhereTheyDiffer() {
        List<Map<String, Object>> before = rows();
        database.sql("delete from passerelle.worklist where kind = 'DECIDE_DEROGATION'")
                .update();
        database.sql("update passerelle.worklist set person_id = null where person_id is not null")
                .update();
        database.sql("update passerelle.worklist set words = 'autre' where kind = 'GIVE_OPINION'")
                .update();
        database.sql("update passerelle.dossier set title = 'Autre', requested = 1 where title like 'Consulté%'")
                .update();
        database.sql("delete from passerelle.exchange_unread").update();

        assertThat(rebuilt(false)).isOne();
        assertThat(rows()).isNotEqualTo(before);
        assertThat(said).contains("dossier: 5 rows", "1 differ", "instead of Consulté (fictif), 24000.00");
        assertThat(rebuilt(true)).isOne();
        assertThat(rows()).isEqualTo(before);
        assertThat(rebuilt(true)).isZero();
    }

    String said = "";

    private int rebuilt(boolean mend) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int status = Rebuild.rebuild(tables, mend, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        said = bytes.toString(StandardCharsets.UTF_8);
        return status;
    }

    private List<Map<String, Object>> rows() {
        return database.sql("select to_jsonb(w)::text as shown from passerelle.worklist w union all"
                        + " select id || title || requested from passerelle.dossier union all"
                        + " select to_jsonb(u)::text from passerelle.exchange_unread u order by 1")
                .query()
                .listOfRows();
    }

    private int count(String rows) {
        return database.sql("select count(*) from passerelle." + rows)
                .query(Integer.class)
                .single();
    }
}
