package org.passerelle.letters;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.passerelle.calls.CallDefinition;
import org.passerelle.committee.RankingList;
import org.passerelle.committee.Session;
import org.passerelle.committee.SessionLine;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;

/** Takes out of the minutes of a session what anybody may read. */
final class SessionExtract {

    private static final Set<RankingList> LISTED =
            EnumSet.of(RankingList.MAIN, RankingList.PARTIAL, RankingList.WAITING);

    private final Session session;
    private final HeldMeeting held;
    private final CallDefinition call;
    private final Texts texts;

    SessionExtract(Session session, HeldMeeting held, CallDefinition call, Texts texts) {
        this.session = session;
        this.held = held;
        this.call = call;
        this.texts = texts;
    }

    /** @param minutes of the whole session, for the words of outcomes and amounts */
    ExtractModel of(MinutesModel minutes) {
        List<ExtractModel.Row> rows = new ArrayList<>();
        List<SessionLine> lines = session.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (isListed(lines.get(i))) {
                rows.add(row(lines.get(i), minutes.ranking().get(i)));
            }
        }
        return new ExtractModel(
                minutes.head(),
                session.number(),
                minutes.heldAt(),
                held.attendees(),
                List.of(held.quorum()),
                rows,
                lines.size() - rows.size(),
                minutes.envelopes(),
                call.procedure().committee().constraints().stream()
                        .map(each -> ConstraintText.of(each, texts, Language.FR))
                        .toList(),
                List.of(),
                null);
    }

    private static boolean isListed(SessionLine line) {
        return !line.isWithdrawn() && LISTED.contains(line.outcome().list());
    }

    private ExtractModel.Row row(SessionLine line, MinutesModel.Rank rank) {
        List<String> votes = new ArrayList<>(held.counts(line.dossier()));
        int recused = held.recused(line.dossier());
        if (recused > 0) {
            votes.add(texts.get(Language.FR, "letter.extract.recused", recused));
        }
        return new ExtractModel.Row(rank.number(), rank.title(), rank.lead(), rank.outcome(), rank.grants(), votes);
    }
}
