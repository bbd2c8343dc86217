package org.passerelle.rehearsal.script;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Acts of the format that this version cannot play; the file is well formed and still refused, with the place. An extension
 * is played, though the first files do without: the service has the act, and a call manager wants to try it.
 */
final class Unplayable {

    private static final Set<String> NOT_YET = Set.of("complete", "declareConflict", "accept", "decline");

    private Unplayable() {}

    static List<Flaw> flaws(JsonNode file) {
        List<Flaw> flaws = new ArrayList<>();
        JsonNode acts = file.path("acts");
        for (int i = 0; i < acts.size(); i++) {
            Pointer place = Pointer.ROOT.at("acts").at(i);
            String word = acts.get(i).path("act").asText();
            if (NOT_YET.contains(word)) {
                flaws.add(notYet(place.at("act"), word));
            }
            if (acts.get(i).path("verdict").asText().equals("INCOMPLETE")) {
                flaws.add(notYet(place.at("verdict"), "INCOMPLETE"));
            }
        }
        return flaws;
    }

    private static Flaw notYet(Pointer place, String word) {
        return new Flaw(place.toString(), "an act that this version plays", "\"" + word + "\": not yet");
    }
}
