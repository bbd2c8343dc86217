package org.passerelle.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Queue;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.PartnerParts;
import org.passerelle.notices.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the server receives before the closing counts, whatever it waits for then. */
@IntegrationTest
class LastMomentTests {

    private static final String MAILBOX = "mairie@exemple.org";
    private static final Instant CLOSING = Trade.CLOSES.atZone(Trade.PARIS).toInstant();

    @LocalServerPort
    int port;

    @Autowired
    Trade trade;

    @Autowired
    PartnerLinks links;

    @Autowired
    PartnerParts parts;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final HttpClient client = HttpClient.newHttpClient();
    DossierId dossier;
    String path;

    @BeforeEach
    void aPartnerWithItsCode() throws Exception {
        var call = trade.openCall("AAP-2027-FIN");
        dossier = trade.completeDraft(call);
        trade.at(CLOSING.minusSeconds(2));
        links.invite(trade.actor("agent"), dossier, trade.organisation("TAN"), MAILBOX, Tongue.FR);
        path = mails().path();
        send(Map.of("act", "code")).get(30, TimeUnit.SECONDS);
    }

    @Test
    void takesAConfirmationThatCameInBeforeTheClosingAndWaited() throws Exception {
        AtomicReference<CompletableFuture<HttpResponse<String>>> answer = new AtomicReference<>();
        new Queue(jdbc, transaction)
                .behind(dossier, () -> answer.set(confirm()), () -> trade.at(CLOSING.plusSeconds(30)));

        assertThat(answer.get().get(30, TimeUnit.SECONDS).body()).contains("Merci : votre engagement est confirmé.");
        assertThat(parts.of(trade.actor("agent"), dossier))
                .singleElement()
                .satisfies(commitment -> assertThat(commitment.confirmedAt()).isEqualTo(CLOSING.minusSeconds(2)));
    }

    @Test
    void takesNoneThatComesInAtTheClosing() throws Exception {
        trade.at(CLOSING);

        assertThat(confirm().get(30, TimeUnit.SECONDS).body()).contains("l’appel est clos");
        assertThat(parts.of(trade.actor("agent"), dossier)).isEmpty();
    }

    private CompletableFuture<HttpResponse<String>> confirm() {
        return send(Map.of("act", "confirm", "code", mails().code()));
    }

    private CompletableFuture<HttpResponse<String>> send(Map<String, String> act) {
        Map<String, String> form = new TreeMap<>(act);
        form.putAll(Map.of("name", "Awa Exemple", "position", "Maire", "role", "Suit le chantier."));
        form.put("form", Secrets.formKey(path.substring("/p/".length())));
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.sendAsync(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private PartnerMails mails() {
        return new PartnerMails(outbox, MAILBOX);
    }
}
