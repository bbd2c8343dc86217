package org.passerelle.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.Attachment;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** What the page behind a partner's link answers when its form comes too late, from elsewhere, or twice. */
@IntegrationTest
class PartnerFormTests {

    private static final String MAILBOX = "mairie@exemple.org";
    private static final String ANOTHER_MAILBOX = "autre.mairie@exemple.org";
    private static final String CONFIRMATION = "lettre-intention-partenaire.pdf";
    private static final Pattern KEY = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");
    private static final Duration VALID = Duration.ofDays(30);

    @LocalServerPort
    int port;

    @Autowired
    Trade trade;

    @Autowired
    PartnerLinks links;

    @Autowired
    Wording words;

    @Autowired
    DossierFile file;

    @Autowired
    Outbox outbox;

    Actor agent;
    DossierId dossier;
    String path;
    String key;
    Instant sentAt;

    @BeforeEach
    void aLinkIsOpened() {
        dossier = trade.completeDraft(trade.openCall("AAP-2027-LIEN"));
        agent = trade.actor("agent");
        path = invited(dossier, MAILBOX);
        key = key(path);
        sentAt = link().sentAt();
    }

    /** What takes a link its force. */
    enum End {
        /** Its thirty days are over. */
        EXPIRED,
        /** The lead took it back. */
        REVOKED,
        /** The lead sent another in its place. */
        REPLACED
    }

    @ParameterizedTest
    @EnumSource
    void showsAndTakesNothingOnceTheLinkHoldsNoMore(End end) {
        trade.at(sentAt.plus(VALID).minusSeconds(1));
        post("code", key, Map.of());
        String code = new PartnerMails(outbox, MAILBOX).code();

        ends(end);
        HttpResponse<String> shown = get(path);
        HttpResponse<String> answered = post("confirm", key, Map.of("code", code, "name", "Trop tard"));

        assertThat(shown.statusCode()).isEqualTo(404);
        assertThat(answered.statusCode()).isEqualTo(404);
        assertThat(answered.body()).isEqualTo(shown.body()).isEqualTo(unknown().body());
        assertThat(confirmations()).isZero();
        assertThat(links.of(agent, dossier)).extracting(PartnerLink::draft).allSatisfy(draft -> assertThat(draft)
                .doesNotContainEntry("name", "Trop tard"));
    }

    private void ends(End end) {
        switch (end) {
            case EXPIRED -> trade.at(sentAt.plus(VALID));
            case REVOKED -> links.revoke(agent, dossier, partner());
            case REPLACED -> links.invite(agent, dossier, partner(), ANOTHER_MAILBOX, Tongue.FR);
        }
    }

    @Test
    void takesNoFormOfAnotherDossiersPageNorOneWithoutAKey() {
        String another = key(invited(trade.completeDraft(file.get(dossier).call()), ANOTHER_MAILBOX));

        for (String foreign : new String[] {another, ""}) {
            HttpResponse<String> answered = post("keep", foreign, Map.of());

            assertThat(answered.statusCode()).isEqualTo(403);
            assertThat(answered.body()).isEqualTo(unknown().body());
        }
        assertThat(unknown().statusCode()).isEqualTo(404);
        assertThat(link().draft()).isEmpty();
    }

    @Test
    void confirmsOnceWhenTheSameFormIsSentTwice() {
        post("code", key, Map.of());
        Map<String, String> confirming = Map.of("code", new PartnerMails(outbox, MAILBOX).code());

        HttpResponse<String> first = post("confirm", key, confirming);
        HttpResponse<String> second = post("confirm", key, confirming);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains(told(Outcome.CONFIRMED)).doesNotContain("<form");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).contains(told(Outcome.ALREADY), "Awa Exemple").doesNotContain("<form");
        assertThat(confirmations()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "amount.0, abc, amount",
        "contactEmail, mairie, contactEmail",
        "contactPhone, +678 123, contactPhone",
        "name, ' ', name",
        "position, ' ', position"
    })
    void saysBesideTheFieldWhatItCannotTake(String field, String text, String fault) {
        post("code", key, Map.of());
        Map<String, String> confirming = Map.of("code", new PartnerMails(outbox, MAILBOX).code(), field, text);

        Document page = Jsoup.parse(post("confirm", key, confirming).body());

        Element input = page.selectFirst("[name='" + field + "']");
        assertThat(page.getElementById("fault").wholeText()).isEqualTo(words.get(Tongue.FR, "fault." + fault));
        assertThat(input.attr("aria-invalid")).isEqualTo("true");
        assertThat(input.attr("aria-describedby")).startsWith("fault");
        assertThat(input.hasAttr("autofocus")).isTrue();
        assertThat(confirmations()).isZero();
    }

    private String told(Outcome outcome) {
        return HtmlUtils.htmlEscape(words.get(Tongue.FR, "told." + outcome), "UTF-8");
    }

    private String invited(DossierId of, String mailbox) {
        links.invite(trade.actor("agent"), of, partner(), mailbox, Tongue.FR);
        return new PartnerMails(outbox, mailbox).path();
    }

    private OrganisationId partner() {
        return trade.organisation("TAN");
    }

    private PartnerLink link() {
        return links.of(agent, dossier).get(0);
    }

    private long confirmations() {
        return file.attachments(agent, dossier).stream()
                .map(Attachment::name)
                .filter(CONFIRMATION::equals)
                .count();
    }

    private String key(String page) {
        Matcher found = KEY.matcher(get(page).body());
        assertThat(found.find()).as("the key of the form").isTrue();
        return found.group(1);
    }

    private HttpResponse<String> unknown() {
        return get("/p/" + "x".repeat(43));
    }

    private HttpResponse<String> get(String page) {
        return send(at(page).GET());
    }

    /** The form with who signs in it, and with what is given besides. */
    private HttpResponse<String> post(String act, String form, Map<String, String> given) {
        Map<String, String> fields = new HashMap<>(Map.of("name", "Awa Exemple", "position", "Maire"));
        fields.putAll(given);
        fields.put("act", act);
        fields.put("form", form);
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(at(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder at(String page) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient()
                    .send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
