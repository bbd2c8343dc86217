package org.passerelle.people;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals the lines of the trail into chains, one for each dossier, one for each call's own lines, one for the service. A line
 * is sealed within a minute of its act, in a transaction of its own, so that no act waits for another (ADR 0104).
 */
@Service
@Transactional
public class Sealing {

    private static final int AT_ONCE = 2_000;
    private static final UUID SERVICE = new UUID(0, 0);

    private final SealTable table;
    private final SecureRandom random = new SecureRandom();

    Sealing(SealTable table) {
        this.table = table;
    }

    /** Seals every line that was written by acts that are done. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    public void seal() {
        table.lock();
        List<TrailEntry> waiting = table.waiting(AT_ONCE);
        while (!waiting.isEmpty()) {
            table.insert(sealed(waiting));
            waiting = table.waiting(AT_ONCE);
        }
    }

    /** The sealed lines of a dossier or call, in the order of their chain; for a module that has checked the right. */
    @Transactional(readOnly = true)
    public List<SealedLine> of(UUID chain) {
        return table.of(chain);
    }

    private List<SealedLine> sealed(List<TrailEntry> entries) {
        Map<UUID, SealTable.Head> heads = new HashMap<>(
                table.heads(entries.stream().map(Sealing::chain).distinct().toList()));
        List<SealedLine> lines = new ArrayList<>();
        for (TrailEntry entry : entries) {
            UUID chain = chain(entry);
            SealTable.Head head = heads.getOrDefault(chain, new SealTable.Head(0, ""));
            SealedLine line = SealedLine.after(chain, head.position() + 1, head.hash(), nonce(), entry);
            heads.put(chain, new SealTable.Head(line.position(), line.hash()));
            lines.add(line);
        }
        return lines;
    }

    private static UUID chain(TrailEntry entry) {
        UUID dossier = entry.dossier();
        return dossier == null ? Objects.requireNonNullElse(entry.call(), SERVICE) : dossier;
    }

    private String nonce() {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
