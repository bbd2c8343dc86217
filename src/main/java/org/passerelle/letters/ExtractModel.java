package org.passerelle.letters;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may read of the minutes of a session: who sat, the quorum, the dossiers funded or waiting with the counts of
 * their votes, the envelopes, the call's constraints. No debate, no name of a voter, no reason of a recusal, and nothing of
 * dossiers that were not retained but their number.
 *
 * @param others how many dossiers of the session are on no list
 * @param rectified what errata say to the public, one by one; empty, or null in a text that was kept before, without any
 * @param signed what both signed; null until they did, and it is printed only then
 */
record ExtractModel(
        Letterhead head,
        int number,
        @KeptWithZone ZonedDateTime heldAt,
        List<MinutesModel.Attendee> attendees,
        List<Fact> facts,
        List<Row> rows,
        int others,
        List<MinutesModel.Envelope> envelopes,
        List<String> constraints,
        @Nullable List<Fact> rectified,
        MinutesModel.@Nullable Signed signed)
        implements LetterModel {

    /** A dossier on a list; the vote in counts. */
    record Row(String number, String title, String lead, String outcome, List<String> grants, List<String> votes) {}

    ExtractModel signed(MinutesModel.Signed by) {
        return new ExtractModel(
                head, number, heldAt, attendees, facts, rows, others, envelopes, constraints, rectified, by);
    }

    /** The same after errata to the minutes; it takes the place of the earlier one. */
    ExtractModel rectified(List<Fact> errata) {
        return new ExtractModel(
                head, number, heldAt, attendees, facts, rows, others, envelopes, constraints, errata, signed);
    }

    @Override
    public LetterKind kind() {
        return LetterKind.MINUTES_EXTRACT;
    }
}
