package org.passerelle.ui.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.people.PeopleFixture.PASSWORD;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.IntegrationTest;
import org.passerelle.people.Accounts;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.PeopleFixture;
import org.passerelle.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class DoorsTests {

    private static final Pattern INLINE = Pattern.compile("<script(?![^>]*\\bsrc=)([^>]*)>");

    @LocalServerPort
    private int port;

    @Autowired
    private PeopleFixture fixture;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    private Visit visit;

    @BeforeEach
    void aVisitorComes() {
        visit = new Visit(port);
    }

    @Test
    void aVisitorIsSentToTheLoginPageAndBackAfterSigningIn() {
        fixture.active("claire", Role.AUDITOR);

        assertThat(Visit.location(visit.get("/account"))).isEqualTo("/login");
        assertThat(visit.signIn("claire", PASSWORD)).startsWith("/account");
        assertThat(visit.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverSignsInUnaskedIsSentToTheStartWhichIsTheOwnWork() {
        fixture.active("claire", Role.CASE_OFFICER);

        assertThat(visit.signIn("claire", PASSWORD)).isEqualTo("/start");
    }

    @Test
    void theSignOfTheBrowsersTabIsForEverybody() {
        assertThat(visit.get("/icons/passerelle.svg").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionIsGivenANewNameAtSignIn() {
        fixture.active("claire", Role.AUDITOR);
        visit.get("/login");
        String before = visit.session().orElseThrow();

        visit.signIn("claire", PASSWORD);

        assertThat(visit.session()).isPresent().get().isNotEqualTo(before);
    }

    @Test
    void failuresAreAnsweredAlikeAndThenMadeToWait() {
        fixture.active("claire", Role.AUDITOR);

        for (String name : List.of("claire", "personne")) {
            assertThat(visit.signIn(name, "faux")).isEqualTo("/login?wrong");
            assertThat(visit.signIn(name, "faux")).isEqualTo("/login?wrong");
            assertThat(visit.signIn(name, "faux")).isEqualTo("/login?wrong");
            assertThat(visit.signIn(name, PASSWORD)).isEqualTo("/login?wait");
        }
    }

    @Test
    void aFormWithoutTheSessionsTokenIsNotAccepted() {
        fixture.active("claire", Role.AUDITOR);

        HttpResponse<String> forged = visit.post("/login", Map.of("username", "claire", "password", PASSWORD));

        assertThat(Visit.location(forged)).isEqualTo("/login?again");
        assertThat(Visit.location(visit.get("/account"))).isEqualTo("/login");
        assertThat(visit.post("/logout", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void aDisabledPersonIsOutAtTheNextRequest() {
        Actor claire = fixture.active("claire", Role.AUDITOR);
        visit.signIn("claire", PASSWORD);
        assertThat(visit.get("/account").statusCode()).isEqualTo(200);

        people.disable(Actor.clockwork(), claire.personId());

        assertThat(Visit.location(visit.get("/account"))).isEqualTo("/login");
        assertThat(visit.signIn("claire", PASSWORD)).isEqualTo("/login?wrong");
    }

    @Test
    void signingOutEverywhereEndsEverySession() {
        Actor claire = fixture.active("claire", Role.AUDITOR);
        Visit elsewhere = new Visit(port);
        visit.signIn("claire", PASSWORD);
        elsewhere.signIn("claire", PASSWORD);

        accounts.signOutEverywhere(claire);

        assertThat(Visit.location(visit.get("/account"))).isEqualTo("/login");
        assertThat(Visit.location(elsewhere.get("/account"))).isEqualTo("/login");
    }

    @Test
    void theChannelOfAPageWhoseReaderMovedOnOpensNoMoreAndEndsNothing() {
        Actor claire = fixture.active("claire", Role.AUDITOR);
        visit.signIn("claire", PASSWORD);
        accounts.signOutEverywhere(claire);

        HttpResponse<String> channel = visit.get("/?v-r=push&v-uiId=0");

        assertThat(channel.statusCode()).isEqualTo(403);
        assertThat(channel.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(Visit.location(visit.get("/account"))).isEqualTo("/login");
    }

    @Test
    void everyInlineScriptOfAPageIsNamedByItsPolicy() {
        HttpResponse<String> page = visit.get("/login");

        String policy = header(page, "Content-Security-Policy");
        String nonce = policy.replaceAll("(?s).*'nonce-([^']+)'.*", "$1");
        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("script-src 'self' 'unsafe-inline'");
        Matcher inline = INLINE.matcher(page.body());
        assertThat(inline.results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(attributes -> attributes.contains("nonce=\"" + nonce + "\""));
        assertThat(header(visit.get("/login"), "Content-Security-Policy")).isNotEqualTo(policy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/", "/actuator/health", "/account", "/nowhere"})
    void everyAnswerCarriesTheStrictHeaders(String path) {
        HttpResponse<String> answer = visit.get(path);

        assertThat(header(answer, "Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
    }

    @Test
    void theSessionsCookieIsKeptFromScripts() {
        String cookie = visit.get("/login").headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("JSESSIONID"))
                .findFirst()
                .orElseThrow();

        assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void onlyTheHealthOfTheServiceIsToldToVisitors() {
        assertThat(visit.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
        for (String path : List.of(
                "/actuator",
                "/actuator/env",
                "/actuator/metrics",
                "/actuator/flyway",
                "/engine-rest/engine",
                "/camunda/app")) {
            assertThat(Visit.location(visit.get(path))).as(path).isEqualTo("/login");
        }
    }

    @Test
    void theActuatorAndTheEngineStayClosedToAnAdministrator() {
        fixture.active("racine", Role.ADMIN);
        visit.signIn("racine", PASSWORD);

        for (String path : List.of(
                "/engine-rest/engine",
                "/engine-rest/process-definition",
                "/camunda/app/cockpit",
                "/camunda/api",
                "/nowhere")) {
            assertThat(visit.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(visit.get("/admin/people").statusCode()).isEqualTo(200);
        for (String path : List.of("/actuator", "/actuator/env", "/actuator/loggers")) {
            HttpResponse<String> answer = visit.get(path);
            assertThat(answer.statusCode()).as(path).isIn(401, 403, 404);
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
