package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.calls.FundingScheme;
import org.passerelle.dossiers.CallForecasts;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Pace;
import org.passerelle.dossiers.Paces;
import org.passerelle.dossiers.Phase;
import org.passerelle.dossiers.ResultsForecast;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** What the service knows of its own pace. */
@IntegrationTest
class CallForecastTests {

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    Paces paces;

    @Autowired
    CallForecasts forecasts;

    @Autowired
    ProcessPictures pictures;

    CallId call;
    FundingScheme scheme;
    List<DossierId> dossiers;

    @WalkedOnce
    void threeSubmittedDossiers() {
        trade.peopled();
        call = walk.openCall("AAP-2027-RYTHME");
        scheme = Trade.definition("AAP-2027-RYTHME").scheme();
        dossiers = IntStream.of(1, 2, 3)
                .mapToObj(i -> walk.submitted(call, "Dossier fictif " + i))
                .toList();
        walk.to(Trade.CLOSES.plusDays(4));
        walk.judge(dossiers.get(0), true).judge(dossiers.get(1), true);
        walk.to(Trade.CLOSES.plusDays(8));
        walk.judge(dossiers.get(2), true);
    }

    @Test
    void countsAPhaseFromTheClosingInTheMiddleAndTheNinthOfTenCases() {
        Pace admissibility = paces.ofPhases(scheme).get(Phase.ADMISSIBILITY);

        assertThat(admissibility).isEqualTo(new Pace(3, 4, 8));
        assertThat(admissibility.isEnough()).isFalse();
        assertThat(paces.ofPhases(scheme)).doesNotContainKey(Phase.APPRAISAL);
    }

    @Test
    void knowsTheWayOfADossierAsFarAsItsApplicantMay() {
        Paces.Way way = paces.way(dossiers.get(0), scheme);

        assertThat(way.entered().keySet()).containsExactlyInAnyOrder(Phase.ADMISSIBILITY, Phase.APPRAISAL);
        assertThat(way.answers()).isEqualTo(Optional.empty());
    }

    @Test
    void foreseesByTheTermsOfTheCallWhileThereAreTooFewCases() {
        ResultsForecast forecast = forecasts.of(trade.actor(Role.AUDITOR), call);

        assertThat(forecast.phases().get(0).phase()).isEqualTo(Phase.APPRAISAL);
        assertThat(forecast.phases()).noneMatch(ResultsForecast.Leg::known);
        assertThat(forecast.ready().orElseThrow()).isAfter(LocalDate.of(2027, 4, 20));
        assertThat(codesOf(() -> forecasts.of(trade.actor("signatory"), call))).containsExactly("FORBIDDEN");
    }

    @Test
    void countsWhereTheDossiersWaitAndHowLongStepsTook() {
        CallPicture picture =
                pictures.reviews(trade.actor(Role.AUDITOR), call, Language.FR).orElseThrow();

        Map<String, CallPicture.Count> steps = picture.steps().stream()
                .collect(java.util.stream.Collectors.toMap(CallPicture.Count::id, step -> step));
        assertThat(steps.values()).anySatisfy(step -> assertThat(step.now()).isEqualTo(3));
        assertThat(picture.slow()).isNotEmpty().allMatch(step -> step.done() > 0);
        assertThat(picture.svg()).contains("pp-token");
        assertThat(codesOf(() -> pictures.reviews(trade.actor("signatory"), call, Language.FR)))
                .containsExactly("FORBIDDEN");
    }
}
