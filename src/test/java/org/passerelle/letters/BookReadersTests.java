package org.passerelle.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Plans;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.committee.Ballots;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Convocation;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Meetings;
import org.passerelle.committee.Seat;
import org.passerelle.committee.Seats;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.GivenOpinions;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.Role;
import org.passerelle.reviews.Reviews;
import org.passerelle.shared.Language;
import org.passerelle.synthesis.Book;
import org.passerelle.synthesis.Books;
import org.passerelle.synthesis.Condition;
import org.passerelle.synthesis.Written;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/** Who gets which pages of a committee book. */
@IntegrationTest
class BookReadersTests {

    @Autowired
    Trade trade;

    @Autowired
    Written written;

    @Autowired
    Books books;

    @Autowired
    CommitteeBooks prints;

    @Autowired
    Seats seats;

    @Autowired
    Meetings meetings;

    @Autowired
    Ballots ballots;

    @Autowired
    Committee committee;

    @Autowired
    People people;

    @Autowired
    DossierFile dossiers;

    @Autowired
    Consultations consultations;

    @Autowired
    GivenOpinions given;

    @Autowired
    Reviews reviews;

    @Autowired
    DueJobs jobs;

    CallId call;
    DossierId first;
    DossierId second;
    Meeting meeting;
    Book book;

    @WalkedOnce
    void aBookOfTwo() {
        call = trade.openCall("AAP-2027-TEST");
        first = trade.submitted(call);
        second = trade.submitted(call);
        trade.at(Trade.CLOSES.plusDays(5));
        for (DossierId id : List.of(first, second)) {
            trade.admissible(id);
            if (id.equals(first)) {
                trade.appraise(id, "4");
            } else {
                appraisedWithALateOpinion(id);
            }
            written.finished(id, new Condition(Condition.Kind.DOCUMENT, "Assurance du dossier " + number(id)));
        }
        Person chair = people.withRole(Role.COMMITTEE_CHAIR).get(0);
        Person member = people.withRole(Role.COMMITTEE_MEMBER).get(0);
        seats.assign(
                secretary(),
                call,
                List.of(
                        new Seat(chair.id(), chair.name(), "Ministère", true, true),
                        new Seat(member.id(), member.name(), "Ministère", true, false)));
        meeting = meetings.convene(
                secretary(), call, new Convocation(LocalDateTime.of(2027, 5, 20, 14, 0), "Salle A", "Examen"));
        book = books.of(secretary(), call).get(0);
    }

    @Test
    void aMemberReadsNoPageBeforeTheRankingIsProposed() throws IOException {
        Actor member = trade.actor(Role.COMMITTEE_MEMBER);
        assertThat(books.pages(member, book.id())).isEmpty();
        assertThat(LetterTests.text(prints.of(member, book.id(), Language.FR)))
                .contains("2 fiches vous seront ouvertes quand le classement sera proposé")
                .doesNotContain("Sommaire");
        assertThat(books.pages(trade.actor(Role.AUDITOR), book.id())).hasSize(2);

        committee.propose(secretary(), call);

        assertThat(books.pages(member, book.id())).hasSize(2);
        assertThat(books.later(member, book.id())).isZero();
    }

    @Test
    void theBookHoldsEveryDossierInTheReadersLanguage() throws IOException {
        committee.propose(secretary(), call);
        assertThat(LetterTests.text(prints.of(secretary(), book.id(), Language.FR)))
                .contains("Dossier de séance, édition 1", number(first), number(second), book.sha256())
                .contains("Conditions préalables", "Assurance du dossier " + number(second));
        assertThat(LetterTests.text(prints.of(secretary(), book.id(), Language.EN)))
                .contains("Committee book, edition 1", "Conditions precedent", number(first));
    }

    @Test
    void theBookShowsALateOpinionBesideTheSilenceThatCounts() throws IOException {
        committee.propose(secretary(), call);

        assertThat(LetterTests.text(prints.of(secretary(), book.id(), Language.FR)))
                .containsOnlyOnce("Hors délai")
                .contains("Réputé rendu sans observation");
    }

    @Test
    void aRecusedMemberGetsABookWithoutTheDossier() throws IOException {
        committee.propose(secretary(), call);
        Actor member = trade.actor(Role.COMMITTEE_MEMBER);
        ballots.recuse(secretary(), meeting.id(), first, member.personId(), "Ancien élu de la commune");

        assertThat(books.pages(member, book.id()))
                .extracting(page -> page.dossier())
                .containsExactly(second);
        assertThat(LetterTests.text(prints.of(member, book.id(), Language.FR)))
                .doesNotContain(number(first))
                .contains(number(second));
        assertThat(books.pages(trade.actor(Role.COMMITTEE_CHAIR), book.id())).hasSize(2);
    }

    @Test
    void isNotForApplicants() {
        assertThat(codesOf(() -> prints.of(trade.actor("agent"), book.id(), Language.FR)))
                .containsExactly("FORBIDDEN");
    }

    /** The post lets its time pass, and answers before the committee meets. */
    private void appraisedWithALateOpinion(DossierId id) {
        trade.reviewed(id, "reviewer1", "reviewer2");
        jobs.runDue();
        reviews.lock(trade.actor("reviewer1"), id, Plans.sheet("4"));
        reviews.lock(trade.actor("reviewer2"), id, Plans.sheet("4"));
        trade.give(
                trade.actor("prefecture"),
                id,
                ConsultationKind.PREFECTURE,
                trade.favourable(ConsultationKind.PREFECTURE));
        Consultation post =
                consultations.of(trade.actor("post"), id).stream().findFirst().orElseThrow();
        jobs.advanceTo(post.dueAt());
        given.giveLate(trade.actor("post"), post.id(), 0, trade.favourable(ConsultationKind.EMBASSY));
    }

    private String number(DossierId id) {
        return dossiers.get(id).name();
    }

    private Actor secretary() {
        return trade.actor(Role.COMMITTEE_SECRETARY);
    }
}
