package org.passerelle.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.WorklistPages.Line;
import org.passerelle.dossiers.WorklistPages.Query;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.OpinionsInHand;
import org.passerelle.people.Actor;
import org.passerelle.people.Organisation;
import org.passerelle.people.Organisations;
import org.passerelle.people.Role;
import org.passerelle.shared.PlainWords;
import org.passerelle.speed.Mass;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A search finds in a long worklist what stands in it, wherever it stands, and nothing else. */
@IntegrationTest
class WorklistSearchTests {

    private static final int COPIES = 30;
    private static final int EVERYTHING = 1_000;

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    Mass mass;

    @Autowired
    WorklistPages worklist;

    @Autowired
    Organisations organisations;

    @Autowired
    Consultations consultations;

    @Autowired
    OpinionsInHand inHand;

    @Autowired
    JdbcClient database;

    DossierId consulted;

    @BeforeEach
    void manyTasksForEverybody() {
        CallId call = trade.peopled().publishedCall("AAP-2027-TEST");
        trade.officer("second");
        trade.postMember("colleague", "COTONOU");
        walk.to(Trade.OPENS.plusDays(1));
        DossierId received = walk.submitted(call, "Écoles jumelées (fictif)");
        consulted = walk.submitted(call, "Puits de l’Aïr (fictif)");
        walk.to(Trade.CLOSES.plusDays(5));
        walk.judge(consulted, true);
        trade.reviewed(consulted, "reviewer1", "reviewer2");
        mass.copy(List.of(received, consulted), 1, COPIES);
        inHand.take(trade.actor("colleague"), opinionOfThePost());
        walk.to(Trade.CLOSES.plusMonths(2));
    }

    private ConsultationId opinionOfThePost() {
        return consultations.of(Actor.clockwork(), consulted).stream()
                .filter(one -> one.kind() == ConsultationKind.EMBASSY)
                .map(Consultation::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findsExactlyWhatStandsInTheList() {
        List<Actor> readers = List.of(
                trade.actor(Role.CASE_OFFICER),
                trade.actor("reviewer1"),
                trade.actor("post"),
                trade.actor("prefecture"),
                trade.actor("signatory"));
        List<WorkItem.@Nullable Kind> kinds =
                new ArrayList<>(Arrays.asList(null, WorkItem.Kind.GIVE_OPINION, WorkItem.Kind.JUDGE_ADMISSIBILITY));
        SoftAssertions soft = new SoftAssertions();
        int found = 0;
        for (Actor reader : readers) {
            for (WorkItem.Kind kind : kinds) {
                for (boolean late : List.of(false, true)) {
                    for (boolean all : List.of(false, true)) {
                        found += compare(soft, reader, new Query("", kind, late, all, null, EVERYTHING));
                    }
                }
            }
        }
        soft.assertAll();
        assertThat(found).isGreaterThan(500);
    }

    /** Everything that is shown without a search, of which each search keeps what has its words. */
    private int compare(SoftAssertions soft, Actor reader, Query query) {
        List<Line> everything = worklist.page(reader, query);
        int found = 0;
        for (String search : List.of("ecoles", "AIR", "0001-29", "brévalle", "fictif) 7", "introuvable", "é", "zq")) {
            List<String> expected = everything.stream()
                    .filter(line -> holds(line, search))
                    .map(line -> line.item().taskId())
                    .toList();
            found += expected.size();
            soft.assertThat(pages(reader, search, query))
                    .as("%s, “%s”, %s", reader.login(), search, query)
                    .isEqualTo(expected);
        }
        return found;
    }

    private static boolean holds(Line line, String search) {
        String words = line.number() + " " + line.title() + " " + line.leadName();
        return PlainWords.of(words).contains(PlainWords.of(search));
    }

    /** Page by page, each so short that a first look at the list does not see the end of it. */
    private List<String> pages(Actor reader, String search, Query query) {
        List<String> tasks = new ArrayList<>();
        Line after = null;
        do {
            List<Line> page =
                    worklist.page(reader, new Query(search, query.kind(), query.lateOnly(), query.all(), after, 3));
            page.forEach(line -> tasks.add(line.item().taskId()));
            after = page.size() < 3 ? null : page.get(2);
        } while (after != null);
        return tasks;
    }

    @Test
    void findsADossierByItsNewTitleAloneOnceItHasOne() {
        Actor officer = trade.actor(Role.CASE_OFFICER);
        assertThat(search(officer, "jumelées (fictif) 9")).isNotEmpty();

        database.sql("update passerelle.dossier set title = 'Marché couvert (fictif)' where title like 'Écoles% 9'")
                .update();

        assertThat(search(officer, "marche couvert")).hasSize(1);
        assertThat(search(officer, "jumelées (fictif) 9")).isEmpty();
    }

    @Test
    void findsALeadByItsNewNameAloneOnceItHasOne() {
        Actor post = trade.actor("post");
        assertThat(search(post, "brevalle")).hasSize(COPIES);

        rename(organisations.byKey("BRE").orElseThrow(), "Commune de Belleroche (fictive)");

        assertThat(search(post, "brevalle")).isEmpty();
        assertThat(search(post, "belleroche")).hasSize(COPIES);
    }

    private void rename(Organisation lead, String name) {
        organisations.update(
                trade.actor(Role.ADMIN),
                new Organisation(
                        lead.id(),
                        lead.key(),
                        lead.kind(),
                        lead.level(),
                        name,
                        lead.country(),
                        lead.siret(),
                        lead.region(),
                        lead.inseeCode(),
                        lead.iban(),
                        lead.fictional()));
    }

    private List<Line> search(Actor reader, String words) {
        return worklist.page(reader, new Query(words, null, false, null, EVERYTHING));
    }
}
