package org.passerelle.dossiers;

import static org.passerelle.funding.ContributionKind.CASH;
import static org.passerelle.funding.ContributionKind.IN_KIND;
import static org.passerelle.funding.ExpenseCategory.ADMIN;
import static org.passerelle.funding.ExpenseCategory.INKIND_FR;
import static org.passerelle.funding.ExpenseCategory.MEAL;
import static org.passerelle.funding.ExpenseCategory.TRAINING;
import static org.passerelle.funding.ResourceSource.FOREIGN;
import static org.passerelle.funding.ResourceSource.FR_LEAD;
import static org.passerelle.funding.ResourceSource.MINISTRY;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.passerelle.shared.Finding;

/**
 * An error that one budget check finds in a sound plan, and the way out that its finding tells, with the finding's figures.
 *
 * @param call what the call says otherwise than that of {@code Trade}
 */
record BudgetWaysOut(Map<String, Object> call, Consumer<PlanBench> error, BiConsumer<PlanBench, Finding> wayOut) {

    private static final Consumer<PlanBench> NONE = plan -> {};

    static BudgetWaysOut of(String code) {
        return switch (code) {
            case "B1" ->
                way(
                        plan -> plan.spend(TRAINING, CASH, 2027, "300").parted(),
                        (plan, found) -> plan.give(FR_LEAD, CASH, year(found), figure(found, "difference")));
            case "B2" ->
                way(
                        plan -> plan.move(TRAINING, CASH, INKIND_FR, IN_KIND, 2028, "500"),
                        (plan, found) ->
                                plan.shift(FR_LEAD, CASH, FR_LEAD, IN_KIND, year(found), figure(found, "difference")));
            case "B3" ->
                way(
                        plan -> plan.shift(MINISTRY, CASH, MINISTRY, IN_KIND, 2027, "500"),
                        (plan, found) -> plan.turn(MINISTRY, IN_KIND, CASH));
            case "B4" ->
                way(
                        plan -> plan.shift(FR_LEAD, CASH, MINISTRY, CASH, 2027, "4800")
                                .shift(FR_LEAD, CASH, MINISTRY, CASH, 2028, "4800")
                                .shift(FOREIGN, CASH, MINISTRY, CASH, 2029, "400"),
                        (plan, found) -> plan.shift(MINISTRY, CASH, FR_LEAD, CASH, 2027, figure(found, "excess")));
            case "B5" ->
                way(
                        plan -> plan.shift(FR_LEAD, CASH, FOREIGN, CASH, 2027, "4800")
                                .shift(FR_LEAD, CASH, FOREIGN, CASH, 2028, "4800")
                                .shift(FR_LEAD, CASH, FOREIGN, CASH, 2029, "1"),
                        (plan, found) -> plan.shift(FOREIGN, CASH, FR_LEAD, CASH, 2027, figure(found, "missing")));
            case "B6" ->
                way(
                        plan -> plan.move(TRAINING, CASH, INKIND_FR, IN_KIND, 2027, "4800")
                                .move(TRAINING, CASH, INKIND_FR, IN_KIND, 2028, "2401")
                                .shift(FR_LEAD, CASH, FR_LEAD, IN_KIND, 2027, "4800")
                                .shift(FR_LEAD, CASH, FR_LEAD, IN_KIND, 2028, "2401"),
                        (plan, found) -> plan.move(INKIND_FR, IN_KIND, TRAINING, CASH, 2028, over(found))
                                .shift(FR_LEAD, IN_KIND, FR_LEAD, CASH, 2028, over(found)));
            case "B7" ->
                new BudgetWaysOut(
                        Map.of("minForeignShare", "25"),
                        NONE,
                        (plan, found) -> plan.shift(FR_LEAD, CASH, FOREIGN, CASH, 2027, figure(found, "missing")));
            case "B8" ->
                new BudgetWaysOut(
                        Map.of("maxAdminShare", "5"),
                        plan -> plan.move(TRAINING, CASH, ADMIN, CASH, 2027, "3000"),
                        (plan, found) -> plan.move(ADMIN, CASH, TRAINING, CASH, 2027, over(found)));
            case "B10" ->
                new BudgetWaysOut(
                        Map.of("minMonitoringShare", "7"),
                        NONE,
                        (plan, found) -> plan.move(TRAINING, CASH, MEAL, CASH, 2027, figure(found, "missing")));
            case "B11" ->
                new BudgetWaysOut(
                        Map.of("minGrant", "26000.00"),
                        NONE,
                        (plan, found) -> plan.shift(
                                FR_LEAD,
                                CASH,
                                MINISTRY,
                                CASH,
                                2027,
                                PlanBench.minus(figure(found, "least"), figure(found, "asked"))));
            case "B14" -> way(plan -> plan.viable("100000000.00"), (plan, found) -> plan.viable("16800.00"));
            case "B15" -> way(plan -> plan.part("47900.00"), (plan, found) -> plan.part(figure(found, "total")));
            default -> throw new AssertionError("Give " + code + " an error and its way out");
        };
    }

    private static BudgetWaysOut way(Consumer<PlanBench> error, BiConsumer<PlanBench, Finding> wayOut) {
        return new BudgetWaysOut(Map.of(), error, wayOut);
    }

    private static int year(Finding finding) {
        return Integer.parseInt(String.valueOf(finding.evidence().get("year")));
    }

    private static String figure(Finding finding, String name) {
        return String.valueOf(finding.evidence().get(name));
    }

    /** How much the part is over the most that is admitted. */
    private static String over(Finding finding) {
        return PlanBench.minus(figure(finding, "part"), figure(finding, "most"));
    }
}
