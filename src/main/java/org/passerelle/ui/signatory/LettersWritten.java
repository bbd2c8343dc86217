package org.passerelle.ui.signatory;

import java.util.List;
import org.passerelle.calls.CallId;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.people.Actor;
import org.passerelle.workflow.LetterJobs;
import org.springframework.stereotype.Component;

/** How many letters of a call's decisions are written, and which could not be. */
@Component
class LettersWritten {

    /** @param failed the numbers of the dossiers whose letter failed as often as it is tried */
    record Standing(int written, List<String> failed) {}

    private final IssuedDocuments documents;
    private final LetterJobs jobs;

    LettersWritten(IssuedDocuments documents, LetterJobs jobs) {
        this.documents = documents;
        this.jobs = jobs;
    }

    Standing of(Actor actor, CallId call) {
        return new Standing(documents.decisionLetters(actor, call), jobs.failedNumbers(actor, call));
    }
}
