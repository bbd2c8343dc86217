package org.passerelle.ui.committee;

import org.jspecify.annotations.Nullable;
import org.passerelle.committee.RankingList;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Tone;

/** The list on which a dossier stands, in a word; on the waiting list with its rank. */
public final class ListBadge extends Badge {

    public ListBadge(RankingList list, @Nullable Integer waitingRank) {
        super(words(list, waitingRank), tone(list));
    }

    private static String words(RankingList list, @Nullable Integer waitingRank) {
        String word = ViewLanguage.word("list", list);
        return waitingRank == null ? word : ViewLanguage.text("committee.waitingAt", word, waitingRank);
    }

    private static Tone tone(RankingList list) {
        return switch (list) {
            case MAIN, PARTIAL -> Tone.GOOD;
            case WAITING, DEFERRED -> Tone.WARN;
            case REJECT -> Tone.BAD;
        };
    }
}
