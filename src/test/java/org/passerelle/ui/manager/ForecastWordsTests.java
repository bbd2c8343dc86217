package org.passerelle.ui.manager;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.dossiers.OpenStep;
import org.passerelle.dossiers.Phase;
import org.passerelle.dossiers.ResultsForecast;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.ScreenTest;

/** What the manager reads of the day of the results: whether it holds, and which phase and step break it. */
class ForecastWordsTests extends ScreenTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 4, 20);
    private static final LocalDate PROMISED = LocalDate.of(2027, 6, 15);

    @Test
    void namesThePhaseAndTheStepThatBreakTheDay() {
        ResultsForecast forecast = forecast(LocalDate.of(2027, 6, 25));

        assertThat(ForecastWords.of(forecast))
                .startsWith("Non.")
                .contains("15 juin 2027", "25 juin 2027", "10 jours", "Instruction")
                .contains("Le plus de dossiers attendent", "7 dossiers", "dont 2 en retard");
        assertThat(ProcedureView.phase(forecast.phases().get(0), forecast)
                        .getElement()
                        .getTextRecursively())
                .contains("Instruction", text("procedure.breaks"));
    }

    @Test
    void saysThatTheDayHoldsAndMarksNoPhase() {
        ResultsForecast forecast = forecast(LocalDate.of(2027, 6, 1));

        assertThat(ForecastWords.of(forecast)).startsWith("Oui.").contains("15 juin 2027");
        assertThat(ProcedureView.phase(forecast.phases().get(0), forecast)
                        .getElement()
                        .getTextRecursively())
                .doesNotContain(text("procedure.breaks"));
    }

    private static String text(String key) {
        return ViewLanguage.text(key);
    }

    private static ResultsForecast forecast(LocalDate ends) {
        ResultsForecast.Leg leg = new ResultsForecast.Leg(
                Phase.APPRAISAL, 12, 40, true, TODAY, ends, 0, new OpenStep(WorkItem.Kind.GIVE_OPINION, 7, 2, null));
        return new ResultsForecast(List.of(leg), TODAY, PROMISED, 0);
    }
}
