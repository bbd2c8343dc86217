package org.passerelle.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.shared.Finding;

/**
 * Judges the answers to a form, on the server, as a form-js viewer would in a browser (standards.md §3). Hidden
 * components are neither required nor kept; because hiding may follow from an answer that is itself hidden, it judges
 * again until nothing more disappears.
 */
public final class FormJudge {

    private static final int ROUNDS = 5;

    private FormJudge() {}

    public static Judgement judge(Form form, Answers answers) {
        return judge(form, answers, Map.of());
    }

    /**
     * @param answers those of a draft may have empty rows at the end of a list, which are none
     * @param facts what the form's expressions may use beside the answers: {@code scheme}, the call's kind by name
     */
    public static Judgement judge(Form form, Answers answers, Map<String, Object> facts) {
        Map<String, Object> all = new LinkedHashMap<>(FormChecks.FACTS);
        all.putAll(facts);
        answers = EmptyRows.cut(form, answers);
        Judgement judgement = once(form, answers, all);
        for (int round = 1; round < ROUNDS && !judgement.cleaned().equals(answers); round++) {
            answers = judgement.cleaned();
            judgement = once(form, answers, all);
        }
        return judgement;
    }

    private static Judgement once(Form form, Answers answers, Map<String, Object> facts) {
        Scope scope = Scope.of(form, answers, facts);
        Map<String, Object> cleaned = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        Map<String, Completeness> sections = new LinkedHashMap<>();
        for (Group section : form.sections()) {
            SectionJudge judge = new SectionJudge(scope);
            judge.judge(section, answers.values(), cleaned);
            findings.addAll(judge.findings());
            sections.put(section.head().id(), judge.completeness());
        }
        return new Judgement(findings, new Answers(cleaned), sections);
    }
}
