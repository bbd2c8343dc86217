package org.passerelle.awards;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.passerelle.forms.Answers;
import org.passerelle.forms.DecisionKeys;
import org.passerelle.opinions.OpinionValue;
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
        line("left", Reasoning.amounts(proposal.amounts(proposal.left()), Language.FR));
        line("opinions", opinions(proposal));
        line("committee", TEXTS.word(Language.FR, "list", proposal.committee().list()));
        line("rules", proposal.call().rates(), proposal.call().formVersion(), grid(proposal));
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

    /** How many of each value, those still awaited left out. */
    private static String opinions(Proposal proposal) {
        Map<OpinionValue, Integer> count = new EnumMap<>(OpinionValue.class);
        proposal.opinions().forEach(opinion -> {
            if (opinion.value() != null) {
                count.merge(opinion.value(), 1, Integer::sum);
            }
        });
        String words = count.entrySet().stream()
                .map(e -> TEXTS.word(Language.FR, "opinion", e.getKey()) + " (" + e.getValue() + ")")
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? TEXTS.get(Language.FR, "act.noOpinion") : words;
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
