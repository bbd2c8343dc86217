package org.passerelle.committee;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.shared.Language;
import org.passerelle.shared.ServiceAddress;
import org.passerelle.shared.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A meeting of a committee as a calendar file (RFC 5545): an invitation, or the cancellation of an earlier one (RFC 5546), which
 * bears the same identifier and a higher number, so that the calendar takes the earlier entry back.
 */
@Component
public class MeetingCalendar {

    private static final Duration USUAL = Duration.ofHours(3);

    private final Calls calls;
    private final Texts texts;
    private final ServiceAddress address;
    private final Clock clock;
    private final URI organizer;

    MeetingCalendar(
            Calls calls,
            Texts texts,
            ServiceAddress address,
            Clock clock,
            @Value("${passerelle.mail.from:ne-pas-repondre@passerelle.invalid}") String from) {
        this.calls = calls;
        this.texts = texts;
        this.address = address;
        this.clock = clock;
        organizer = mail(from);
    }

    /**
     * The file for one member, in UTF-8; the hour stands in UTC and reads in the zone of whoever opens it.
     *
     * @param member the address of the member, for whose calendar it is
     */
    public byte[] of(Meeting meeting, Language language, String member) {
        Call call = calls.get(meeting.call());
        boolean calledOff = meeting.status() == Meeting.Status.CALLED_OFF;
        VEvent event = new VEvent(false);
        event.add(new DtStamp(clock.instant()));
        event.add(new DtStart<>(meeting.at()));
        event.add(new net.fortuna.ical4j.model.property.Duration(USUAL));
        event.add(new Summary(texts.get(
                language,
                "meeting.calendar",
                Map.of("call", call.definition().title().in(language)))));
        event.add(new Uid(meeting.id() + "@passerelle"));
        event.add(new Sequence(calledOff ? 1 : 0));
        event.add(status(calledOff));
        event.add(new Location(meeting.place()));
        event.add(new Url(URI.create(address.of("committee/" + call.code()))));
        event.add(new Description(meeting.agenda()));
        event.add(new Organizer(organizer));
        event.add(new Attendee(mail(member)));
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Passerelle//Passerelle//" + language));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(calledOff ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        calendar.add(event);
        return calendar.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static URI mail(String address) {
        return URI.create("mailto:" + address);
    }

    private static Status status(boolean calledOff) {
        return calledOff ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
    }
}
