package org.passerelle.desk;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.dossiers.DossierId;
import org.passerelle.exchanges.InformationRequest;
import org.passerelle.exchanges.InformationRequests;
import org.passerelle.exchanges.StandardPhrases;
import org.passerelle.people.Actor;
import org.passerelle.shared.Language;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Component;

/**
 * Asks each applicant the same question, with the names of its own dossier put in; an applicant that has this very question
 * before it and has not answered yet is not asked again.
 */
@Component
class AskingApplicants implements BatchAct {

    static final String WORDS = "words";
    static final String LANGUAGE = "language";

    private static final String DUE = "{due}";

    /** Stands where the day does; no text that somebody writes has it. */
    private static final String ANY_DAY = "\u0001";

    private final InformationRequests requests;
    private final StandardPhrases phrases;

    AskingApplicants(InformationRequests requests, StandardPhrases phrases) {
        this.requests = requests;
        this.phrases = phrases;
    }

    @Override
    public Batch.Kind kind() {
        return Batch.Kind.ASK;
    }

    @Override
    public Map<String, Object> attempt(Actor actor, Batch batch, DossierId dossier) {
        return Map.of(WORDS, ask(actor, batch, dossier));
    }

    /** The words are filled again: the last day to answer counts from the day on which it is asked. */
    @Override
    public void act(Actor actor, Batch batch, DossierId dossier, Map<String, Object> plan) {
        ask(actor, batch, dossier);
    }

    private String ask(Actor actor, Batch batch, DossierId dossier) {
        String asked = text(batch, WORDS);
        Pattern same = onAnyDay(filled(actor, batch, dossier, asked.replace(DUE, ANY_DAY)));
        boolean awaited = requests.of(actor, dossier).stream()
                .filter(InformationRequest::isOpen)
                .anyMatch(open -> same.matcher(open.question().words()).matches());
        if (awaited) {
            throw new Refusal(RefusalCode.ALREADY_DONE, dossier);
        }
        String words = filled(actor, batch, dossier, asked);
        requests.ask(actor, dossier, words, List.of());
        return words;
    }

    private String filled(Actor actor, Batch batch, DossierId dossier, String words) {
        return phrases.filled(actor, dossier, words, Language.valueOf(text(batch, LANGUAGE)));
    }

    /** The same question asked on another day names another last day to answer, and is the same question. */
    private static Pattern onAnyDay(String words) {
        return Pattern.compile(
                Stream.of(words.split(ANY_DAY, -1)).map(Pattern::quote).collect(Collectors.joining(".+")));
    }

    private static String text(Batch batch, String key) {
        return String.valueOf(batch.how().get(key));
    }
}
