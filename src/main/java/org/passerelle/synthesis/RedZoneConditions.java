package org.passerelle.synthesis;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierId;
import org.passerelle.opinions.RedTravel;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.passerelle.shared.Texts;
import org.springframework.stereotype.Component;

/**
 * What a red zone asks of a project (domain.md §2.4): it is carried out from afar, and its travel there is not paid. The
 * condition is proposed; the officer puts it in its own words (ADR 0126).
 */
@Component
class RedZoneConditions {

    private static final Texts TEXTS = new Texts();

    private final RedTravel travel;

    RedZoneConditions(RedTravel travel) {
        this.travel = travel;
    }

    /** The travel that is not eligible, euros; empty where no post calls the zone red, zero where no travel is planned. */
    Optional<Money> travel(Dossier dossier) {
        return Optional.ofNullable(travel.of(List.of(dossier.id())).get(dossier.id()));
    }

    /** The condition of each dossier with a red zone. */
    Map<DossierId, Condition> of(Collection<DossierId> ids) {
        Map<DossierId, Condition> conditions = new LinkedHashMap<>();
        travel.of(ids).forEach((id, sum) -> of(sum).ifPresent(condition -> conditions.put(id, condition)));
        return conditions;
    }

    /** In French, the language of the act. */
    static Optional<Condition> of(@Nullable Money travel) {
        return Optional.ofNullable(travel)
                .map(sum -> new Condition(
                        Condition.Kind.SECURITY,
                        sum.isPositive()
                                ? TEXTS.get(
                                        Language.FR,
                                        "synthesis.condition.redZoneTravel",
                                        Map.of("travel", sum.amount()))
                                : TEXTS.get(Language.FR, "synthesis.condition.redZone")));
    }
}
