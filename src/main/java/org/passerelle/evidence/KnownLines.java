package org.passerelle.evidence;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.Stage;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.people.TrailEntry;

/**
 * The lines of a dossier's history that its applicant knows: its own side's acts, the documents that it may read, and what was
 * decided once that is released. Until then a line that would name a stage which is not public stays hidden.
 *
 * The line of a signature stays hidden: it bears the SHA-256 of a text that quotes opinions, and few texts are possible; the
 * decision itself stands beside the history.
 *
 * @param released whether the decision is known outside the service
 * @param issued names of the documents that the applicant may read
 */
record KnownLines(boolean released, List<String> issued) {

    private static final Set<String> OWN_SIDE = Set.of(
            "draft",
            "edit",
            "attach",
            "reuse",
            "detach",
            "confirmPart",
            "invitePartner",
            "revokePartner",
            "askPart",
            "takePartBack",
            "deliberationWillFollow",
            "deliberationWillNotFollow",
            "deliberationHandedIn",
            "askSignature",
            "giveBack",
            "sign",
            "submit",
            "complete",
            "answerInformation",
            "withdraw",
            "openLetter",
            "actOnLetter",
            "giveBankDetails",
            "lodgeAppeal",
            "takeBackAppeal",
            "endAppeal");

    private static final Set<String> ONCE_RELEASED = Set.of(
            "release",
            "accept",
            "decline",
            "revise",
            "lapse",
            "promote",
            "endWaiting",
            "acceptBankDetails",
            "sendBackBankDetails",
            "rectifyDecision",
            "withdrawDecision",
            "restoreDecision",
            "raiseAward",
            "declineRaise",
            "lapseRaise");

    static KnownLines of(boolean released, List<IssuedDocument> issued) {
        return new KnownLines(
                released, issued.stream().map(IssuedDocument::name).toList());
    }

    boolean knows(TrailEntry line) {
        return isKnownAct(line)
                && (released || Stream.of(line.from(), line.to()).allMatch(KnownLines::isPublic));
    }

    private boolean isKnownAct(TrailEntry line) {
        if (line.verb().equals("issue")) {
            return issued.contains(String.valueOf(line.detail().get("document")));
        }
        return OWN_SIDE.contains(line.verb()) || (released && ONCE_RELEASED.contains(line.verb()));
    }

    private static boolean isPublic(@Nullable String stage) {
        return stage == null || !Stage.valueOf(stage).isHidden(false);
    }
}
