package org.passerelle.links;

import java.time.Clock;
import org.passerelle.desk.AwaitedReminded;
import org.passerelle.opinions.OpinionAsked;
import org.passerelle.opinions.OpinionExtended;
import org.passerelle.opinions.OpinionReminded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps for the next mail of a body what it is asked for and reminded of. */
@Component
class AskedNews {

    private final NewsTable table;
    private final Clock clock;

    AskedNews(NewsTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @EventListener
    void on(OpinionAsked event) {
        table.add(event.consultation(), null, clock.instant());
    }

    /** The time was put off: the next mail tells the new day. */
    @EventListener
    void on(OpinionExtended event) {
        table.addAgain(event.consultation(), clock.instant());
    }

    /** An officer reminds the body: the next mail tells again all that is awaited. */
    @EventListener
    void on(AwaitedReminded event) {
        if (event.person() == null) {
            table.again(event.awaited(), clock.instant());
        }
    }

    @EventListener
    void on(OpinionReminded event) {
        table.add(event.consultation(), event.daysLeft(), clock.instant());
    }
}
