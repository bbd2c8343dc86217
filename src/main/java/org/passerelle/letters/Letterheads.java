package org.passerelle.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Submission;
import org.passerelle.people.Organisation;
import org.passerelle.people.Organisations;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.springframework.stereotype.Component;

/** Knows to whom a letter about a dossier goes, and in which language: to the one who submitted it. */
@Component
class Letterheads {

    private final Dossiers dossiers;
    private final Calls calls;
    private final Organisations organisations;
    private final People people;
    private final Texts texts;

    Letterheads(Dossiers dossiers, Calls calls, Organisations organisations, People people, Texts texts) {
        this.dossiers = dossiers;
        this.calls = calls;
        this.organisations = organisations;
        this.people = people;
        this.texts = texts;
    }

    Letterhead of(Dossier dossier, Instant now) {
        return of(dossier, language(dossier), now);
    }

    Letterhead of(Dossier dossier, Language language, Instant now) {
        return to(recipient(dossier, language), dossier, language, now);
    }

    /** To another than the applicant. */
    Letterhead to(List<String> recipient, Dossier dossier, Language language, Instant now) {
        CallDefinition call = calls.get(dossier.call()).definition();
        return new Letterhead(
                language,
                call.issuingService(),
                call.contactEmail(),
                call.contactPhone(),
                recipient,
                call.code(),
                call.title().in(language),
                dossier.number(),
                dossier.title(),
                LocalDate.ofInstant(now, call.zone()));
    }

    /** For what the service keeps. */
    Letterhead of(CallDefinition call, Instant now) {
        return of(call, Language.FR, now);
    }

    Letterhead of(CallDefinition call, Language language, Instant now) {
        return new Letterhead(
                language,
                call.issuingService(),
                call.contactEmail(),
                call.contactPhone(),
                List.of(),
                call.code(),
                call.title().in(language),
                null,
                null,
                LocalDate.ofInstant(now, call.zone()));
    }

    /** The day of an instant where the call is. */
    LocalDate dayOf(Dossier dossier, Instant at) {
        return LocalDate.ofInstant(at, calls.get(dossier.call()).definition().zone());
    }

    Organisation lead(Dossier dossier) {
        return organisations.get(dossier.lead());
    }

    private Language language(Dossier dossier) {
        return submitter(dossier).map(Person::language).orElse(Language.FR);
    }

    private Optional<Person> submitter(Dossier dossier) {
        return dossiers.submission(dossier.id()).map(Submission::by).flatMap(people::byLogin);
    }

    private List<String> recipient(Dossier dossier, Language language) {
        List<String> lines = new ArrayList<>();
        lines.add(lead(dossier).name());
        dossiers.submission(dossier.id())
                .ifPresent(s -> lines.add(texts.get(language, "letter.attention", s.byName())));
        return lines;
    }
}
