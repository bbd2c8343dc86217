package org.passerelle.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Database;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.people.Actor;
import org.passerelle.people.Members;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.Role;
import org.passerelle.questions.Faq;
import org.passerelle.questions.OwnQuestions;
import org.passerelle.questions.Questions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What concerns everybody who has a draft of a call: each is told, once, and nobody else. */
@IntegrationTest
class WritersTests {

    private static final String PUBLISHED = "Oui, en valorisation.";

    @Autowired
    Trade trade;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Questions questions;

    @Autowired
    OwnQuestions ownQuestions;

    @Autowired
    Members members;

    @Autowired
    Calls calls;

    @Autowired
    OwnNotices notices;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    CallId call;
    DossierId draft;

    @BeforeEach
    void twoDraftsOfOneCommuneAndOneOfAnother() {
        call = trade.openCall("AAP-2027-TEST");
        draft = trade.completeDraft(call);
        trade.completeDraft(call);
        trade.lead("AUT", OrganisationKind.COMMUNE);
        trade.completeDraft(call, "aut.agent", "Lecture publique", "24000.00");
    }

    @Test
    void areToldOfAPublishedAnswerOnceWithoutWhoAsked() {
        publish();

        for (String writer : List.of("agent", "signatory", "aut.agent", "aut.signatory")) {
            assertThat(published(writer)).as(writer).singleElement().satisfies(mail -> assertThat(mail.body())
                    .contains("/calls/AAP-2027-TEST")
                    .doesNotContain("Livarande"));
        }
        assertThat(published("other.agent")).as("has no draft").isEmpty();
    }

    @Test
    void areThoseWhoAreMembersStill() {
        Actor colleague = trade.colleague("parti");
        members.remove(trade.actor("signatory"), colleague.personId());

        publish();

        assertThat(published("parti")).isEmpty();
        assertThat(published("agent")).hasSize(1);
    }

    @Test
    void areNoMoreThoseWhoWithdrewOrSubmitted() {
        dossiers.submit(trade.actor("aut.signatory"), trade.completeDraft(call, "aut.agent", "Eau", "24000.00"));
        assertThat(jdbc.sql("update passerelle.dossier set stage = 'WITHDRAWN' where title = 'Lecture publique'")
                        .update())
                .isEqualTo(1);

        publish();

        assertThat(published("aut.agent")).isEmpty();
    }

    @Test
    void areToldOfANewClosingInTheZoneOfTheCall() {
        calls.extend(trade.actor(Role.CALL_MANAGER), call, Trade.CLOSES.plusDays(7), "Panne du guichet (fictif)");

        for (String writer : List.of("agent", "signatory", "aut.agent", "aut.signatory")) {
            assertThat(outbox.to(writer + "@exemple.invalid"))
                    .filteredOn(mail -> mail.key().equals("call.extended"))
                    .as(writer)
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.body())
                            .contains("7 avril 2027 à 23:59 (heure de Paris)", "/calls/AAP-2027-TEST")
                            .contains("Panne du guichet (fictif)"));
        }
        assertThat(notices.latest(trade.actor("agent"), 1))
                .extracting(Notice::key, Notice::path)
                .containsExactly(tuple("call.extended", "calls/AAP-2027-TEST"));
        assertThat(outbox.to("other.agent@exemple.invalid")).isEmpty();
    }

    @Test
    void areAllOfThemHoweverMany() {
        manyDrafts(201);

        publish();

        assertThat(IntStream.rangeClosed(1, 201).mapToObj(i -> "many" + i))
                .allSatisfy(writer -> assertThat(published(writer)).hasSize(1));
    }

    private void publish() {
        ownQuestions.ask(trade.actor("agent"), draft, "N", "Moi, Livarande, puis-je compter nos agents ?");
        Actor officer = trade.actor(Role.CASE_OFFICER);
        questions.answer(
                officer,
                questions.waiting(officer).get(0).id(),
                "Oui.",
                Optional.of(new Faq("Peut-on compter des agents ?", PUBLISHED, Instant.EPOCH)));
    }

    private List<Mail> published(String login) {
        return outbox.to(login + "@exemple.invalid").stream()
                .filter(mail -> mail.body().contains(PUBLISHED))
                .toList();
    }

    /** As many communes as asked, each with one draft and one writer: copies of the first of each. */
    private void manyDrafts(int many) {
        copies("organisation", many, "key = 'BRE'", "'id', gen_random_uuid(), 'key', 'MANY' || i, 'siret', null");
        copies(
                "person",
                many,
                "login = 'agent'",
                "'id', gen_random_uuid(), 'login', 'many' || i, 'email', 'many' || i || '@exemple.invalid',"
                        + " 'organisation', (select id from passerelle.organisation where key = 'MANY' || i)");
        jdbc.sql("insert into passerelle.membership (person, organisation, roles) select id, organisation, roles"
                        + " from passerelle.person where login like 'many%'")
                .update();
        copies(
                "dossier",
                many,
                "id = '" + draft + "'",
                "'id', gen_random_uuid(), 'lead_id', (select id from passerelle.organisation where key = 'MANY' || i)");
    }

    private void copies(String table, int many, String of, String but) {
        String columns = Database.columns(jdbc, table);
        jdbc.sql("insert into passerelle." + table + " (" + columns + ") select " + columns
                        + " from (select (jsonb_populate_record(t, jsonb_build_object(" + but
                        + "))).* from passerelle." + table + " t, generate_series(1, :many) i where t." + of
                        + ") copied")
                .param("many", many)
                .update();
    }
}
