package org.passerelle.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.passerelle.people.Actor;
import org.passerelle.shared.Digest;
import org.passerelle.shared.Json;

/**
 * What was submitted, frozen: the proof behind the receipt.
 *
 * @param content the dossier as canonical JSON, documents by their hash
 * @param sha256 hexadecimal digest of the content's UTF-8 bytes
 */
public record Submission(
        DossierId dossier, String number, Instant at, String by, String byName, String content, String sha256) {

    static Submission of(
            Dossier dossier,
            String callCode,
            List<Attachment> attachments,
            Optional<LocalDate> deliberationOn,
            Actor signatory,
            Instant at) {
        Map<String, Object> content = new TreeMap<>();
        content.put("number", dossier.number());
        content.put("call", callCode);
        content.put("lead", dossier.lead());
        content.put("submittedAt", at);
        content.put("signatory", signatory.name());
        content.put("answers", dossier.answers().values());
        content.put("plan", dossier.plan());
        content.put("partners", dossier.partners());
        content.put(
                "documents",
                attachments.stream()
                        .map(a -> Map.of("type", a.type(), "name", a.name(), "sha256", a.sha256()))
                        .toList());
        deliberationOn.ifPresent(day -> content.put("deliberationFollowsOn", day));
        String json = Json.write(content);
        return new Submission(
                dossier.id(),
                String.valueOf(dossier.number()),
                at,
                signatory.login(),
                signatory.name(),
                json,
                Digest.sha256(json));
    }
}
