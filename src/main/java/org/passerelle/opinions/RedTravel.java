package org.passerelle.opinions;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.funding.RedZone;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What dossiers spend on travel that is not eligible because a post calls its zone red (domain.md §2.4, ADR 0126). */
@Component
@Transactional(readOnly = true)
public class RedTravel {

    private final RedZones zones;
    private final DossierFile dossiers;

    RedTravel(RedZones zones, DossierFile dossiers) {
        this.zones = zones;
        this.dossiers = dossiers;
    }

    /**
     * Euros by dossier, zero where no travel there is planned; those without a red zone are left out. For a module that has
     * checked the right.
     */
    public Map<DossierId, Money> of(Collection<DossierId> ids) {
        Map<DossierId, Set<CountryCode>> red = zones.of(ids);
        Map<DossierId, Money> travel = new LinkedHashMap<>();
        if (!red.isEmpty()) {
            dossiers.get(red.keySet())
                    .forEach((id, dossier) ->
                            travel.put(id, RedZone.travel(dossier.plan(), red.getOrDefault(id, Set.of()))));
        }
        return travel;
    }
}
