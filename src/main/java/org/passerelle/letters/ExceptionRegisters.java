package org.passerelle.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.exceptions.ExceptionKind;
import org.passerelle.exceptions.ExceptionLine;
import org.passerelle.exceptions.ExceptionWords;
import org.passerelle.exceptions.Exceptions;
import org.passerelle.people.Actor;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.springframework.stereotype.Service;

/** The register of exceptions of a call as a PDF, printed as it stands whenever somebody asks. */
@Service
public class ExceptionRegisters {

    private final Exceptions exceptions;
    private final Calls calls;
    private final Letterheads heads;
    private final Texts texts;
    private final LetterWriter writer;
    private final Clock clock;

    ExceptionRegisters(
            Exceptions exceptions, Calls calls, Letterheads heads, Texts texts, LetterWriter writer, Clock clock) {
        this.exceptions = exceptions;
        this.calls = calls;
        this.heads = heads;
        this.texts = texts;
        this.writer = writer;
        this.clock = clock;
    }

    /** The bytes of the PDF. */
    public byte[] of(Actor actor, CallId id, Language language) {
        List<ExceptionLine> lines = exceptions.of(actor, id);
        CallDefinition call = calls.get(id).definition();
        Instant now = clock.instant();
        ExceptionWords words = new ExceptionWords(texts, call, language);
        return writer.write(model(heads.of(call, language, now), now.atZone(call.zone()), actor.name(), lines, words));
    }

    static ExceptionsModel model(
            Letterhead head, ZonedDateTime madeAt, String madeFor, List<ExceptionLine> lines, ExceptionWords words) {
        List<ExceptionsModel.Count> counts = new ArrayList<>();
        List<ExceptionsModel.Group> groups = new ArrayList<>();
        for (ExceptionKind kind : ExceptionKind.values()) {
            List<ExceptionsModel.Row> rows = lines.stream()
                    .filter(line -> line.kind() == kind)
                    .map(line -> row(line, words))
                    .toList();
            counts.add(new ExceptionsModel.Count(words.kind(kind), rows.size()));
            if (!rows.isEmpty()) {
                groups.add(new ExceptionsModel.Group(words.kind(kind), rows));
            }
        }
        return new ExceptionsModel(head, madeAt, madeFor, counts, groups);
    }

    private static ExceptionsModel.Row row(ExceptionLine line, ExceptionWords words) {
        return new ExceptionsModel.Row(
                words.when(line.at()), words.about(line), line.title(), words.what(line), line.by(), words.why(line));
    }
}
