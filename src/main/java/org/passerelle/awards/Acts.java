package org.passerelle.awards;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.awards.Drafting.Drafted;
import org.passerelle.forms.Answers;
import org.passerelle.forms.DecisionKeys;
import org.passerelle.shared.LocalizedText;

/** Turns a page of reasons into the decision that is signed. */
final class Acts {

    private Acts() {}

    static Decision decision(
            String number,
            Drafted act,
            SigningDelegation delegation,
            boolean opened,
            @Nullable FirstSignature first,
            Instant now,
            String signatory,
            @Nullable String follows) {
        Answers answers = act.page().answers();
        Proposal proposal = act.proposal();
        Verdict verdict = act.page().verdict();
        return new Decision(
                number,
                proposal.dossier().id(),
                proposal.dossier().call(),
                verdict.list(),
                verdict.waitingRank(),
                verdict.grants(),
                proposal.dossier().plan().total(),
                proposal.line().rank(),
                proposal.line().mean(),
                DecisionForm.codes(answers),
                answers.text(DecisionKeys.REASON_TEXT).orElse(""),
                ActText.conditions(answers),
                delegation.act(),
                now,
                signatory,
                null,
                follows,
                grounds(act.page(), opened, first),
                DecisionKind.DECISION,
                "");
    }

    private static Grounds grounds(DecisionPage page, boolean opened, @Nullable FirstSignature first) {
        LocalizedText draft = page.draft().paragraph();
        return new Grounds(
                new LocalizedText(
                        page.answers().text(DecisionKeys.PARAGRAPH).orElse(""),
                        page.answers().text(DecisionKeys.PARAGRAPH_EN).orElse("")),
                new LocalizedText(draft.fr(), Objects.requireNonNullElse(draft.en(), "")),
                page.answers().text(DecisionKeys.DEPARTURE).orElse(""),
                page.text(),
                page.sha256(),
                opened,
                first);
    }
}
