package org.passerelle.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.dossiers.ResultsForecast.Leg;
import org.passerelle.dossiers.ResultsForecast.Load;

/** When the results of a call can be ready. */
class ResultsForecastTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 5, 3);

    @Test
    void addsThePhasesThatAreStillAheadOfTheLastDossier() {
        ResultsForecast forecast = forecast(null, load(Phase.ADMISSIBILITY, 2, TODAY.minusDays(4), 10));

        assertThat(forecast.phases())
                .extracting(Leg::ends)
                .containsExactly(TODAY.plusDays(6), TODAY.plusDays(36), TODAY.plusDays(46), TODAY.plusDays(48));
        assertThat(forecast.ready()).contains(TODAY.plusDays(48));
    }

    @Test
    void countsAPhaseFromWhenItsLastDossierEnteredIt() {
        ResultsForecast forecast = forecast(null, load(Phase.APPRAISAL, 5, TODAY.minusDays(20), 30));

        assertThat(forecast.phases())
                .extracting(Leg::phase)
                .startsWith(Phase.APPRAISAL)
                .doesNotContain(Phase.ADMISSIBILITY);
        assertThat(forecast.phases().get(0).ends()).isEqualTo(TODAY.plusDays(10));
    }

    @Test
    void endsAPhaseThatIsOverdueTodayAtTheEarliestAndTellsByHowMuch() {
        ResultsForecast forecast = forecast(TODAY, load(Phase.DECISION, 1, TODAY.minusDays(20), 2));

        assertThat(forecast.ready()).contains(TODAY);
        assertThat(forecast.overdue().orElseThrow().overdue()).isEqualTo(18);
        assertThat(forecast.breaking()).isEmpty();
    }

    @Test
    void blamesThePhaseThatIsOverdueByMoreThanWhatTheOthersTake() {
        ResultsForecast forecast = forecast(TODAY.plusDays(5), load(Phase.APPRAISAL, 60, TODAY.minusDays(90), 30));

        assertThat(forecast.breaking().orElseThrow().phase()).isEqualTo(Phase.APPRAISAL);
        assertThat(forecast.overdue()).isEmpty();
    }

    @Test
    void endsNoPhaseBeforeTheLastDeadlineThatWasGivenForIt() {
        Load appraisal = new Load(Phase.APPRAISAL, 5, TODAY.minusDays(20), 30, true, TODAY.plusDays(25), null);
        Load committee = new Load(Phase.COMMITTEE, 0, null, 10, true, TODAY.plusDays(40), null);
        ResultsForecast forecast = forecast(TODAY.plusDays(41), appraisal, committee);

        assertThat(forecast.phases())
                .extracting(Leg::ends)
                .containsExactly(TODAY.plusDays(25), TODAY.plusDays(40), TODAY.plusDays(42));
        assertThat(forecast.keepsItsDay()).isFalse();
    }

    @Test
    void namesThePhaseThatTakesLongestWhereTheDayIsMissed() {
        ResultsForecast forecast = forecast(TODAY.plusDays(30), load(Phase.ADMISSIBILITY, 2, TODAY.minusDays(4), 10));

        assertThat(forecast.keepsItsDay()).isFalse();
        assertThat(forecast.breaking().orElseThrow().phase()).isEqualTo(Phase.APPRAISAL);
    }

    @Test
    void keepsADayThatIsFarEnoughAndOneThatNobodyNamed() {
        Load load = load(Phase.ADMISSIBILITY, 2, TODAY.minusDays(4), 10);

        assertThat(forecast(TODAY.plusDays(48), load).keepsItsDay()).isTrue();
        assertThat(forecast(TODAY.plusDays(48), load).breaking()).isEmpty();
        assertThat(forecast(null, load).keepsItsDay()).isTrue();
    }

    @Test
    void keepsNoDayWhileAStepHasFailedAndBlamesNoPhaseForIt() {
        ResultsForecast paced = forecast(TODAY.plusDays(48), load(Phase.ADMISSIBILITY, 2, TODAY.minusDays(4), 10));
        ResultsForecast stopped = new ResultsForecast(paced.phases(), TODAY, paced.promised(), 1);

        assertThat(paced.keepsItsDay()).isTrue();
        assertThat(stopped.keepsItsDay()).isFalse();
        assertThat(stopped.breaking()).isEmpty();
    }

    @Test
    void hasNothingToForeseeWhereNothingWaits() {
        assertThat(forecast(TODAY.minusDays(1)).ready()).isEmpty();
        assertThat(forecast(TODAY.minusDays(1)).keepsItsDay()).isTrue();
    }

    /** Ten days for admissibility, thirty for appraisal, ten for the committee and two for the decision. */
    private static ResultsForecast forecast(@Nullable LocalDate promised, Load... loads) {
        List<Load> all = List.of(
                load(Phase.ADMISSIBILITY, 0, null, 10),
                load(Phase.APPRAISAL, 0, null, 30),
                load(Phase.COMMITTEE, 0, null, 10),
                load(Phase.DECISION, 0, null, 2));
        List<Load> given = all.stream()
                .map(load -> List.of(loads).stream()
                        .filter(other -> other.phase() == load.phase())
                        .findFirst()
                        .orElse(load))
                .toList();
        return ResultsForecast.of(given, TODAY, promised, 0);
    }

    private static Load load(Phase phase, int dossiers, @Nullable LocalDate latest, int days) {
        return new Load(phase, dossiers, latest, days, true, null, null);
    }
}
