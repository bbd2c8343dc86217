package org.passerelle.awards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.committee.RankingList;
import org.passerelle.forms.Answers;
import org.passerelle.forms.DecisionKeys;
import org.passerelle.forms.FormJudge;
import org.passerelle.forms.Forms;
import org.passerelle.forms.Judgement;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;
import org.springframework.stereotype.Component;

/** The decision form: filled with what the committee proposed and the reasons that are drafted, read and judged. */
@Component
class DecisionForm {

    private final Forms forms;

    DecisionForm(Forms forms) {
        this.forms = forms;
    }

    /** The act as the committee has it. */
    Answers prefilled(Proposal proposal) {
        Verdict verdict = proposal.committee();
        Reasoned draft = Reasoning.draft(proposal.facts(verdict));
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put(DecisionKeys.OUTCOME, verdict.stage().name());
        answers.put(
                DecisionKeys.REASONS,
                draft.codes().stream().map(ReasonCode::name).toList());
        answers.put(DecisionKeys.REASON_TEXT, proposal.line().outcome().reason());
        answers.put(DecisionKeys.CONDITIONS, items(proposal.conditions()));
        return withParagraph(new Answers(answers), draft);
    }

    /**
     * The answers with the conditions precedent of a grant, where the outcome has become one by them: a grant against the
     * committee is bound by what a grant of the committee would be. What a human wrote already stands first.
     */
    static Answers withConditionsOfGrant(Proposal proposal, Verdict before, Answers given) {
        boolean becomesGrant =
                verdict(proposal, given).list().isFunded() && !before.list().isFunded();
        if (!becomesGrant) {
            return given;
        }
        List<String> all = new ArrayList<>(ActText.conditions(given));
        proposal.conditionsOfGrant().stream()
                .filter(condition -> !all.contains(condition))
                .forEach(all::add);
        return given.with(DecisionKeys.CONDITIONS, items(all));
    }

    private static List<Map<String, Object>> items(List<String> conditions) {
        return conditions.stream()
                .map(condition -> Map.<String, Object>of(DecisionKeys.CONDITION, condition))
                .toList();
    }

    static Answers withParagraph(Answers answers, Reasoned draft) {
        return answers.with(DecisionKeys.PARAGRAPH, draft.paragraph().fr())
                .with(DecisionKeys.PARAGRAPH_EN, draft.paragraph().en());
    }

    /** Whether the paragraph is the drafted one. */
    static boolean isDrafted(Answers answers, Reasoned draft) {
        return answers.text(DecisionKeys.PARAGRAPH)
                        .equals(Optional.of(draft.paragraph().fr()))
                && answers.text(DecisionKeys.PARAGRAPH_EN)
                        .equals(Optional.ofNullable(draft.paragraph().en()));
    }

    /** The reasons that the facts give for the verdict and the codes that are ticked. */
    static Reasoned draft(Proposal proposal, Answers answers) {
        return Reasoning.draft(proposal.facts(verdict(proposal, answers)), codes(answers));
    }

    static List<ReasonCode> codes(Answers answers) {
        return answers.chosen(DecisionKeys.REASONS).stream()
                .map(ReasonCode::valueOf)
                .toList();
    }

    /** What the answers decide: the committee's outcome, or another one. */
    static Verdict verdict(Proposal proposal, Answers answers) {
        Verdict committee = proposal.committee();
        RankingList list = Verdict.listOf(
                answers.text(DecisionKeys.OUTCOME).orElse(committee.stage().name()));
        Optional<Money> amount = answers.number(DecisionKeys.AMOUNT).map(Money::rounded);
        boolean same = list == committee.list()
                && (list != RankingList.PARTIAL
                        || amount.isEmpty()
                        || amount.get().equals(committee.grant()));
        return same ? committee : departed(proposal, list, amount.orElse(Money.ZERO));
    }

    private static Verdict departed(Proposal proposal, RankingList list, Money amount) {
        Map<String, Money> wants = proposal.line().wants();
        return switch (list) {
            case MAIN -> new Verdict(proposal.number(), list, null, wants, true);
            case PARTIAL -> new Verdict(proposal.number(), list, null, inProportion(wants, amount), true);
            case WAITING -> new Verdict(proposal.number(), list, proposal.lastWaiting() + 1, Map.of(), true);
            default -> new Verdict(proposal.number(), list, null, Map.of(), true);
        };
    }

