package org.passerelle.ui.site;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.CallStage;
import org.passerelle.calls.Window;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Countdown;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.StageBadge;

/** When a call opens or closes: in its own zone, on the reader's clock where that differs, and how long that is. */
final class CallDates extends Div {

    CallDates(Call call, Clock clock) {
        this(call, Optional.empty(), clock);
    }

    /** @param reopened until when drafts may be submitted after the closing, where an incident says so */
    CallDates(Call call, Optional<Instant> reopened, Clock clock) {
        addClassName("call-dates");
        CallDefinition definition = call.definition();
        Instant now = clock.instant();
        Window window = call.window();
        add(new StageBadge(byTheClock(call, now)));
        if (window.isBefore(now)) {
            addDate("site.call.opens", definition.opensAt(), definition.zone());
            add(countdown(clock, window.opensAt(), "site.call.opensIn"));
        } else if (window.isOpen(now)) {
            addDate("site.call.closes", definition.closesAt(), definition.zone());
            add(countdown(clock, window.closesAt(), "site.call.closesIn"));
        } else {
            addDate("site.call.closed", definition.closesAt(), definition.zone());
            reopened.ifPresent(until -> addReopened(until, definition.zone(), clock));
        }
    }

    private void addReopened(Instant until, ZoneId zone, Clock clock) {
        Paragraph note = new Paragraph(
                ViewLanguage.text("site.call.reopened", Formats.inZone(LocalDateTime.ofInstant(until, zone), zone)));
        note.addClassName("note");
        add(note, countdown(clock, until, "site.call.reopenedFor"));
    }

    /** The clock opens and closes; the process may be a minute late. */
    private static CallStage byTheClock(Call call, Instant now) {
        boolean turning = call.stage() == CallStage.PUBLISHED || call.stage() == CallStage.OPEN;
        if (!turning) {
            return call.stage();
        }
        return call.window().isOpen(now)
                ? CallStage.OPEN
                : call.window().isOver(now) ? CallStage.CLOSED : CallStage.PUBLISHED;
    }

    private void addDate(String key, LocalDateTime moment, ZoneId zone) {
        Paragraph date = new Paragraph(ViewLanguage.text(key, Formats.dateTime(moment)));
        date.addClassNames("date", "numbers");
        add(date, small(Formats.zone(zone)));
        String own = Formats.forReader(moment, zone);
        if (own != null) {
            add(small(own));
        }
    }

    private static Paragraph countdown(Clock clock, Instant until, String key) {
        Paragraph line = new Paragraph(new Countdown(clock, until, key));
        line.addClassName("count");
        return line;
    }

    private static Paragraph small(@Nullable String words) {
        Paragraph line = new Paragraph(words);
        line.addClassNames("small", "soft");
        return line;
    }
}
