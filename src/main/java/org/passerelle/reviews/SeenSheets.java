package org.passerelle.reviews;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;

/** The sheets of a dossier as the call leaves them to one reader; one's own is always whole. */
final class SeenSheets {

    /** An order that says nothing of a name. */
    private static final Comparator<Assignment> UNNAMED =
            Comparator.comparing(sheet -> sheet.reviewer().value());

    private SeenSheets() {}

    static List<Assignment> of(Actor actor, List<Assignment> all, Sight sight) {
        List<Assignment> own = Sight.own(actor, all);
        if (!sight.sheets()) {
            return own;
        }
        List<Assignment> ordered =
                sight.names() ? all : all.stream().sorted(UNNAMED).toList();
        List<Assignment> seen = new ArrayList<>();
        for (Assignment each : ordered) {
            seen.add(own.contains(each) ? each : seen(each, sight, seen.size()));
        }
        return seen;
    }

    /** @param place in the list, which stands for a person who is not named */
    private static Assignment seen(Assignment each, Sight sight, int place) {
        boolean names = sight.names();
        return new Assignment(
                each.dossier(),
                names ? each.reviewer() : new PersonId(new UUID(0, place)),
                names ? each.reviewerName() : "",
                each.state(),
                each.assignedAt(),
                each.answerDue(),
                each.dueAt(),
                sight.comments() ? each.sheet() : uncommented(each.sheet()),
                each.lockedAt(),
                each.total(),
                names ? each.ground() : "",
                each.passedOn());
    }

    static ScoreSheet uncommented(ScoreSheet sheet) {
        return new ScoreSheet(
                sheet.scores(), Map.of(), "", "", sheet.proposedAmount(), sheet.recommendation(), sheet.noConflict());
    }
}
