package org.passerelle.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A rehearsal of as many dossiers, posts and reviewers as one asks for, from the opening of the call to letters, made of the
 * bundled one: each dossier is that of Brévalle with a lead, a partner and a country of its own. The same numbers give the
 * same file. Of nine dossiers five are scored high and awarded, two reach the threshold and wait, two are refused.
 */
public final class LargeScenario {

    private static final String CALL = "AAP-2027-GEN3";
    private static final String MODEL = "D3";
    private static final int REQUESTED = 18_000;
    private static final int ROUND = 9;
    private static final int AWARDED = 5;
    private static final int WAITING = 2;

    /** Those of the model's call that take part in every dossier. */
    private static final Set<String> STAFF = Set.of(
            "prefecture.b",
            "responsable.appel",
            "instruction",
            "presidence",
            "secretariat",
            "ordonnateur",
            "audit",
            "admin");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode file;
    private final JsonNode dossier;
    private final int dossiers;
    private final int posts;
    private final int reviewers;

    private LargeScenario(ObjectNode bundled, int dossiers, int posts, int reviewers) {
        this.file = bundled;
        this.dossiers = dossiers;
        this.posts = posts;
        this.reviewers = reviewers;
        dossier = find(bundled.get("dossiers"), "key", MODEL).deepCopy();
    }

