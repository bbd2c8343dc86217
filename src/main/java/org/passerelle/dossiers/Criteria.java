package org.passerelle.dossiers;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.passerelle.calls.Call;
import org.passerelle.calls.DocumentType;
import org.passerelle.forms.DossierKeys;
import org.passerelle.funding.Expense;
import org.passerelle.funding.ResourceSource;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.shared.Money;

/**
 * What the rules of D1 look at in one dossier, as the evidence of its check list; E05 to E07 are kept elsewhere.
 *
 * @param closing until when it could be submitted: the closing of its call, or the hour of an incident
 */
record Criteria(
        Dossier dossier,
        Call call,
        Instant closing,
        Organisation lead,
        EligibilityFacts facts,
        Map<OrganisationId, Organisation> partners,
        List<Attachment> given) {

    void each(BiConsumer<String, Map<String, Object>> line) {
        line.accept("E01", Map.of("lead", lead.name(), "kind", lead.kind().name()));
        line.accept("E02", Map.of("amount", paidBy(ResourceSource.FR_LEAD), "total", total()));
        line.accept("E03", Map.of("partners", foreign()));
        line.accept("E04", Map.of("countries", countries()));
        line.accept("E08", period());
        line.accept("E09", agreement());
        line.accept("E10", heaviest());
        line.accept("E11", Map.of("theme", dossier.answers().theme()));
        line.accept(
                "E12",
                Map.of("kind", lead.kind().name(), "scheme", facts.scheme().name()));
        line.accept(
                "E13",
                Map.of(
                        "authorities", facts.frenchAuthorities(),
                        "least", facts.minFrenchAuthorities(),
                        "scheme", facts.scheme().name()));
        line.accept(
                "E14",
                Map.of(
                        "signed",
                        facts.jointSignature() ? "YES" : "NO",
                        "scheme",
                        facts.scheme().name()));
        line.accept("E15", submission());
        line.accept("E16", Map.of("kind", lead.kind().name(), "given", facts.republicanCommitment() ? "YES" : "NO"));
        line.accept("E17", Map.of("theme", dossier.answers().theme()));
    }

    private String total() {
        return dossier.plan().total().amount().toPlainString();
    }

    private String paidBy(ResourceSource source) {
        return Money.sum(dossier.plan().resources().stream()
                        .filter(r -> r.source() == source)
                        .map(r -> r.total())
                        .toList())
                .amount()
                .toPlainString();
    }

    private List<String> foreign() {
        return dossier.partners().stream()
                .filter(p -> p.role().isForeignAuthority())
                .map(p -> Objects.requireNonNull(partners.get(p.organisation())).name())
                .toList();
    }

    private List<String> countries() {
        return dossier.plan().countries().stream()
                .map(part -> part.code().toString())
                .toList();
    }

    private Map<String, Object> period() {
        Map<String, Object> evidence = new TreeMap<>();
        evidence.put("months", facts.months());
        evidence.put("least", facts.minMonths());
        evidence.put("most", facts.maxMonths());
        evidence.put("start", dossier.answers().text(DossierKeys.STARTS_ON));
        evidence.put("end", dossier.answers().text(DossierKeys.ENDS_ON));
        LocalDateTime results = call.definition().resultsExpectedAt();
        evidence.put("named", results == null ? "NO" : "YES");
        evidence.put("results", results == null ? "" : results.toLocalDate().toString());
        return evidence;
    }

    private Map<String, Object> agreement() {
        boolean agreed = Completeness.has(given, DocumentType.COOPERATION_AGREEMENT);
        List<DocumentType> types = agreed
                ? List.of(DocumentType.COOPERATION_AGREEMENT)
                : List.of(
                        DocumentType.LETTER_OF_INTENT_FR,
                        DocumentType.LETTER_OF_INTENT_FOREIGN,
                        DocumentType.DELIBERATION);
        List<String> files = given.stream()
                .filter(a -> types.contains(a.type()))
                .map(Attachment::name)
                .toList();
        return Map.of("by", agreed ? "AGREEMENT" : "LETTERS", "files", files);
    }

    private Map<String, Object> heaviest() {
        Optional<Expense> heaviest = dossier.plan().expenses().stream()
                .max(Comparator.comparing(e -> e.total().amount()));
        return Map.of(
                "label", heaviest.map(Expense::label).orElse(""),
                "amount", heaviest.map(e -> e.total().amount().toPlainString()).orElse("0.00"),
                "total", total());
    }

    private Map<String, Object> submission() {
        Instant at = Objects.requireNonNull(dossier.submittedAt());
        boolean inTime = at.isBefore(call.window().closesAt());
        return Map.of("at", local(at), "closes", local(inTime ? call.window().closesAt() : closing));
    }

    private String local(Instant at) {
        return at.atZone(call.definition().zone()).toLocalDateTime().toString();
    }
}
