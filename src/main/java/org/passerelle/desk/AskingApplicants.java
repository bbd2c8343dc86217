package org.passerelle.desk;

import java.util.List;
import java.util.Map;
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
        String words = phrases.filled(actor, dossier, text(batch, WORDS), Language.valueOf(text(batch, LANGUAGE)));
        boolean awaited = requests.of(actor, dossier).stream()
                .filter(InformationRequest::isOpen)
                .anyMatch(open -> open.question().words().equals(words));
        if (awaited) {
            throw new Refusal(RefusalCode.ALREADY_DONE, dossier);
        }
        requests.ask(actor, dossier, words, List.of());
        return words;
    }

    private static String text(Batch batch, String key) {
        return String.valueOf(batch.how().get(key));
    }
}
