package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.calls.FundingScheme;
import org.passerelle.committee.Convocation;
import org.passerelle.committee.Meetings;
import org.passerelle.committee.Seat;
import org.passerelle.committee.Seats;
import org.passerelle.dossiers.CallForecasts;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Pace;
import org.passerelle.dossiers.Paces;
import org.passerelle.dossiers.Phase;
import org.passerelle.dossiers.ResultsForecast;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.Worklist;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.DueDate;
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

    @Autowired
    Seats seats;

    @Autowired
    Meetings meetings;

    @Autowired
    Worklist worklist;

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
    void waitsForTheSessionThatIsConvenedAndForTheDeadlinesThatWereGiven() {
        ResultsForecast.Leg appraisal = leg(Phase.APPRAISAL);
        assertThat(appraisal.step()).isNotNull();
        assertThat(appraisal.step().dossiers()).isEqualTo(3);
        LocalDate before = leg(Phase.COMMITTEE).ends();
        LocalDateTime sitting = before.plusDays(60).atTime(9, 0);
        Actor secretary = trade.actor(Role.COMMITTEE_SECRETARY);
        Actor chair = trade.actor(Role.COMMITTEE_CHAIR);
        seats.assign(secretary, call, List.of(new Seat(chair.personId(), chair.name(), "Corps fictif", true, true)));
        meetings.convene(secretary, call, new Convocation(sitting, "Salle fictive", "Classement"));

        assertThat(leg(Phase.COMMITTEE).ends()).isEqualTo(sitting.toLocalDate());
    }

    @Test
    void endsAPhaseOnTheLastDayThatWasGivenAndNotOnTheNext() {
        Instant last = dossiers.stream()
                .flatMap(id -> worklist.of(id).stream())
                .filter(item -> item.kind() == WorkItem.Kind.GIVE_OPINION)
                .flatMap(item -> Stream.ofNullable(item.due()))
                .max(Comparator.naturalOrder())
                .orElseThrow();

        ZoneId zone = Trade.definition("AAP-2027-RYTHME").zone();
        assertThat(leg(Phase.APPRAISAL).ends())
                .isEqualTo(DueDate.until(last, zone).lastDay());
    }

    private ResultsForecast.Leg leg(Phase phase) {
        return forecasts.of(trade.actor(Role.AUDITOR), call).phases().stream()
                .filter(leg -> leg.phase() == phase)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void marksAStepAtWhichDossiersStandStillAndCountsWhatPeopleDoInCalledProcesses() {
        walk.to(Trade.CLOSES.plusDays(40));
        CallPicture picture =
                pictures.reviews(trade.actor(Role.AUDITOR), call, Language.FR).orElseThrow();

        assertThat(picture.steps())
                .filteredOn(step -> step.id().equals("judgeAdmissibility"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.name()).isEqualTo("Juger la recevabilité");
                    assertThat(step.done()).isEqualTo(3);
                });
        assertThat(picture.slow()).anySatisfy(step -> {
            assertThat(step.done()).isZero();
            assertThat(step.now()).isPositive();
        });
    }

    @Test
    void countsWhereTheDossiersWaitAndHowLongStepsTook() {
        CallPicture picture =
                pictures.reviews(trade.actor(Role.AUDITOR), call, Language.FR).orElseThrow();

        Map<String, CallPicture.Count> steps = picture.steps().stream()
                .collect(java.util.stream.Collectors.toMap(CallPicture.Count::id, step -> step));
        assertThat(steps.values()).anySatisfy(step -> assertThat(step.now()).isEqualTo(3));
        assertThat(picture.slow()).isNotEmpty().isSubsetOf(picture.steps());
        assertThat(picture.svg()).contains("pp-token");
        assertThat(codesOf(() -> pictures.reviews(trade.actor("signatory"), call, Language.FR)))
                .containsExactly("FORBIDDEN");
    }
}
