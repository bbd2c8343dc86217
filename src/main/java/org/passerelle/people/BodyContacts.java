package org.passerelle.people;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.EmailAddress;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each consulted body is reached, who heads it and when its office is closed; kept as reference data. */
@Service
public class BodyContacts {

    private final JdbcClient jdbc;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    BodyContacts(JdbcClient jdbc, Rights rights, Trail trail, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
    }

    /**
     * Enters how a body is reached, or replaces what was said. A change of days off moves no deadline that runs; what is awaited
     * is told anew to another mailbox.
     */
    @Transactional
    public void save(Actor actor, BodyContact contact) {
        rights.require(actor, Act.MANAGE_REFERENCE);
        EmailAddress before = of(contact.body()).mailbox();
        jdbc.sql(
                        """
                        insert into passerelle.body_contact (body, mailbox, head_name, head_email, days_off)
                        values (:body, :mailbox, :name, :email, :days)
                        on conflict (body) do update
                        set mailbox = excluded.mailbox, head_name = excluded.head_name,
                            head_email = excluded.head_email, days_off = excluded.days_off
                        """)
                .param("body", contact.body())
                .param("mailbox", text(contact.mailbox()))
                .param("name", contact.headName())
                .param("email", text(contact.headEmail()))
                .param("days", contact.daysOff().stream().map(Date::valueOf).toArray(Date[]::new))
                .update();
        trail.record(actor, null, null, "saveBodyContact", null, null, Map.of("body", contact.body()));
        if (contact.mailbox() != null && !contact.mailbox().equals(before)) {
            events.publishEvent(new BodyMailboxChanged(actor, contact.body()));
        }
    }

    /** What is said of a body; nothing where nobody entered it. */
    public BodyContact of(String body) {
        return jdbc.sql("select * from passerelle.body_contact where body = :body")
                .param("body", body)
                .query(BodyContacts::read)
                .optional()
                .orElseGet(() -> BodyContact.unknown(body));
    }

    /** What is said of each body, by its name. */
    public Map<String, BodyContact> all() {
        List<BodyContact> all = jdbc.sql("select * from passerelle.body_contact order by body")
                .query(BodyContacts::read)
                .list();
        return all.stream().collect(Collectors.toMap(BodyContact::body, contact -> contact));
    }

    private static @Nullable String text(@Nullable EmailAddress address) {
        return address == null ? null : address.value();
    }

    private static @Nullable EmailAddress address(@Nullable String text) {
        return text == null || text.isBlank() ? null : new EmailAddress(text);
    }

    private static BodyContact read(ResultSet row, int ignored) throws SQLException {
        Date[] days = (Date[]) row.getArray("days_off").getArray();
        String head = row.getString("head_name");
        return new BodyContact(
                row.getString("body"),
                address(row.getString("mailbox")),
                head == null ? "" : head,
                address(row.getString("head_email")),
                Arrays.stream(days).map(Date::toLocalDate).collect(Collectors.toCollection(TreeSet<LocalDate>::new)));
    }
}
