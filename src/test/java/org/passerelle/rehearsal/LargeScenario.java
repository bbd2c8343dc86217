package org.passerelle.rehearsal;

import static java.util.Comparator.reverseOrder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A rehearsal of as many dossiers, posts and reviewers as one asks for, from the opening of the call to letters, made of the
 * bundled one: each dossier is that of Brévalle with a lead, a partner and a country of its own, and the {@link Fate} of its
 * number. The same numbers give the same file; twenty dossiers meet every fate.
 */
public final class LargeScenario {

    private static final String CALL = "AAP-2027-GEN3";
    private static final String MODEL = "D3";
    private static final int REQUESTED = 18_000;
    private static final int REST = 15_000;
    private static final String FUNDER = "MEAE";

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
        for (int i = 0; i < dossiers; i++) {
            written.add(dossier(i));
        }
        file.set("dossiers", written);
        file.set("acts", LargeScenarioActs.of(CALL, dossiers, posts, reviewers));
        file.set("expect", expected());
    }

    /** What those ask for who are to be served, and a rest that is worth a partial award. */
    private int envelope() {
        return REST
                + REQUESTED
                        * (int) IntStream.range(0, dossiers)
                                .filter(i -> Fate.of(i).isServed())
                                .count();
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

    private ObjectNode expected() {
        ObjectNode expected = JSON.createObjectNode();
        ObjectNode each = expected.putObject("dossiers");
        for (int i = 0; i < dossiers; i++) {
            expect(i, each.putObject("D" + i));
        }
        List<Integer> afterTheCut =
                ranked().stream().filter(i -> Fate.of(i).comesAfterTheCut()).toList();
        for (int rank = 0; rank < afterTheCut.size(); rank++) {
            ObjectNode one = (ObjectNode) each.get("D" + afterTheCut.get(rank));
            if (rank == 0) {
                outcome(one, "PARTIALLY_AWARDED", "PARTIAL", "PARTIAL_AWARD_LETTER");
                one.putObject("grants").put(FUNDER, REST + ".00");
            } else {
                outcome(one, "WAITLISTED", "WAITING", "WAITING_LIST_LETTER");
                one.put("waitingRank", rank);
            }
        }
        ObjectNode call = expected.putObject("calls").putObject(CALL);
        ArrayNode order = call.putArray("order");
        ranked().forEach(i -> order.add("D" + i));
        call.putObject("awarded").put(FUNDER, envelope() + ".00");
        call.putObject("left").put(FUNDER, "0.00");
        return expected;
    }

    private void expect(int i, ObjectNode one) {
        Fate fate = Fate.of(i);
        if (fate.mean != null) {
            one.put("mean", fate.mean);
            ObjectNode opinions = one.putObject("opinions");
            opinions.put("EMBASSY:POSTE" + i % posts, embassy(fate));
            opinions.put(
                    "PREFECTURE:Région fictive B",
                    fate == Fate.CONDITIONS ? "FAVOURABLE_WITH_CONDITIONS" : "FAVOURABLE");
        }
        if (fate.isServed()) {
            outcome(one, "AWARDED", "MAIN", "AWARD_LETTER");
            one.putObject("grants").put(FUNDER, REQUESTED + ".00");
        } else if (fate.isUnderThreshold()) {
            outcome(one, "REJECTED", "REJECT", "REJECTION_LETTER");
        } else if (fate == Fate.WITHDRAWN) {
            one.put("status", "WITHDRAWN");
        } else if (!fate.isReviewed()) {
            one.put("status", "INADMISSIBLE")
                    .putArray("documents")
                    .add("RECEIPT")
                    .add("INADMISSIBILITY_LETTER");
        }
    }

    private static String embassy(Fate fate) {
        return switch (fate) {
            case SILENT_POST, LATE_OPINION -> "DEEMED_SILENT";
            case UNFAVOURABLE, RESERVED -> fate.name();
            default -> "FAVOURABLE";
        };
    }

    private static void outcome(ObjectNode one, String status, String list, String letter) {
        one.put("status", status).put("list", list);
        one.putArray("documents").add("RECEIPT").add(letter);
    }

    /** Best first (D7): each wants the same and no partnership is favoured, so that the earlier submission comes last. */
    private List<Integer> ranked() {
        return IntStream.range(0, dossiers)
                .boxed()
                .filter(i -> Fate.of(i).isReviewed())
                .sorted(Comparator.comparing((Integer i) -> Fate.of(i).mean, reverseOrder())
                        .thenComparing(i -> Fate.of(i).points(4), reverseOrder())
                        .thenComparing(i -> Fate.of(i).points(2), reverseOrder()))
                .toList();
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
