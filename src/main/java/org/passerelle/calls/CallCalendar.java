package org.passerelle.calls;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Action;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.passerelle.shared.Language;
import org.passerelle.shared.ServiceAddress;
import org.passerelle.shared.Texts;
import org.springframework.stereotype.Component;

/**
 * The dates of a call as a calendar file (RFC 5545): its opening, its closing with an alarm a week before, and the day
 * named for the results. Each keeps its identifier and counts up with the call's version, so that a file fetched after
 * an extension replaces the earlier dates instead of standing beside them.
 */
@Component
public class CallCalendar {

    private static final Duration A_WEEK_BEFORE = Duration.ofDays(-7);

    private final Texts texts;
    private final ServiceAddress address;
    private final Clock clock;

    CallCalendar(Texts texts, ServiceAddress address, Clock clock) {
        this.texts = texts;
        this.address = address;
        this.clock = clock;
    }

    /** The file, in UTF-8; hours stand in UTC and read in the zone of whoever opens it. */
    public byte[] of(Call call, Language language) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Passerelle//Passerelle//" + language));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(event(call, language, "opening", call.window().opensAt()));
        VEvent closing = event(call, language, "closing", call.window().closesAt());
        closing.add(alarm(words(call, language, "closing")));
        calendar.add(closing);
        LocalDateTime results = call.definition().resultsExpectedAt();
        if (results != null) {
            calendar.add(event(call, language, "results", LocalDate.from(results)));
        }
        return calendar.toString().getBytes(StandardCharsets.UTF_8);
    }

    private VEvent event(Call call, Language language, String which, Temporal when) {
        String page = address.of("calls/" + call.code());
        VEvent event = new VEvent(false);
        event.add(new DtStamp(clock.instant()));
        event.add(new DtStart<>(when));
        event.add(new Summary(words(call, language, which)));
        event.add(new Uid(call.id() + "-" + which + "@passerelle"));
        event.add(new Sequence(call.version()));
        event.add(new Url(URI.create(page)));
        event.add(new Description(texts.get(language, "calendar.more", call.code(), page)));
        return event;
    }

    private static VAlarm alarm(String words) {
        VAlarm alarm = new VAlarm(A_WEEK_BEFORE);
        alarm.add(new Action("DISPLAY"));
        alarm.add(new Description(words));
        return alarm;
    }

    private String words(Call call, Language language, String which) {
        return texts.get(
                language, "calendar." + which, call.definition().title().in(language));
    }
}
