package org.passerelle.opinions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.calls.CallForms;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Form;
import org.passerelle.forms.FormJudge;
import org.passerelle.forms.Forms;
import org.passerelle.forms.OpinionKeys;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.springframework.stereotype.Component;

/** Whether an opinion may be taken as it is (domain.md §3.4, §3.5), judged by the form of its body. */
@Component
class OpinionForms {

    private final CallForms forms;

    OpinionForms(CallForms forms) {
        this.forms = forms;
    }

    /** @throws Refusal CONTENT with every finding of the body's form, COMMENT_REQUIRED among them */
    void refuseUnfit(CallId call, ConsultationKind kind, OpinionAnswer answer) {
        List<Finding> findings = FormJudge.judge(of(call, kind), whole(answer)).findings();
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
    }

    /** The form that a body answers, as the call keeps it. */
    Form of(CallId call, ConsultationKind kind) {
        return forms.of(call, formOf(kind));
    }

    /** The name of the form that a body answers. */
    static String formOf(ConsultationKind kind) {
        return switch (kind) {
            case EMBASSY -> Forms.OPINION_EMBASSY;
            case PREFECTURE -> Forms.OPINION_PREFECTURE;
            case PARTNER_STATE -> Forms.OPINION_PARTNER_STATE;
            case GEO_DESK, AFD, THEMATIC -> Forms.OPINION_OTHER;
        };
    }

    private static Answers whole(OpinionAnswer answer) {
        Map<String, Object> all = new LinkedHashMap<>(answer.answers());
        all.put(OpinionKeys.VALUE, answer.value().name());
        all.put(OpinionKeys.COMMENT, answer.comment().strip());
        all.put(OpinionKeys.NO_CONFLICT, !answer.conflict());
        all.put(
                OpinionKeys.CONDITIONS,
                answer.conditions().stream()
                        .map(condition -> Map.of(OpinionKeys.CONDITION, condition))
                        .toList());
        return new Answers(all);
    }
}
