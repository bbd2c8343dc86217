package org.passerelle.links;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Closings;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Paces;
import org.passerelle.dossiers.Phase;
import org.passerelle.dossiers.Stage;
import org.passerelle.reviews.AppraisalDays;
import org.passerelle.shared.DueDate;
import org.springframework.stereotype.Component;

/** Reads where a dossier is, for a body that is asked about it. */
@Component
class OpinionCourses {

    private final Calls calls;
    private final Closings closings;
    private final Paces paces;
    private final AppraisalDays days;

    OpinionCourses(Calls calls, Closings closings, Paces paces, AppraisalDays days) {
        this.calls = calls;
        this.closings = closings;
        this.paces = paces;
        this.days = days;
    }

    OpinionCourse of(Dossier dossier) {
        Call call = calls.get(dossier.call());
        ZoneId zone = call.definition().zone();
        Stage stage = dossier.publicStage();
        Instant closing = closings.of(call, dossier.id());
        Paces.Way way = paces.way(dossier.id(), call.definition().scheme());
        Optional<Instant> submitted = Optional.ofNullable(dossier.submittedAt());
        return new OpinionCourse(
                stage,
                submitted,
                Optional.ofNullable(way.entered().get(Phase.APPRAISAL)).filter(at -> stage != Stage.IN_COMMITTEE),
                days.last(dossier.id())
                        .filter(at -> stage == Stage.UNDER_APPRAISAL)
                        .map(at -> DueDate.until(at, zone).lastDay()),
                call.resultsAt() != null,
                expected(call),
                submitted.flatMap(at -> way.likely(at, closing, zone)),
                zone);
    }

    private static Optional<LocalDate> expected(Call call) {
        return Optional.ofNullable(call.definition().resultsExpectedAt()).map(LocalDateTime::toLocalDate);
    }
}
