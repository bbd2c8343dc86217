package org.passerelle.opinions;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.DossierId;
import org.passerelle.forms.Answers;
import org.passerelle.forms.OpinionKeys;
import org.passerelle.shared.Language;
import org.passerelle.shared.LocalizedText;
import org.passerelle.shared.TextKey;
import org.passerelle.shared.Texts;

/**
 * One body asked about one dossier, and its opinion once given.
 *
 * @param body the body's name ({@code EMBASSY:HANOI})
 * @param label the body's own name: a post, a region, a funder; empty where the kind says all
 * @param dueAt the instant from which silence is recorded
 * @param value null while awaited
 * @param course how it went beside what was said
 */
public record Consultation(
        ConsultationId id,
        DossierId dossier,
        ConsultationKind kind,
        String body,
        String label,
        Instant askedAt,
        Instant dueAt,
        Status status,
        @Nullable OpinionValue value,
        @Nullable String comment,
        List<String> conditions,
        Map<String, Object> answers,
        @Nullable Instant givenAt,
        @Nullable String givenBy,
        Course course) {

    /** One of which nothing is to be told beside what was said. */
    public Consultation(
            ConsultationId id,
            DossierId dossier,
            ConsultationKind kind,
            String body,
            String label,
            Instant askedAt,
            Instant dueAt,
            Status status,
            @Nullable OpinionValue value,
            @Nullable String comment,
            List<String> conditions,
            Map<String, Object> answers,
            @Nullable Instant givenAt,
            @Nullable String givenBy) {
        this(
                id,
                dossier,
                kind,
                body,
                label,
                askedAt,
                dueAt,
                status,
                value,
                comment,
                conditions,
                answers,
                givenAt,
                givenBy,
                Course.PLAIN);
    }

    /** The same, asked by the officer beside what D4 names. */
    Consultation addedFor(String reason) {
        return new Consultation(
                id,
                dossier,
                kind,
                body,
                label,
                askedAt,
                dueAt,
                status,
                value,
                comment,
                conditions,
                answers,
                givenAt,
                givenBy,
                Course.added(reason));
    }

    public boolean isAwaited() {
        return status == Status.ASKED;
    }

    /** Whether the officer asked the body beside what D4 names. */
    public boolean isAdded() {
        return course.addedReason() != null;
    }

    /** What was said after the silence had been recorded; it never takes the place of that silence (D11). */
    public Optional<OpinionVersion> late() {
        return Optional.ofNullable(course.late());
    }

    /** The body as people call it, in both languages. */
    public LocalizedText title(Texts texts) {
        return new LocalizedText(title(texts, Language.FR), title(texts, Language.EN));
    }

    /** The body as people call it: "Préfecture de la région fictive A". Words: {@code consultedBody.KIND}. */
    public String title(Texts texts, Language language) {
        return texts.get(language, titleKey(), ownName());
    }

    /** The key of what people call the body; takes {@link #ownName()}. */
    public String titleKey() {
        return asked().titleKey();
    }

    /** The same for a refusal, which is put into words where it is read. */
    TextKey called() {
        return asked().called();
    }

    /** What sets the body apart from others of its kind; a region without the word, which the kind brings. */
    public String ownName() {
        return asked().ownName();
    }

    /** The body that was asked. */
    public Body asked() {
        return new Body(kind, body, label);
    }

    /** The body's form as it was answered: what is read of its own, and all that it says beside. */
    public Answers whole() {
        return whole(value, comment, conditions, answers);
    }

    static Answers whole(
            @Nullable OpinionValue value,
            @Nullable String comment,
            List<String> conditions,
            Map<String, Object> answers) {
        Map<String, Object> all = new LinkedHashMap<>(answers);
        if (value != null) {
            all.put(OpinionKeys.VALUE, value.name());
        }
        if (comment != null) {
            all.put(OpinionKeys.COMMENT, comment);
        }
        all.put(
                OpinionKeys.CONDITIONS,
                conditions.stream()
                        .map(condition -> Map.of(OpinionKeys.CONDITION, condition))
                        .toList());
        return new Answers(all);
    }

    /** Where a consultation stands. */
    public enum Status {
        /** The opinion is awaited. */
        ASKED,
        /** The body answered. */
        GIVEN,
        /** The time is over and nothing was said. */
        SILENT,
        /** The dossier was withdrawn; the opinion is not needed any more. */
        CANCELLED,
        /** The officer withdrew the request, with a reason. */
        WITHDRAWN
    }
}
