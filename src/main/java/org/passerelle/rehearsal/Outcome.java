package org.passerelle.rehearsal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.people.TrailEntry;

/** The file {@code outcome.json}: what came of a rehearsal. */
final class Outcome {

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .serializationInclusion(JsonInclude.Include.ALWAYS)
            .build()
            .writer();

    private final ZoneId zone;

    Outcome(ZoneId zone) {
        this.zone = zone;
    }

    void write(Path file, List<Observed.OfDossier> dossiers, List<Observed.OfCall> calls, Observed.OfProcess process) {
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("format", "passerelle-outcome/1");
        Map<String, Object> byKey = new LinkedHashMap<>();
        dossiers.forEach(dossier -> byKey.put(dossier.key(), dossier(dossier)));
        outcome.put("dossiers", byKey);
        Map<String, Object> byCode = new LinkedHashMap<>();
        calls.forEach(call -> byCode.put(call.code(), call(call)));
        outcome.put("calls", byCode);
        outcome.put("process", process);
        try {
            WRITER.writeValue(file.toFile(), outcome);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> dossier(Observed.OfDossier dossier) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", dossier.number());
        json.put("status", dossier.status());
        json.put("list", dossier.list());
        json.put("mean", dossier.mean());
        json.put("waitingRank", dossier.waitingRank());
        json.put("grants", dossier.grants());
        json.put("opinions", dossier.opinions());
        json.put("documents", dossier.documents().stream().map(this::document).toList());
        json.put("trail", dossier.trail().stream().map(this::line).toList());
        return json;
    }

    private Map<String, Object> call(Observed.OfCall call) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("documents", call.documents().stream().map(this::document).toList());
        json.put("order", call.order());
        json.put("awarded", call.awarded());
        json.put("left", call.left());
        return json;
    }

    private Map<String, Object> document(Observed.Document document) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", document.kind());
        json.put("file", document.file());
        json.put("sha256", document.sha256());
        json.put("issuedAt", local(document.issuedAt()));
        return json;
    }

    private Map<String, Object> line(TrailEntry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", local(entry.at()));
        json.put("by", entry.by());
        json.put("verb", entry.verb());
        json.put("from", entry.from());
        json.put("to", entry.to());
        return json;
    }

    private String local(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }
}