    /** The file, as the command {@code rehearse} takes it. */
    public static byte[] of(int dossiers, int posts, int reviewers) {
        try (InputStream in = LargeScenario.class.getResourceAsStream("/rehearsal/valombre-2027.json")) {
            LargeScenario large = new LargeScenario((ObjectNode) JSON.readTree(in), dossiers, posts, reviewers);
            large.write();
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(large.file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void write() {
        file.put("name", dossiers + " dossiers (fictif)");
        ObjectNode call = (ObjectNode) find(file.get("calls"), "code", CALL);
        ((ObjectNode) call.get("funders").get(0)).put("envelope", envelope() + ".00");
        file.set("calls", JSON.createArrayNode().add(call));
        people();
        ArrayNode written = JSON.createArrayNode();
        ArrayNode acts = JSON.createArrayNode();
        for (int i = 0; i < dossiers; i++) {
            written.add(dossier(i));
        }
        acts(acts);
        file.set("dossiers", written);
        file.set("acts", acts);
        file.set("expect", expected());
    }

    /** Just what those ask for who are scored high. */
    private int envelope() {
        int awarded = 0;
        for (int i = 0; i < dossiers; i++) {
            awarded += i % ROUND < AWARDED ? 1 : 0;
        }
        return awarded * REQUESTED;
    }

    private void people() {
        ArrayNode people = JSON.createArrayNode();
        file.get("people").forEach(person -> {
            if (STAFF.contains(person.get("login").asText())) {
                people.add(person);
            }
        });
        ArrayNode organisations = JSON.createArrayNode();
        JsonNode commune = find(file.get("organisations"), "key", "BRE");
        for (int i = 0; i < dossiers; i++) {
            ObjectNode lead = commune.deepCopy();
            lead.remove(List.of("siret", "iban", "inseeCode"));
            lead.put("key", "LEAD" + i).put("name", "Commune fictive " + i);
            organisations.add(lead);
            organisations.add(JSON.createObjectNode()
                    .put("key", "PARTNER" + i)
                    .put("kind", "FOREIGN_AUTHORITY")
                    .put("level", "MUNICIPALITY")
                    .put("name", "Ville fictive " + i)
                    .put("country", country(i)));
            people.add(person("agent" + i, "APPLICANT_EDITOR").put("organisation", "LEAD" + i));
            people.add(person("signataire" + i, "APPLICANT_SIGNATORY").put("organisation", "LEAD" + i));
        }
        ArrayNode written = JSON.createArrayNode();
        for (int i = 0; i < posts; i++) {
            ObjectNode post = JSON.createObjectNode().put("key", "POSTE" + i).put("name", "Poste fictif " + i);
            post.putArray("countries").add(country(i));
            written.add(post.put("status", "OPEN"));
            people.add(person("poste" + i, "POST_CORRESPONDENT").put("post", "POSTE" + i));
        }
        for (int i = 0; i < reviewers; i++) {
            people.add(person("expert" + i, "REVIEWER"));
        }
        file.set("people", people);
        file.set("posts", written);
        file.set("organisations", organisations);
    }

    private static ObjectNode person(String login, String role) {
        ObjectNode person = JSON.createObjectNode().put("login", login).put("name", "Personne fictive " + login);
        person.putArray("roles").add(role);
        return person;
    }

    /** Countries outside of aid, so that each is treated as the model's is. */
    private String country(int i) {
        List<String> countries = List.of(
                "AD", "AU", "AT", "BE", "BG", "CA", "CH", "CL", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "GB", "GR",
                "HR", "HU", "IE", "IL", "IS", "IT", "JP", "KR", "LI", "LT", "LU", "LV", "MC", "MT", "NL", "NO", "NZ",
                "PL", "PT", "RO", "SE", "SG", "SI");
        return countries.get(i % posts % countries.size());
    }

    private ObjectNode dossier(int i) {
        ObjectNode one = dossier.deepCopy();
        one.put("key", "D" + i).put("lead", "LEAD" + i).put("title", "Projet fictif " + i);
        ((ObjectNode) one.get("partners").get(0)).put("organisation", "PARTNER" + i);
        ((ObjectNode) one.get("countries").get(0)).put("code", country(i));
        return one;
    }

    private void acts(ArrayNode acts) {
        LocalDateTime draft = LocalDateTime.parse("2027-02-01T09:00:00");
        LocalDateTime judged = LocalDateTime.parse("2027-04-02T09:00:00");
        LocalDateTime opinion = LocalDateTime.parse("2027-04-08T09:00:00");
        for (int i = 0; i < dossiers; i++) {
            act(acts, draft.plusMinutes(10L * i), "agent" + i, "draft", i);
            act(acts, draft.plusMinutes(10L * i + 5), "signataire" + i, "submit", i);
        }
        for (int i = 0; i < dossiers; i++) {
            act(acts, judged.plusMinutes(10L * i), "instruction", "judge", i).put("verdict", "ADMISSIBLE");
            act(acts, judged.plusMinutes(10L * i + 5), "instruction", "assignReviewers", i)
                    .putArray("reviewers")
                    .add(reviewer(2 * i))
                    .add(reviewer(2 * i + 1));
        }
        for (int i = 0; i < dossiers; i++) {
            LocalDateTime at = opinion.plusMinutes(10L * i);
            act(acts, at, "poste" + i % posts, "giveOpinion", i)
                    .put("consultation", "EMBASSY")
                    .put("value", "FAVOURABLE");
            act(acts, at, "prefecture.b", "giveOpinion", i)
                    .put("consultation", "PREFECTURE")
                    .put("value", "FAVOURABLE");
            score(acts, at.plusMinutes(1), reviewer(2 * i), i);
            score(acts, at.plusMinutes(2), reviewer(2 * i + 1), i);
        }
        together(acts, "2027-05-20T09:30:00", "secretariat", "propose");
        together(acts, "2027-05-20T15:00:00", "presidence", "deliberate").put("accept", "PROPOSAL");
        together(acts, "2027-05-25T10:00:00", "ordonnateur", "decide");
    }

    private String reviewer(int i) {
        return "expert" + i % reviewers;
    }

    private static void score(ArrayNode acts, LocalDateTime at, String reviewer, int i) {
        String points = isAwarded(i) ? "4" : isWaiting(i) ? "3" : "2";
        ObjectNode act = act(acts, at, reviewer, "score", i);
        ObjectNode scores = act.putObject("scores");
        for (int criterion = 1; criterion <= 8; criterion++) {
            scores.put("C" + criterion, points);
        }
        if (points.equals("2")) {
            ObjectNode comments = act.putObject("comments");
            scores.fieldNames().forEachRemaining(criterion -> comments.put(criterion, "À mieux préparer (fictif)."));
        }
        act.put("recommendation", isAwarded(i) || isWaiting(i) ? "FUND" : "DO_NOT_FUND");
    }

    private static ObjectNode act(ArrayNode acts, LocalDateTime at, String by, String verb, int i) {
        return acts.addObject()
                .put(
                        "at",
                        at.format(java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT)))
                .put("by", by)
                .put("act", verb)
                .put("dossier", "D" + i);
    }

    private static ObjectNode together(ArrayNode acts, String at, String by, String verb) {
        return acts.addObject().put("at", at).put("by", by).put("act", verb).put("call", CALL);
    }

    private ObjectNode expected() {
        ObjectNode expected = JSON.createObjectNode();
        ObjectNode each = expected.putObject("dossiers");
        for (int i = 0; i < dossiers; i++) {
            String status = isAwarded(i) ? "AWARDED" : isWaiting(i) ? "WAITLISTED" : "REJECTED";
            String letter = isAwarded(i) ? "AWARD_LETTER" : isWaiting(i) ? "WAITING_LIST_LETTER" : "REJECTION_LETTER";
            each.putObject("D" + i)
                    .put("status", status)
                    .putArray("documents")
                    .add("RECEIPT")
                    .add(letter);
        }
        return expected;
    }

    private static boolean isAwarded(int i) {
        return i % ROUND < AWARDED;
    }

    private static boolean isWaiting(int i) {
        return !isAwarded(i) && i % ROUND < AWARDED + WAITING;
    }

    private static JsonNode find(JsonNode list, String field, String value) {
        for (JsonNode one : list) {
            if (one.get(field).asText().equals(value)) {
                return one;
            }
        }
        throw new IllegalArgumentException(value);
    }
}
