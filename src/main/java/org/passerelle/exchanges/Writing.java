package org.passerelle.exchanges;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierAccess;
import org.passerelle.files.StoredFile;
import org.passerelle.people.Actor;
import org.passerelle.people.Trail;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Component;

/** What all that is written must meet, and what it leaves: the exchange itself and a line of the trail. */
@Component
class Writing {

    private final ExchangesTable table;
    private final Trail trail;
    private final Clock clock;

    Writing(ExchangesTable table, Trail trail, Clock clock) {
        this.table = table;
        this.trail = trail;
        this.clock = clock;
    }

    /** Words, or a document that speaks for itself; neither too long nor too many. */
    static void requireContent(String field, String words, List<StoredFile> documents) {
        boolean empty = words.isBlank() && documents.isEmpty();
        boolean tooMuch = words.length() > Exchange.MOST_CHARACTERS || documents.size() > Exchange.MOST_ENCLOSURES;
        if (empty || tooMuch) {
            throw new Refusal(RefusalCode.INVALID_VALUE, field);
        }
    }

    Exchange add(
            Actor actor,
            Dossier dossier,
            Exchange.Kind kind,
            @Nullable UUID request,
            String words,
            List<StoredFile> documents) {
        Exchange exchange = new Exchange(
                UUID.randomUUID(),
                dossier.id(),
                kind,
                request,
                kind == Exchange.Kind.QUESTION ? Exchange.Side.SERVICE : side(actor, dossier),
                actor.personId(),
                actor.name(),
                words.strip(),
                documents.stream().map(Exchange.Enclosure::of).toList(),
                List.of(),
                clock.instant());
        table.add(exchange);
        return exchange;
    }

    /** From which side somebody writes who may. */
    static Exchange.Side side(Actor actor, Dossier dossier) {
        return DossierAccess.isOwn(actor, dossier) ? Exchange.Side.APPLICANT : Exchange.Side.SERVICE;
    }

    void note(Actor actor, Dossier dossier, String verb, Map<String, Object> detail) {
        trail.record(
                actor, dossier.call().value(), dossier.id().value(), verb, dossier.stage(), dossier.stage(), detail);
    }

    /** The words and the documents by their names and hashes, for the trail. */
    static Map<String, Object> detail(String key, String words, List<StoredFile> documents) {
        Map<String, Object> detail = new HashMap<>();
        detail.put(key, words.strip());
        if (!documents.isEmpty()) {
            detail.put("name", documents.stream().map(StoredFile::name).toList());
            detail.put("sha256", documents.stream().map(StoredFile::sha256).toList());
        }
        return detail;
    }
}
