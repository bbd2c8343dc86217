package org.passerelle.awards;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.passerelle.forms.Answers;
import org.passerelle.forms.DecisionKeys;
import org.passerelle.opinions.Consultation;
import org.passerelle.shared.Days;
import org.passerelle.shared.Language;
import org.passerelle.shared.Percent;
import org.passerelle.shared.Texts;

/**
 * The act as it is shown and signed, line by line, in French, the language of the act: what is decided and every fact that it
 * rests on. The signature bears the SHA-256 of this text.
 */
final class ActText {

    private static final Texts TEXTS = new Texts();

    private final List<String> lines = new ArrayList<>();

    private ActText() {}

    static String of(Proposal proposal, Verdict verdict, Answers answers) {
        ActText act = new ActText();
        act.decided(proposal, verdict);
        act.facts(proposal);
        act.reasons(answers);
        return String.join("\n", act.lines);
    }

    private void decided(Proposal proposal, Verdict verdict) {
        line(
                "dossier",
                proposal.number(),
                proposal.line().title(),
                proposal.line().leadName());
        line("call", proposal.call().code(), proposal.call().title().fr());
        String stage = TEXTS.word(Language.FR, "list", verdict.list());
        if (verdict.list().isFunded()) {
            line(
                    "granted",
                    stage,
                    Reasoning.amounts(proposal.amounts(verdict.grants()), Language.FR),
                    Percent.ratio(verdict.grant(), proposal.dossier().plan().total())
                            .value(),
                    Reasoning.money(proposal.dossier().plan().total(), "EUR", Language.FR));
        } else if (verdict.waitingRank() != null) {
            line("waiting", stage, verdict.waitingRank());
        } else {
            line("decided", stage);
        }
    }

    private void facts(Proposal proposal) {
        line(
                "score",
                proposal.line().mean(),
                proposal.call().threshold().value(),
                proposal.line().rank());
        line("wants", Reasoning.amounts(proposal.amounts(proposal.line().wants()), Language.FR));
        if (proposal.redTravel().isPositive()) {
            line("redZone", Reasoning.money(proposal.redTravel(), "EUR", Language.FR));
        }
        line("left", Reasoning.amounts(proposal.leftAmounts(), Language.FR));
        line("opinions", opinions(proposal, Language.FR));
        line("english", TEXTS.get(Language.EN, "act.opinions", opinions(proposal, Language.EN)));
        line("committee", TEXTS.word(Language.FR, "list", proposal.committee().list()));
        line(
                "rules",
                proposal.call().rates(),
                proposal.call().formVersion(),
                grid(proposal),
                version(proposal, "eligibility"),
                version(proposal, "consultation-routing"),
                version(proposal, "cofinancing-rate"),
                version(proposal, "dossier-review"));
    }

    private void reasons(Answers answers) {
        lines.add("");
        answers.text(DecisionKeys.DEPARTURE).ifPresent(words -> line("departure", words));
        List<ReasonCode> codes = DecisionForm.codes(answers);
        if (!codes.isEmpty()) {
            line(
                    "reasons",
                    codes.stream()
                            .map(code -> code + " – " + TEXTS.word(Language.FR, "reason", code))
                            .collect(Collectors.joining(" ; ")));
        }
        answers.text(DecisionKeys.PARAGRAPH).ifPresent(lines::add);
        answers.text(DecisionKeys.PARAGRAPH_EN).ifPresent(words -> line("english", words));
        answers.text(DecisionKeys.REASON_TEXT).ifPresent(words -> line("further", words));
        conditions(answers).forEach(condition -> line("condition", condition));
    }

    static List<String> conditions(Answers answers) {
        return answers.items(DecisionKeys.CONDITIONS).stream()
                .flatMap(item -> item.text(DecisionKeys.CONDITION).stream())
                .toList();
    }

    /**
     * What each body said, those still awaited left out; a silence says so, and what came after it is marked late (D11). Nothing
     * of the sensitive part. The act is not for the applicant, whom no call shows opinions (ADR 0098).
     */
    private static String opinions(Proposal proposal, Language language) {
        String words = proposal.opinions().stream()
                .filter(opinion -> opinion.value() != null)
                .map(opinion -> opinion(opinion, proposal.call().zone(), language))
                .collect(Collectors.joining(language == Language.FR ? "\u00a0; " : "; "));
        return words.isEmpty() ? TEXTS.get(language, "act.noOpinion") : words;
    }

    private static String opinion(Consultation opinion, ZoneId zone, Language language) {
        String own = TEXTS.get(
                language,
                "act.opinion",
                opinion.title(TEXTS, language),
                TEXTS.word(language, "opinion", Objects.requireNonNull(opinion.value())));
        return opinion.late()
                .map(late -> TEXTS.get(
                        language,
                        "act.opinion.late",
                        own,
                        TEXTS.word(language, "opinion", late.value()),
                        Days.inWords(late.at().atZone(zone).toLocalDate(), language)))
                .orElse(own);
    }

    private static String version(Proposal proposal, String key) {
        Integer version = proposal.rules().get(key);
        return version == null ? "–" : version.toString();
    }

    private static String grid(Proposal proposal) {
        return proposal.call().grid().stream()
                .map(criterion -> criterion.code())
                .collect(Collectors.joining(", "));
    }

    private void line(String key, Object... arguments) {
        lines.add(TEXTS.get(Language.FR, "act." + key, arguments));
    }
}
