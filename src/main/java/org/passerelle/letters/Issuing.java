package org.passerelle.letters;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.files.FileKind;
import org.passerelle.files.Files;
import org.passerelle.files.StoredFile;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.springframework.stereotype.Component;

/** Prints a letter, keeps it, and notes it in the trail; once for each step that causes one. */
@Component
class Issuing {

    /**
     * Where a letter belongs and what caused it.
     *
     * @param step unique: a submission, a decision, a session
     * @param decision the number of the decision that it tells of; absent for any other document
     * @param isPublic whether the applicant may see it at once; asked when it is written, since results may be released
     *     while it is printed
     */
    record Cause(
            CallId call,
            @Nullable DossierId dossier,
            String step,
            @Nullable String decision,
            BooleanSupplier isPublic) {

        Cause(CallId call, @Nullable DossierId dossier, String step, BooleanSupplier isPublic) {
            this(call, dossier, step, null, isPublic);
        }
    }

    private final LetterWriter writer;
    private final LetterTable table;
    private final Openings openings;
    private final Files files;
    private final Rights rights;
    private final Trail trail;
    private final Clock clock;

    Issuing(
            LetterWriter writer,
            LetterTable table,
            Openings openings,
            Files files,
            Rights rights,
            Trail trail,
            Clock clock) {
        this.writer = writer;
        this.table = table;
        this.openings = openings;
        this.files = files;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    /** Refuses everybody but the clockwork; asked before anything else is told. */
    void require(Actor actor) {
        rights.require(actor, Act.ISSUE);
    }

    /** Where two causes name one step at once, the second waits and finds what the first has issued. */
    IssuedDocument once(Actor actor, Cause cause, Function<Instant, LetterModel> letter) {
        require(actor);
        table.hold(cause.step());
        Optional<IssuedDocument> before = table.ofStep(cause.step());
        return before.orElseGet(() -> issue(actor, cause, letter.apply(clock.instant())));
    }

    private IssuedDocument issue(Actor actor, Cause cause, LetterModel letter) {
        Instant now = clock.instant();
        LetterCode code = LetterCode.fresh();
        byte[] pdf = writer.write(letter, code);
        int seq = table.nextSeq(letter.kind(), cause.call(), cause.dossier());
        String about =
                Objects.requireNonNullElse(letter.head().number(), letter.head().callCode());
        String name = IssuedDocument.fileName(about, letter.kind(), seq);
        StoredFile file = files.keep(actor, name, FileKind.PDF, new ByteArrayInputStream(pdf));
        IssuedDocument issued = new IssuedDocument(
                UUID.randomUUID(),
                letter.kind(),
                seq,
                cause.call(),
                cause.dossier(),
                letter.head().language(),
                file.id(),
                file.sha256(),
                now,
                cause.isPublic().getAsBoolean() ? now : null);
        table.insert(issued, cause, code);
        DossierId dossier = cause.dossier();
        Map<String, Object> detail = Map.of("document", issued.name(), "sha256", issued.sha256());
        trail.record(
                actor, cause.call().value(), dossier == null ? null : dossier.value(), "issue", null, null, detail);
        openings.sent(issued);
        return issued;
    }
}
