package org.passerelle.funding;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;
import org.passerelle.shared.Period;

/** The plans, rules and periods of the demo's dossiers, and small changes to them. */
final class Plans {

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    private static final JsonNode SCENARIO = scenario();

    private Plans() {}

    static FundingPlan of(String dossier) {
        return JSON.convertValue(dossier(dossier), FundingPlan.class);
    }

    static Period periodOf(String dossier) {
        JsonNode node = dossier(dossier);
        return new Period(
                LocalDate.parse(node.get("startsOn").asText()),
                LocalDate.parse(node.get("endsOn").asText()));
    }

    static FundingRules rulesOf(String dossier) {
        String code = dossier(dossier).get("call").asText();
        JsonNode call = find("calls", "code", code);
        return new FundingRules(
                StreamSupport.stream(call.get("years").spliterator(), false)
                        .map(JsonNode::asInt)
                        .toList(),
                Money.of(call.get("grant").get("min").asText()),
                Money.of(call.get("grant").get("max").asText()),
                call.get("rates").asText(),
                groups(),
                Percent.of(call.get("minFrenchShare").asText()),
                Percent.of(call.get("maxFrenchInKind").asText()),
                Percent.ZERO,
                Percent.of(call.get("minMonitoringShare").asText()),
                null);
    }

    static boolean isPooled(String dossier) {
        return StreamSupport.stream(dossier(dossier).get("partners").spliterator(), false)
                .anyMatch(p -> p.get("role").asText().startsWith("FRENCH"));
    }

    /** The plan with one resource line replaced. */
    static FundingPlan withResource(FundingPlan plan, int line, UnaryOperator<Resource> change) {
        List<Resource> resources = new ArrayList<>(plan.resources());
        resources.set(line, change.apply(resources.get(line)));
        return with(plan, plan.expenses(), resources);
    }

    /** The plan with one expense line replaced. */
    static FundingPlan withExpense(FundingPlan plan, int line, UnaryOperator<Expense> change) {
        List<Expense> expenses = new ArrayList<>(plan.expenses());
        expenses.set(line, change.apply(expenses.get(line)));
        return with(plan, expenses, plan.resources());
    }

    static FundingPlan with(FundingPlan plan, List<Expense> expenses, List<Resource> resources) {
        return new FundingPlan(plan.countries(), plan.multiCountry(), expenses, resources, plan.minimumViableGrant());
    }

    static FundingPlan withCountries(FundingPlan plan, MultiCountry option, CountryPart... countries) {
        return new FundingPlan(
                List.of(countries), option, plan.expenses(), plan.resources(), plan.minimumViableGrant());
    }

    static CountryPart part(String country, String amount) {
        return new CountryPart(CountryCode.of(country), Money.of(amount));
    }

    static Resource moved(Resource line, int year, String difference) {
        return new Resource(
                line.source(),
                line.organisation(),
                line.kind(),
                line.status(),
                moved(line.amounts(), year, difference));
    }

    static Expense moved(Expense line, int year, String difference) {
        return new Expense(
                line.category(), line.label(), line.kind(), line.country(), moved(line.amounts(), year, difference));
    }

    private static SortedMap<Integer, Money> moved(SortedMap<Integer, Money> amounts, int year, String difference) {
        SortedMap<Integer, Money> moved = new TreeMap<>(amounts);
        moved.merge(year, Money.of(difference), Money::plus);
        return moved;
    }

    private static Map<CountryCode, CountryGroup> groups() {
        JsonNode groups = SCENARIO.get("countryGroups");
        return Stream.of(CountryGroup.values())
                .flatMap(group -> StreamSupport.stream(groups.get(group.name()).spliterator(), false)
                        .map(code -> Map.entry(CountryCode.of(code.asText()), group)))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static JsonNode dossier(String key) {
        return find("dossiers", "key", key);
    }

    private static JsonNode find(String list, String field, String value) {
        JsonNode nodes = SCENARIO.get(list);
        return IntStream.range(0, nodes.size())
                .mapToObj(nodes::get)
                .filter(n -> n.get(field).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode scenario() {
        try (InputStream in = Plans.class.getResourceAsStream("/rehearsal/valombre-2027.json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
