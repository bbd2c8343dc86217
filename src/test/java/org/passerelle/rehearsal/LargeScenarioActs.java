package org.passerelle.rehearsal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What happens in the large rehearsal, dossier by dossier as its fate says, then to all of them; in the order of time. */
final class LargeScenarioActs {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final LocalDateTime DRAFTED = LocalDateTime.parse("2027-02-01T09:00:00");
    private static final LocalDateTime JUDGED = LocalDateTime.parse("2027-04-02T09:00:00");
    private static final LocalDateTime APPRAISED = LocalDateTime.parse("2027-04-08T09:00:00");
    /** Twenty working days after the last is judged, and a week. */
    private static final LocalDateTime LATE = LocalDateTime.parse("2027-05-10T09:00:00");

    private static final String RESERVE = "L’apport du partenaire n’est pas encore voté par son conseil (fictif).";
    private static final String AGAINST = "Le partenaire n’a ni budget propre ni service technique (fictif).";

    private final String call;
    private final int posts;
    private final int reviewers;
    private final List<ObjectNode> acts = new ArrayList<>();

    private LargeScenarioActs(String call, int posts, int reviewers) {
        this.call = call;
        this.posts = posts;
        this.reviewers = reviewers;
    }

    static ArrayNode of(String call, int dossiers, int posts, int reviewers) {
        LargeScenarioActs all = new LargeScenarioActs(call, posts, reviewers);
        for (int i = 0; i < dossiers; i++) {
            all.play(i);
        }
        all.acts.sort(Comparator.comparing(act -> act.get("at").asText()));
        all.decide(dossiers);
        return JSON.createArrayNode().addAll(all.acts);
    }

    private void play(int i) {
        act(DRAFTED.plusMinutes(10L * i), "agent" + i, "draft", i);
        act(DRAFTED.plusMinutes(10L * i + 5), "signataire" + i, "submit", i);
        judge(i, JUDGED.plusMinutes(10L * i));
        if (Fate.of(i).isReviewed()) {
            LocalDateTime at = APPRAISED.plusMinutes(10L * i);
            embassy(i, at);
            prefecture(i, at);
            review(i, at);
        }
    }

    private void judge(int i, LocalDateTime at) {
        switch (Fate.of(i)) {
            case INADMISSIBLE ->
                act(at, "instruction", "judge", i)
                        .put("verdict", "INADMISSIBLE")
                        .putArray("reasons")
                        .add("E11");
            case NEVER_COMPLETED -> askCompletion(i, at);
            case COMPLETED -> {
                askCompletion(i, at);
                act(at.plusDays(3), "agent" + i, "complete", i)
                        .putArray("documents")
                        .add("DELIBERATION");
                admit(i, at.plusDays(3).plusMinutes(2));
            }
            case WITHDRAWN -> {
                admit(i, at);
                act(at.plusDays(1), "signataire" + i, "withdraw", i).put("reason", "Projet abandonné (fictif)");
            }
            default -> admit(i, at);
        }
    }

    private void askCompletion(int i, LocalDateTime at) {
        act(at, "instruction", "judge", i)
                .put("verdict", "INCOMPLETE")
                .putArray("missing")
                .add("DELIBERATION");
    }

    private void admit(int i, LocalDateTime at) {
        act(at, "instruction", "judge", i).put("verdict", "ADMISSIBLE");
        act(at.plusMinutes(5), "instruction", "assignReviewers", i)
                .putArray("reviewers")
                .add(reviewer(2 * i))
                .add(reviewer(2 * i + 1));
        if (Fate.of(i) == Fate.RECUSED) {
            act(at.plusDays(1), reviewer(2 * i), "declareConflict", i)
                    .put("ground", "Un proche siège au conseil (fictif)");
            assignThird(i, at.plusDays(1).plusMinutes(5));
        }
    }

