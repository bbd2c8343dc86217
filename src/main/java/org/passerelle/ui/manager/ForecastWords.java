package org.passerelle.ui.manager;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.passerelle.dossiers.OpenStep;
import org.passerelle.dossiers.ResultsForecast;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;

/** Says whether a call can keep the day of its results, and what breaks it: a phase, or steps that failed. */
final class ForecastWords {

    private ForecastWords() {}

    static String of(ResultsForecast forecast) {
        Optional<LocalDate> ready = forecast.ready();
        LocalDate promised = forecast.promised();
        int stopped = forecast.stopped();
        if (stopped == 0) {
            return byPace(forecast);
        }
        if (ready.isEmpty()) {
            return ViewLanguage.text("procedure.stoppedOnly", stopped);
        }
        if (promised == null || forecast.breaking().isPresent()) {
            return ViewLanguage.text("procedure.stoppedToo", byPace(forecast), stopped);
        }
        return ViewLanguage.text("procedure.stopped", stopped, Formats.date(ready.get()), Formats.date(promised));
    }

    private static String byPace(ResultsForecast forecast) {
        Optional<LocalDate> ready = forecast.ready();
        LocalDate promised = forecast.promised();
        if (ready.isEmpty()) {
            return ViewLanguage.text("procedure.nothingWaits");
        }
        String day = Formats.date(ready.get());
        if (promised == null) {
            return ViewLanguage.text("procedure.noDay", day);
        }
        return forecast.breaking()
                .map(leg -> ViewLanguage.text(
                                "procedure.broken",
                                Formats.date(promised),
                                day,
                                ChronoUnit.DAYS.between(promised, ready.get()),
                                ViewLanguage.word("phase", leg.phase()),
                                Formats.date(leg.ends()))
                        + step(leg))
                .orElseGet(() -> kept(forecast, promised, day));
    }

    private static String kept(ResultsForecast forecast, LocalDate promised, String day) {
        return forecast.overdue()
                .map(leg -> ViewLanguage.text(
                                "procedure.keptIf",
                                Formats.date(promised),
                                day,
                                ViewLanguage.word("phase", leg.phase()),
                                leg.overdue())
                        + step(leg))
                .orElseGet(() -> ViewLanguage.text("procedure.kept", Formats.date(promised), day));
    }

    /** The step at which most of a phase's dossiers wait. */
    private static String step(ResultsForecast.Leg leg) {
        OpenStep step = leg.step();
        return step == null
                ? ""
                : " "
                        + ViewLanguage.text(
                                "procedure.waitsFor",
                                ViewLanguage.word("task", step.kind()),
                                step.dossiers(),
                                step.late());
    }
}
