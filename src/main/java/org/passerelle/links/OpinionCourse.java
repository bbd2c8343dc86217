package org.passerelle.links;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.passerelle.dossiers.LikelyAnswer;
import org.passerelle.dossiers.Stage;

/**
 * Where a dossier is, for a body that is asked about it: what is done, who has it, since when and until when, what comes next
 * and when that is expected; from the public stage alone, as in the account. Public members because the template asks them.
 *
 * @param since when its appraisal began; empty from the ranking on, whose day would tell more than that the call is ranked
 * @param until the last day of an opinion or a sheet that is awaited
 * @param together whether the call names an hour at which all results are announced
 * @param expected the day on which the call expects its results
 * @param likely by comparable cases, where there are enough
 */
record OpinionCourse(
        Stage stage,
        Optional<Instant> submitted,
        Optional<Instant> since,
        Optional<LocalDate> until,
        boolean together,
        Optional<LocalDate> expected,
        Optional<LikelyAnswer> likely,
        ZoneId zone) {

    /** Whether nothing is awaited any more before the results, or they are known. */
    public boolean isOver() {
        return stage.isOver() || stage.isDecided();
    }

    /** Whether the committee has it, or has had it: for all dossiers alike until the results are announced. */
    public boolean isDeliberated() {
        return stage == Stage.IN_COMMITTEE;
    }

    /** The text that says who has it. */
    public String who() {
        if (!isDeliberated()) {
            return "applicant.timeline.appraisal.with";
        }
        return "applicant.timeline.deliberation." + (together ? "together" : "with");
    }
}