    /** Every funder in the proportion in which the ministry serves what is wanted of it, down to the cent (D5). */
    private static Map<String, Money> inProportion(Map<String, Money> wants, Money amount) {
        BigDecimal first = wants.values().iterator().next().amount();
        Map<String, Money> parts = new LinkedHashMap<>();
        wants.forEach((funder, want) -> parts.put(
                funder,
                parts.isEmpty()
                        ? amount
                        : Money.roundedDown(
                                want.amount().multiply(amount.amount()).divide(first, 10, RoundingMode.DOWN))));
        return parts;
    }

    /** The answers without what is hidden, and every finding; the place begins with the dossier's number. */
    Judgement judge(Proposal proposal, Answers answers) {
        Judgement judgement = FormJudge.judge(forms.get(Forms.DECISION), answers);
        List<Finding> findings = new ArrayList<>(judgement.findings());
        Verdict verdict = verdict(proposal, judgement.cleaned());
        if (verdict.departs()
                && judgement.cleaned().text(DecisionKeys.DEPARTURE).isEmpty()) {
            findings.add(Finding.blocking("DEPARTURE_REASON", DecisionKeys.DEPARTURE, Map.of()));
        }
        if (verdict.departs() && verdict.list() == RankingList.PARTIAL && !isPart(proposal, verdict)) {
            Money want = proposal.line().wants().values().iterator().next();
            findings.add(Finding.blocking(
                    "DEPARTURE_AMOUNT",
                    DecisionKeys.AMOUNT,
                    Map.of("want", want, "least", proposal.line().viable())));
        }
        return new Judgement(
                findings.stream().map(finding -> at(proposal, finding)).toList(),
                judgement.cleaned(),
                judgement.sections());
    }

    /**
     * The same of what a human saves: conditions of a grant unlike the committee's need written reasons as well. It is asked of
     * the human's own act alone: what changes afterwards without it (a deliberation that came in, a late opinion) departs from
     * nobody.
     */
    Judgement judgeEdited(Proposal proposal, Answers answers) {
        Judgement judgement = judge(proposal, answers);
        Answers cleaned = judgement.cleaned();
        Verdict verdict = verdict(proposal, cleaned);
        ConditionChanges changes = changes(proposal, verdict, cleaned);
        if (verdict.departs()
                || changes.isNone()
                || cleaned.text(DecisionKeys.DEPARTURE).isPresent()) {
            return judgement;
        }
        List<Finding> findings = new ArrayList<>(judgement.findings());
        findings.add(at(
                proposal,
                Finding.blocking(
                        "DEPARTURE_CONDITIONS",
                        DecisionKeys.DEPARTURE,
                        Map.of("added", listed(changes.added()), "struck", listed(changes.struck())))));
        return new Judgement(findings, cleaned, judgement.sections());
    }

    /** Of a grant that the committee gave too; whatever else departs from it says so by its outcome. */
    static ConditionChanges changes(Proposal proposal, Verdict verdict, Answers answers) {
        return verdict.list().isFunded() && proposal.committee().list().isFunded()
                ? ConditionChanges.between(proposal.conditions(), ActText.conditions(answers))
                : ConditionChanges.NONE;
    }

    /** In the words of who wrote them; {@code none} where there are none. */
    private static String listed(List<String> conditions) {
        return conditions.isEmpty() ? "none" : String.join(" ; ", conditions);
    }

    private static boolean isPart(Proposal proposal, Verdict verdict) {
        Money want = proposal.line().wants().values().iterator().next();
        return verdict.grant().isMoreThan(Money.ZERO)
                && !verdict.grant().isLessThan(proposal.line().viable())
                && want.isMoreThan(verdict.grant());
    }

    private static Finding at(Proposal proposal, Finding finding) {
        return new Finding(
                finding.code(), proposal.number() + "." + finding.place(), finding.severity(), finding.evidence());
    }
}
