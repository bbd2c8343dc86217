package org.passerelle.dossiers;

import java.time.Instant;

/**
 * A dossier as it was given to the service, frozen: the submission, then each answer to a request for completion.
 *
 * @param number 0 for the submission, then the round that was answered
 * @param byName who gave it
 * @param content canonical JSON, documents by their hash
 * @param sha256 hexadecimal digest of the content's UTF-8 bytes
 */
public record Snapshot(int number, Instant at, String byName, String content, String sha256) {

    static Snapshot of(Submission submission) {
        return new Snapshot(0, submission.at(), submission.byName(), submission.content(), submission.sha256());
    }

    /** The answer of a round: the same content as a submission's, of that moment. */
    static Snapshot answering(int round, Submission given) {
        return new Snapshot(round, given.at(), given.byName(), given.content(), given.sha256());
    }
}
