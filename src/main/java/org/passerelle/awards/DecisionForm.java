package org.passerelle.awards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.dossiers.DossierId;
import org.passerelle.forms.Answers;
import org.passerelle.forms.DecisionKeys;
import org.passerelle.forms.FormJudge;
import org.passerelle.forms.Forms;
import org.passerelle.forms.Judgement;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.springframework.stereotype.Component;

/** The decision form: filled with what the committee proposed, judged where the officer changed it. */
@Component
class DecisionForm {

    private final Forms forms;

    DecisionForm(Forms forms) {
        this.forms = forms;
    }

    /** The act as the committee has it. */
    Answers prefilled(Proposal proposal) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put(DecisionKeys.OUTCOME, proposal.outcome().name());
        answers.put(
                DecisionKeys.REASONS,
                proposal.reasons().stream().map(ReasonCode::name).toList());
        answers.put(DecisionKeys.REASON_TEXT, proposal.line().outcome().reason());
        answers.put(
                DecisionKeys.CONDITIONS,
                proposal.conditions().stream()
                        .map(condition -> Map.<String, Object>of(DecisionKeys.CONDITION, condition))
                        .toList());
        return new Answers(answers);
    }

    /**
     * The answers to sign, in the order of the proposals. The outcome is the committee's, whatever was answered; what the
     * officer left alone stays as the committee has it.
     *
     * @throws Refusal CONTENT with every finding; the place begins with the dossier's number
     */
    List<Answers> judged(List<Proposal> proposals, Signing signing) {
        List<Answers> judged = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Proposal proposal : proposals) {
            Map<String, Object> given = given(signing, proposal.dossier().id());
            if (given.isEmpty()) {
                judged.add(prefilled(proposal));
            } else {
                Judgement judgement = FormJudge.judge(forms.get(Forms.DECISION), filled(proposal, given));
                judgement.findings().forEach(finding -> findings.add(at(proposal, finding)));
                judged.add(judgement.cleaned());
            }
        }
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
        return judged;
    }

    private Answers filled(Proposal proposal, Map<String, Object> given) {
        return prefilled(proposal)
                .with(given)
                .with(DecisionKeys.OUTCOME, proposal.outcome().name());
    }

    private static Map<String, Object> given(Signing signing, DossierId id) {
        return signing.changed()
                .getOrDefault(id, Answers.none())
                .with(signing.common().values())
                .values();
    }

    private static Finding at(Proposal proposal, Finding finding) {
        return new Finding(
                finding.code(),
                proposal.dossier().name() + "." + finding.place(),
                finding.severity(),
                finding.evidence());
    }
}
