package org.passerelle.exchanges;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Organisations;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Days;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Language;
import org.passerelle.shared.LocalizedText;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The phrases that the service keeps for requests and reasons: each its own, and those that colleagues share. */
@Service
@Transactional
public class StandardPhrases {

    private final PhrasesTable table;
    private final InformationRequests requests;
    private final DossierFile dossiers;
    private final Calls calls;
    private final Organisations organisations;
    private final Rights rights;
    private final Trail trail;

    StandardPhrases(
            PhrasesTable table,
            InformationRequests requests,
            DossierFile dossiers,
            Calls calls,
            Organisations organisations,
            Rights rights,
            Trail trail) {
        this.table = table;
        this.requests = requests;
        this.dossiers = dossiers;
        this.calls = calls;
        this.organisations = organisations;
        this.rights = rights;
        this.trail = trail;
    }

    /** What somebody writes down as a phrase. */
    public record Text(StandardPhrase.Purpose purpose, String name, LocalizedText words, boolean shared) {}

    /** The own phrases and the shared ones, by purpose and name. */
    @Transactional(readOnly = true)
    public List<StandardPhrase> all(Actor actor) {
        rights.require(actor, Act.KEEP_PHRASES);
        return table.of(actor.personId());
    }

    /**
     * Keeps a new phrase.
     *
     * @throws Refusal CONTENT with PHRASE_NAME, PHRASE_WORDS or PHRASE_PLACEHOLDER
     */
    public StandardPhrase add(Actor actor, Text text) {
        rights.require(actor, Act.KEEP_PHRASES);
        StandardPhrase phrase = phrase(UUID.randomUUID(), actor, text);
        table.save(phrase);
        trail.record(actor, null, null, "keepPhrase", null, null, Map.of("name", phrase.name()));
        return phrase;
    }

    /**
     * Changes the own phrase.
     *
     * @throws Refusal UNKNOWN for what is not there or a colleague's, CONTENT as for a new one
     */
    public void change(Actor actor, UUID id, Text text) {
        rights.require(actor, Act.KEEP_PHRASES);
        requireOwn(actor, id);
        StandardPhrase phrase = phrase(id, actor, text);
        table.save(phrase);
        trail.record(actor, null, null, "keepPhrase", null, null, Map.of("name", phrase.name()));
    }

    /**
     * Takes the own phrase away; texts that it went into stay as they are.
     *
     * @throws Refusal UNKNOWN for what is not there or a colleague's
     */
    public void remove(Actor actor, UUID id) {
        rights.require(actor, Act.KEEP_PHRASES);
        StandardPhrase own = requireOwn(actor, id);
        table.remove(id);
        trail.record(actor, null, null, "removePhrase", null, null, Map.of("name", own.name()));
    }

    /** The words of a phrase in a language, with what they name of a dossier put in. */
    @Transactional(readOnly = true)
    public String filled(Actor actor, DossierId id, StandardPhrase phrase, Language language) {
        return filled(actor, id, phrase.words().in(language), language);
    }

    /** Words written in a language, with what they name of a dossier put in. */
    @Transactional(readOnly = true)
    public String filled(Actor actor, DossierId id, String words, Language language) {
        rights.require(actor, Act.KEEP_PHRASES);
        Dossier dossier = dossiers.read(actor, id);
        return StandardPhrase.filled(
                words,
                Map.of(
                        "number", dossier.name(),
                        "title", dossier.title(),
                        "call", calls.get(dossier.call()).definition().title().in(language),
                        "organisation", organisations.get(dossier.lead()).name(),
                        "due", Days.inWords(requests.due(dossier).lastDay(), language)));
    }

    /** The words of a phrase in a language, with the name of a call put in. */
    @Transactional(readOnly = true)
    public String filled(Actor actor, CallId call, StandardPhrase phrase, Language language) {
        rights.require(actor, Act.KEEP_PHRASES);
        String title = calls.get(call).definition().title().in(language);
        return StandardPhrase.filled(phrase.words().in(language), Map.of("call", title));
    }

    private StandardPhrase requireOwn(Actor actor, UUID id) {
        return table.of(actor.personId()).stream()
                .filter(phrase -> phrase.id().equals(id) && phrase.owner().equals(actor.personId()))
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }

    private static StandardPhrase phrase(UUID id, Actor actor, Text text) {
        String fr = text.words().fr().strip();
        String en = text.words().en() == null ? "" : text.words().en().strip();
        List<Finding> findings = new ArrayList<>();
        if (text.name().isBlank() || text.name().length() > StandardPhrase.MOST_OF_NAME) {
            findings.add(Finding.blocking("PHRASE_NAME", "name", Map.of("limit", StandardPhrase.MOST_OF_NAME)));
        }
        if (fr.isEmpty() || Math.max(fr.length(), en.length()) > Exchange.MOST_CHARACTERS) {
            findings.add(Finding.blocking("PHRASE_WORDS", "words", Map.of("limit", Exchange.MOST_CHARACTERS)));
        }
        StandardPhrase.unknownIn(fr + " " + en).stream()
                .sorted()
                .findFirst()
                .ifPresent(unknown ->
                        findings.add(Finding.blocking("PHRASE_PLACEHOLDER", "words", Map.of("placeholder", unknown))));
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
        LocalizedText words = new LocalizedText(fr, en.isEmpty() ? null : en);
        return new StandardPhrase(
                id, actor.personId(), actor.name(), text.purpose(), text.name().strip(), words, text.shared());
    }
}