    private void embassy(int i, LocalDateTime at) {
        switch (Fate.of(i)) {
            case SILENT_POST -> looked(i, LATE, "APPRAISED", "COMMITTEE_SECRETARY");
            case LATE_OPINION -> opinion(i, LATE.plusMinutes(i), "EMBASSY", "FAVOURABLE");
            case UNFAVOURABLE -> opinion(i, at, "EMBASSY", "UNFAVOURABLE").put("comment", AGAINST);
            case RESERVED -> opinion(i, at, "EMBASSY", "RESERVED").put("comment", RESERVE);
            default -> opinion(i, at, "EMBASSY", "FAVOURABLE");
        }
    }

    private void prefecture(int i, LocalDateTime at) {
        if (Fate.of(i) == Fate.CONDITIONS) {
            opinion(i, at, "PREFECTURE", "FAVOURABLE_WITH_CONDITIONS")
                    .put("comment", "Voir la condition (fictif).")
                    .putArray("conditions")
                    .add("Une réunion de suivi chaque année");
        } else {
            opinion(i, at, "PREFECTURE", "FAVOURABLE");
        }
    }

    private ObjectNode opinion(int i, LocalDateTime at, String kind, String value) {
        return act(at, kind.equals("EMBASSY") ? "poste" + i % posts : "prefecture.b", "giveOpinion", i)
                .put("consultation", kind)
                .put("value", value);
    }

    private void review(int i, LocalDateTime at) {
        Fate fate = Fate.of(i);
        score(i, at.plusMinutes(1), fate == Fate.RECUSED ? third(i) : reviewer(2 * i), fate.sheets.get(0));
        score(i, at.plusMinutes(2), reviewer(2 * i + 1), fate.sheets.get(1));
        if (fate.sheets.size() > 2) {
            looked(i, at.plusMinutes(3), "UNDER_APPRAISAL", "CASE_OFFICER");
            assignThird(i, at.plusDays(1));
            score(i, at.plusDays(2), third(i), fate.sheets.get(2));
        }
    }

    private void assignThird(int i, LocalDateTime at) {
        act(at, "instruction", "assignReviewers", i).putArray("reviewers").add(third(i));
    }

    private String third(int i) {
        return reviewer(2 * i + 2);
    }

    private String reviewer(int i) {
        return "expert" + i % reviewers;
    }

    /** Points of two at the most, or of five, are explained (domain.md §3.6). */
    private void score(int i, LocalDateTime at, String reviewer, String sheet) {
        ObjectNode act = act(at, reviewer, "score", i);
        ObjectNode scores = act.putObject("scores");
        ObjectNode comments = JSON.createObjectNode();
        for (int criterion = 1; criterion <= sheet.length(); criterion++) {
            char points = sheet.charAt(criterion - 1);
            scores.put("C" + criterion, String.valueOf(points));
            if (points <= '2' || points == '5') {
                comments.put("C" + criterion, "Point argumenté dans le dossier (fictif).");
            }
        }
        if (!comments.isEmpty()) {
            act.set("comments", comments);
        }
        act.put("recommendation", sheet.contains("2") ? "DO_NOT_FUND" : "FUND");
    }

    private void looked(int i, LocalDateTime at, String status, String awaited) {
        act(at, "audit", "expect", i).put("status", status).putArray("awaited").add(awaited);
    }

    private ObjectNode act(LocalDateTime at, String by, String verb, int i) {
        ObjectNode act = JSON.createObjectNode()
                .put("at", at.format(TIME))
                .put("by", by)
                .put("act", verb)
                .put("dossier", "D" + i);
        acts.add(act);
        return act;
    }

    private void decide(int dossiers) {
        together("2027-05-20T09:30:00", "secretariat", "propose");
        ObjectNode session = together("2027-05-20T15:00:00", "presidence", "deliberate");
        ObjectNode positions = session.put("accept", "PROPOSAL").putObject("positions");
        for (int i = 0; i < dossiers; i++) {
            if (Fate.of(i) == Fate.UNFAVOURABLE) {
                positions.put("D" + i, "Le chef de file portera l’ouvrage avec son service technique (fictif).");
            }
        }
        together("2027-05-25T10:00:00", "ordonnateur", "decide");
    }

    private ObjectNode together(String at, String by, String verb) {
        ObjectNode act = JSON.createObjectNode()
                .put("at", at)
                .put("by", by)
                .put("act", verb)
                .put("call", call);
        acts.add(act);
        return act;
    }
}
