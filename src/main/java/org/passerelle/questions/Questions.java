package org.passerelle.questions;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Mailer;
import org.passerelle.people.PersonId;
import org.passerelle.people.Rights;
import org.passerelle.people.SingleUse;
import org.passerelle.people.Trail;
import org.passerelle.shared.EmailAddress;
import org.passerelle.shared.Language;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.shared.ServiceAddress;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What visitors ask the service about a call, and the answers to everybody who asks. An answer goes to who asked; where it
 * serves all, reworded without who asked, it stands on the page of the call and those who write a draft are told.
 */
@Service
@Transactional
public class Questions {

    private static final Duration HELD = Duration.ofDays(2);

    private final QuestionsTable table;
    private final Intake intake;
    private final Calls calls;
    private final Rights rights;
    private final Mailer mailer;
    private final ServiceAddress address;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Questions(
            QuestionsTable table,
            Intake intake,
            Calls calls,
            Rights rights,
            Mailer mailer,
            ServiceAddress address,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.intake = intake;
        this.calls = calls;
        this.rights = rights;
        this.mailer = mailer;
        this.address = address;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes down what a visitor asks, and sends a link that proves the mailbox; nobody reads the question before.
     * The mail does not repeat it: the service sends nobody's words to an address that is not proven.
     *
     * @throws Refusal INVALID_VALUE for what is no address and for an empty or too long question, TOO_MANY_ATTEMPTS for more
     *     than three from one address in an hour
     */
    public void write(CallId call, String email, Language language, String words) {
        if (!EmailAddress.isValid(email)) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "email");
        }
        table.sweep(HELD);
        String token = SingleUse.fresh();
        Intake.Asker visitor = new Intake.Asker(null, email.strip(), language);
        Question question = intake.take(Intake.Origin.of(call), visitor, words);
        table.add(question, Optional.of(SingleUse.hash(token)));
        mailer.send(
                question.email(),
                language,
                "question.confirm",
                Map.of(
                        "call", calls.get(call).definition().title().in(language),
                        "link", address.of("question/" + token)));
    }

    /** The question that a link would ask; empty when the link is unknown, was used or has expired. */
    @Transactional(readOnly = true)
    public Optional<String> written(String token) {
        return table.find(SingleUse.hash(token));
    }

    /**
     * Asks what a visitor wrote.
     *
     * @throws Refusal UNKNOWN for a link that is unknown, was used or has expired
     */
    public void prove(String token) {
        if (!table.prove(SingleUse.hash(token), intake.due())) {
            throw new Refusal(RefusalCode.UNKNOWN, "link");
        }
    }

    /** Those that wait for an answer, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Question> waiting(Actor actor) {
        rights.require(actor, Act.ANSWER_QUESTION);
        return table.waiting();
    }

    /**
     * Answers who asked, and, where an entry is given, everybody.
     *
     * @param entry the question and the answer as all may read them, without who asked
     * @throws Refusal INVALID_VALUE for an empty or too long answer, NO_SUCH_TASK where it is answered already
     */
    public void answer(Actor actor, UUID id, String answer, Optional<Faq> entry) {
        rights.require(actor, Act.ANSWER_QUESTION);
        Question question = table.asked(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
        Intake.requireText("answer", answer);
        if (!table.answer(id, answer.strip(), actor.login())) {
            throw new Refusal(RefusalCode.NO_SUCH_TASK, id);
        }
        reply(question, answer.strip());
        UUID dossier = question.dossier() == null ? null : question.dossier().value();
        trail.record(
                actor,
                question.call().value(),
                dossier,
                "answerQuestion",
                null,
                null,
                Map.of("question", question.words(), "answer", answer.strip()));
        entry.ifPresent(words -> publish(question, words));
    }

    /** What stands on the page of a call, the newest first. */
    @Transactional(readOnly = true)
    public List<Faq> published(CallId call) {
        return table.published(call);
    }

    /** To a visitor by mail; to a person with an account as it wants to be told. */
    private void reply(Question question, String answer) {
        PersonId asker = question.asker();
        if (asker != null) {
            events.publishEvent(new QuestionAnswered(asker, question, answer));
            return;
        }
        mailer.send(
                question.email(),
                question.language(),
                "question.answered",
                Map.of(
                        "call", calls.get(question.call()).definition().title().in(question.language()),
                        "question", question.words(),
                        "answer", answer));
    }

    private void publish(Question question, Faq words) {
        Intake.requireText("publicQuestion", words.question());
        Intake.requireText("publicAnswer", words.answer());
        Faq entry = new Faq(words.question().strip(), words.answer().strip(), clock.instant());
        table.publish(question.id(), entry);
        events.publishEvent(new FaqPublished(question.call(), entry));
    }
}
