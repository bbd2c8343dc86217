package org.passerelle.links;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Organisations;
import org.passerelle.shared.Language;
import org.springframework.stereotype.Component;

/** Puts the consultations of a body beside their dossiers, in a handful of queries however many they are. */
@Component
class AskedList {

    private final DossierFile dossiers;
    private final Organisations organisations;
    private final Calls calls;
    private final OpinionDrafts drafts;

    AskedList(DossierFile dossiers, Organisations organisations, Calls calls, OpinionDrafts drafts) {
        this.dossiers = dossiers;
        this.organisations = organisations;
        this.calls = calls;
        this.drafts = drafts;
    }

    List<Asked> of(List<Consultation> consultations, List<News> news, Language language) {
        Set<DossierId> ids = consultations.stream().map(Consultation::dossier).collect(Collectors.toSet());
        Map<DossierId, Dossier> files = dossiers.get(ids);
        Set<CallId> callIds = files.values().stream().map(Dossier::call).collect(Collectors.toSet());
        Set<OrganisationId> leadIds = files.values().stream().map(Dossier::lead).collect(Collectors.toSet());
        Map<CallId, Call> all = calls.get(callIds);
        Map<OrganisationId, Organisation> leads = organisations.all(leadIds);
        Map<ConsultationId, Instant> saved =
                drafts.savedAt(consultations.stream().map(Consultation::id).toList());
        Map<ConsultationId, Integer> reminded = new HashMap<>();
        Set<ConsultationId> fresh = new HashSet<>();
        for (News line : news) {
            line.daysLeft().ifPresent(days -> reminded.put(line.consultation(), days));
            if (line.daysLeft().isEmpty() && !line.again()) {
                fresh.add(line.consultation());
            }
        }
        return consultations.stream()
                .map(consultation -> {
                    Dossier dossier = of(files, consultation.dossier());
                    var call = of(all, dossier.call()).definition();
                    return new Asked(
                            consultation,
                            dossier,
                            of(leads, dossier.lead()),
                            call.title().in(language),
                            call.zone(),
                            Optional.ofNullable(reminded.get(consultation.id())),
                            fresh.contains(consultation.id()),
                            Optional.ofNullable(saved.get(consultation.id())));
                })
                .toList();
    }

    private static <K, V> V of(Map<K, V> all, K key) {
        return Optional.ofNullable(all.get(key)).orElseThrow();
    }
}
