package org.passerelle.ui.committee;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.passerelle.calls.Suspension;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.DossierId;
import org.passerelle.opinions.Consultation;
import org.passerelle.shared.Money;
import org.passerelle.synthesis.BookPage;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.Links;

/** What stands beside the dossiers of the ranking, read for those of a page when it is shown for the first time. */
final class Briefing {

    private final Function<Collection<DossierId>, Map<DossierId, List<Consultation>>> opinionsOf;
    private final Function<Collection<DossierId>, Map<DossierId, BookPage>> pagesOf;
    private final Function<Collection<DossierId>, Map<DossierId, List<Suspension>>> suspensionsOf;
    private final Function<Collection<DossierId>, Map<DossierId, Money>> redTravelOf;
    private final Map<DossierId, List<Consultation>> opinions = new HashMap<>();
    private final Map<DossierId, BookPage> pages = new HashMap<>();
    private final Map<DossierId, List<Suspension>> suspensions = new HashMap<>();
    private final Map<DossierId, Money> redTravel = new HashMap<>();
    private boolean leads = true;

    /**
     * @param pagesOf what the committee book holds of dossiers, for this reader
     * @param suspensionsOf with which of their countries cooperation is suspended
     * @param redTravelOf what they spend on travel to a red zone, which is not eligible, euros
     */
    Briefing(
            Function<Collection<DossierId>, Map<DossierId, List<Consultation>>> opinionsOf,
            Function<Collection<DossierId>, Map<DossierId, BookPage>> pagesOf,
            Function<Collection<DossierId>, Map<DossierId, List<Suspension>>> suspensionsOf,
            Function<Collection<DossierId>, Map<DossierId, Money>> redTravelOf) {
        this.opinionsOf = opinionsOf;
        this.suspensionsOf = suspensionsOf;
        this.pagesOf = pagesOf;
        this.redTravelOf = redTravelOf;
    }

    /** For a reader whom the pages of the dossiers do not admit. */
    Briefing withoutPages() {
        leads = false;
        return this;
    }

    /** The title of a dossier, which leads to its page where that admits the reader. */
    Component title(SessionLine line) {
        return leads ? Links.dossier(line.dossier(), line.title()) : Foreign.french(new Span(line.title()));
    }

    void read(Collection<DossierId> dossiers) {
        opinions.putAll(opinionsOf.apply(dossiers));
        pages.putAll(pagesOf.apply(dossiers));
        suspensions.putAll(suspensionsOf.apply(dossiers));
        redTravel.putAll(redTravelOf.apply(dossiers));
    }

    List<Consultation> opinions(DossierId dossier) {
        return opinions.getOrDefault(dossier, List.of());
    }

    List<Suspension> suspensions(DossierId dossier) {
        return suspensions.getOrDefault(dossier, List.of());
    }

    /** Travel that lowered what it wants, euros; empty where none did (ADR 0126). */
    Optional<Money> redTravel(DossierId dossier) {
        return Optional.ofNullable(redTravel.get(dossier)).filter(Money::isPositive);
    }

    Optional<BookPage> page(DossierId dossier) {
        return Optional.ofNullable(pages.get(dossier));
    }
}
