package org.passerelle.links;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Bodies;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.opinions.BodyInformed;
import org.passerelle.opinions.BodyMailboxes;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Organisations;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps for the next mail of a body the dossiers of which it hears without being asked (D4). */
@Component
class InformedNews {

    private final JdbcClient jdbc;
    private final BodyMailboxes mailboxes;
    private final DossierFile dossiers;
    private final Organisations organisations;
    private final Calls calls;
    private final Texts texts;
    private final Clock clock;

    InformedNews(
            JdbcClient jdbc,
            BodyMailboxes mailboxes,
            DossierFile dossiers,
            Organisations organisations,
            Calls calls,
            Texts texts,
            Clock clock) {
        this.jdbc = jdbc;
        this.mailboxes = mailboxes;
        this.dossiers = dossiers;
        this.organisations = organisations;
        this.calls = calls;
        this.texts = texts;
        this.clock = clock;
    }

    /** One dossier, in words, and the zone of its call. */
    record Told(String words, ZoneId zone) {}

    /** Of a body without a mailbox the officer hears, and nothing waits. */
    @EventListener
    void on(BodyInformed event) {
        if (mailboxes.of(event.body()).isPresent()) {
            jdbc.sql(
                            "insert into passerelle.informed_news (id, body, dossier_id, at) values (:id, :body, :dossier, :at)")
                    .param("id", UUID.randomUUID())
                    .param("body", event.body())
                    .param("dossier", event.dossier().value())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** The bodies that have something to hear. */
    List<String> bodies() {
        return jdbc.sql("select distinct body from passerelle.informed_news where link_id is null order by body")
                .query(String.class)
                .list();
    }

    /** What the body has not heard yet, the first one first. */
    List<Told> of(String body, Language language) {
        List<DossierId> untold = jdbc.sql(
                        "select dossier_id from passerelle.informed_news where body = :body and link_id is null order by at, id")
                .param("body", body)
                .query((row, number) -> new DossierId(row.getObject("dossier_id", UUID.class)))
                .list();
        Map<DossierId, Dossier> files = dossiers.get(untold);
        Map<CallId, Call> of =
                calls.get(files.values().stream().map(Dossier::call).collect(Collectors.toSet()));
        Map<OrganisationId, Organisation> leads =
                organisations.all(files.values().stream().map(Dossier::lead).collect(Collectors.toSet()));
        return untold.stream()
                .map(id -> Objects.requireNonNull(files.get(id)))
                .map(dossier -> told(
                        body,
                        dossier,
                        Objects.requireNonNull(of.get(dossier.call())),
                        Objects.requireNonNull(leads.get(dossier.lead())),
                        language))
                .toList();
    }

    /** The mail has told it. */
    void take(String body, UUID link) {
        jdbc.sql("update passerelle.informed_news set link_id = :link where body = :body and link_id is null")
                .param("link", link)
                .param("body", body)
                .update();
    }

    private Told told(String body, Dossier dossier, Call call, Organisation lead, Language language) {
        String key = body.equals(Bodies.CRISIS_CENTRE) ? "byLink.informed.crisis" : "byLink.informed.prefecture";
        String words = texts.get(
                language,
                key,
                Map.of(
                        "lead", lead.name(),
                        "number", dossier.name(),
                        "title", dossier.title(),
                        "call", call.definition().title().in(language),
                        "contact", call.definition().contactEmail()));
        return new Told(words, call.definition().zone());
    }
}
