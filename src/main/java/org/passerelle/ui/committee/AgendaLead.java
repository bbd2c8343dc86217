package org.passerelle.ui.committee;

import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;

/** Where a call stands for the committee, in a sentence; why the dossiers that are appraised wait, and until when. */
final class AgendaLead {

    private AgendaLead() {}

    static String of(Agenda.Item item) {
        boolean wait = item.state() == Agenda.State.APPRAISAL && item.rankable() > 0;
        return wait
                ? waiting(item)
                : ViewLanguage.text("agenda." + item.state() + ".lead", item.pending(), item.rankable());
    }

    private static String waiting(Agenda.Item item) {
        String counts = ViewLanguage.text("agenda.APPRAISAL.waiting", item.pending(), item.rankable());
        return item.isStillOpen()
                ? counts
                        + " "
                        + ViewLanguage.text(
                                "agenda.APPRAISAL.untilClosed",
                                Formats.dateTime(item.call().definition().closesAt()))
                : counts + " " + ViewLanguage.text("agenda.APPRAISAL.untilAppraised");
    }
}
