package org.passerelle.synthesis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;

/**
 * The synthesis of one dossier (domain.md §2.3, step 13).
 *
 * @param version from 1; a deferred dossier gets another one after the first is frozen
 * @param revision of the row: who saves says which one was read
 * @param round from 1, one more each time that it is finished: the visas of earlier rounds do not count any more
 * @param facts as they were when it was finished; absent while it is written
 * @param writer the name of who wrote it last
 * @param visas of all rounds, in their order
 * @param overtaken why it is to be written again, though it was finished or a book holds it; null where what it says holds
 */
public record Synthesis(
        UUID id,
        DossierId dossier,
        int version,
        int revision,
        State state,
        int round,
        SynthesisWords words,
        @Nullable SynthesisFacts facts,
        PersonId writtenBy,
        String writer,
        Instant writtenAt,
        List<Visa> visas,
        @Nullable Overtaken overtaken) {

    /** How far it has come. Words: {@code synthesisState.NAME}. */
    public enum State {
        /** The officer writes it. */
        DRAFT,
        /** A visa is awaited. */
        VISA,
        /** It is ready for the committee book. */
        FINISHED,
        /** The committee book holds it; nobody changes it any more. */
        FROZEN,
        /** The committee spoke, or the dossier ended, before it was finished. */
        DROPPED
    }

    public Synthesis {
        visas = List.copyOf(visas);
    }

    /** The version that counts: the one that is finished, or else the last one that a book holds. */
    static Optional<Synthesis> counting(List<Synthesis> versions) {
        return versions.stream()
                .filter(one -> one.state == State.FINISHED || one.state == State.FROZEN)
                .reduce((first, second) -> second);
    }

    /** Whether it was finished and may be quoted: another page has to take the place of one that is overtaken. */
    boolean holds() {
        return overtaken == null;
    }

    /** Whether somebody works on it, or it waits for the book. */
    public boolean isOpen() {
        return state == State.DRAFT || state == State.VISA || state == State.FINISHED;
    }

    /** The visas that count. */
    public List<Visa> given() {
        return visas.stream()
                .filter(visa -> visa.round() == round && visa.verdict() == Visa.Verdict.GIVEN)
                .toList();
    }

    /** The place of the visa that comes next, from 1. */
    public int nextPlace() {
        return given().size() + 1;
    }

    /** What was said last, where the officer is to write it again because of it. */
    public @Nullable Visa returned() {
        Visa last = visas.isEmpty() ? null : visas.get(visas.size() - 1);
        return state == State.DRAFT && last != null && last.verdict() == Visa.Verdict.RETURNED ? last : null;
    }

    /** As somebody wrote it. */
    Synthesis written(Actor actor, State next, SynthesisWords said, @Nullable SynthesisFacts known, Instant now) {
        return new Synthesis(
                id,
                dossier,
                version,
                revision,
                next,
                round,
                said,
                known,
                actor.personId(),
                actor.name(),
                now,
                visas,
                next == State.DRAFT ? overtaken : null);
    }

    /** To be written again: the visas that were given do not count any more. */
    Synthesis again() {
        return again(null);
    }

    /** The same, because what it rests on has changed. */
    Synthesis again(@Nullable Overtaken why) {
        return new Synthesis(
                id,
                dossier,
                version,
                revision,
                State.DRAFT,
                round + 1,
                words,
                null,
                writtenBy,
                writer,
                writtenAt,
                visas,
                why);
    }

    /** As it is shown to whom these dossiers are closed. */
    Synthesis without(Set<String> numbers) {
        return facts == null
                ? this
                : new Synthesis(
                        id,
                        dossier,
                        version,
                        revision,
                        state,
                        round,
                        words,
                        facts.without(numbers),
                        writtenBy,
                        writer,
                        writtenAt,
                        visas,
                        overtaken);
    }

    /** The same, a step on. */
    Synthesis at(State next) {
        return new Synthesis(
                id, dossier, version, revision, next, round, words, facts, writtenBy, writer, writtenAt, visas,
                overtaken);
    }
}
