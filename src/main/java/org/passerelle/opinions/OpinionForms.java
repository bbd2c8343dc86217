package org.passerelle.opinions;

import org.passerelle.calls.ConsultationKind;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Component;

/** Whether an opinion may be taken as it is (domain.md §3.4, §3.5). */
@Component
class OpinionForms {

    /** @throws Refusal INVALID_VALUE, COMMENT_REQUIRED, or CONTENT with the findings of the body's form */
    void refuseUnfit(ConsultationKind kind, OpinionAnswer answer) {
        if (answer.value() == OpinionValue.DEEMED_SILENT) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "value");
        }
        if (answer.value().needsComment() && answer.comment().strip().length() < OpinionAnswer.SHORTEST_COMMENT) {
            throw new Refusal(RefusalCode.COMMENT_REQUIRED, "comment", OpinionAnswer.SHORTEST_COMMENT);
        }
        boolean conditional = answer.value() == OpinionValue.FAVOURABLE_WITH_CONDITIONS;
        if (conditional && answer.conditions().stream().allMatch(String::isBlank)) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "conditions");
        }
    }
}
