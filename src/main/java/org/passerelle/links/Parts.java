package org.passerelle.links;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Closings;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.PartnerParts;
import org.passerelle.dossiers.Stage;
import org.passerelle.funding.Resource;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Organisations;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.passerelle.shared.Reception;
import org.springframework.stereotype.Component;

/** Draws a partner's part out of the dossier; the caller has checked the right. */
@Component
class Parts {

    private static final int LONGEST = 4000;
    private static final String AMOUNT = "amount.";

    private final DossierFile file;
    private final PartnerParts parts;
    private final Calls calls;
    private final Closings closings;
    private final Organisations organisations;
    private final Reception reception;

    Parts(
            DossierFile file,
            PartnerParts parts,
            Calls calls,
            Closings closings,
            Organisations organisations,
            Reception reception) {
        this.file = file;
        this.parts = parts;
        this.calls = calls;
        this.closings = closings;
        this.organisations = organisations;
        this.reception = reception;
    }

    Part of(DossierId id, OrganisationId partner, Map<String, Object> written, Language language) {
        Dossier dossier = file.get(id);
        Call call = calls.get(dossier.call());
        String name = organisations.get(partner).name();
        Instant now = reception.instant();
        return new Part(
                dossier.stage() == Stage.DRAFT && closings.isOpen(call, id, now),
                PartCourse.of(dossier, call, closings.of(call, id), now),
                dossier.title(),
                call.definition().title().in(language),
                organisations.get(dossier.lead()).name(),
                name,
                parts.current(id, partner),
                written,
                lines(dossier.linesOf(partner, name), written));
    }

    private static List<Part.Line> lines(List<Resource> resources, Map<String, Object> written) {
        List<Part.Line> lines = new ArrayList<>();
        for (Resource resource : resources) {
            String field = AMOUNT + lines.size();
            Money planned = resource.total();
            String given = String.valueOf(written.getOrDefault(field, ""));
            lines.add(new Part.Line(field, resource.kind(), planned, given.isEmpty() ? planned.toString() : given));
        }
        return lines;
    }

    /** A text of a field, no longer than a dossier holds. */
    static String bounded(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** What was written of the people and the role: it outlives amounts that changed. */
    static Map<String, Object> withoutAmounts(Map<String, Object> written) {
        Map<String, Object> rest = new HashMap<>(written);
        rest.keySet().removeIf(field -> field.startsWith(AMOUNT));
        return rest;
    }
}
