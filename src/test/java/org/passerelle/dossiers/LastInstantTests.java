package org.passerelle.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Reception;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** A submission that is let in just before the closing bears the instant that let it in, however long it takes. */
@IntegrationTest
class LastInstantTests {

    static final Instant LAST = Trade.CLOSES.atZone(Trade.PARIS).toInstant().minusMillis(1);

    @Autowired
    Trade trade;

    @Autowired
    DossiersTable table;

    @Autowired
    AttachmentsTable attachments;

    @Autowired
    SubmissionsTable submissions;

    @Autowired
    PensTable pens;

    @Autowired
    DossierReview review;

    @Autowired
    Writable writable;

    @Autowired
    DossierAccess access;

    @Autowired
    Signatories signatories;

    @Autowired
    Commitments commitments;

    @Autowired
    Calls calls;

    @Autowired
    Closings closings;

    @Autowired
    Rights rights;

    @Autowired
    Trail trail;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    CallId call;

    @BeforeEach
    void anOpenCall() {
        call = trade.openCall("AAP-2027-TEST");
    }

    @Test
    void isNeverAfterTheClosing() {
        DossierId id = trade.completeDraft(call);
        trade.at(LAST);
        Dossiers slow = new Dossiers(
                table,
                attachments,
                submissions,
                pens,
                review,
                writable,
                closings,
                access,
                signatories,
                commitments,
                calls,
                rights,
                trail,
                events,
                new Reception(new Slow()));

        Submission submission = transaction.execute(status -> slow.submit(trade.actor("signatory"), id));

        assertThat(Objects.requireNonNull(submission).at()).isEqualTo(LAST);
    }

    /** Goes on by a second each time somebody looks. */
    private static final class Slow extends Clock {

        private Instant now = LAST;

        @Override
        public ZoneId getZone() {
            return Trade.PARIS;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            Instant read = now;
            now = now.plus(Duration.ofSeconds(1));
            return read;
        }
    }
}
