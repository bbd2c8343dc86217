package org.passerelle.rehearsal.script;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Acts stand in order of time; equal times are allowed, none is before the file's start. */
final class Chronology {

    private Chronology() {}

    static List<Flaw> flaws(Script script) {
        List<Flaw> flaws = new ArrayList<>();
        LocalDateTime earliest = script.startsAt();
        String whose = "startsAt";
        for (int i = 0; i < script.acts().size(); i++) {
            LocalDateTime at = script.acts().get(i).at();
            if (at.isBefore(earliest)) {
                Pointer place = Pointer.ROOT.at("acts").at(i).at("at");
                flaws.add(new Flaw(
                        place.toString(),
                        "a time not before " + whose + ", " + time(earliest),
                        "\"" + time(at) + "\""));
            } else {
                earliest = at;
                whose = "the act before it";
            }
        }
        return flaws;
    }

    private static String time(LocalDateTime at) {
        return at.format(java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss"));
    }
}
