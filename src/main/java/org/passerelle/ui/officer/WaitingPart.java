package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.passerelle.awards.WaitingHead;
import org.passerelle.calls.Call;
import org.passerelle.committee.Wants;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierHead;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.committee.Purses;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.PagedList;

/** Who waits in one call, in which order, and for what. */
final class WaitingPart extends Section {

    private final transient DossierFile dossiers;
    private final transient Call call;
    private final transient Purses purses;

    WaitingPart(DossierFile dossiers, Call call, List<WaitingHead> list) {
        this.dossiers = dossiers;
        this.call = call;
        this.purses = new Purses(call.definition());
        addClassName("section");
        add(
                new H2(ViewLanguage.text("offer.waiting.title")),
                new Paragraph(ViewLanguage.text(
                        "offers.waitingUntil",
                        Formats.date(call.waitingListEnd().lastDay()))),
                list.isEmpty() ? nobody() : table(list));
    }

    private static Component nobody() {
        return new EmptyState(ViewLanguage.text("offers.nobodyWaits"), ViewLanguage.text("offers.nobodyWaits.hint"));
    }

    private Component table(List<WaitingHead> list) {
        return PagedList.of(
                new DataTable<Awaiting>(ViewLanguage.text("offer.waiting.title"))
                        .captionHidden()
                        .component(ViewLanguage.text("committee.dossier"), line -> OffersView.link(line.dossier()))
                        .number(
                                ViewLanguage.text("offer.waiting.rank"),
                                line -> Objects.toString(line.head().rank(), "–"))
                        .number(ViewLanguage.text("offers.wanted"), line -> purses.amounts(line.requested())),
                list,
                this::awaiting);
    }

    /**
     * One line of the waiting list.
     *
     * @param requested by funder, in its own currency
     */
    private record Awaiting(WaitingHead head, DossierHead dossier, Map<String, Money> requested) {}

    private List<Awaiting> awaiting(List<WaitingHead> page) {
        List<DossierId> ids = page.stream().map(WaitingHead::dossier).toList();
        Map<DossierId, DossierHead> known = dossiers.heads(ids);
        Map<DossierId, Map<String, Money>> requested = requested(known);
        return page.stream()
                .map(head -> new Awaiting(
                        head,
                        Objects.requireNonNull(known.get(head.dossier())),
                        Objects.requireNonNull(requested.get(head.dossier()))))
                .toList();
    }

    /** What is asked of a second funder stands in the plans alone, which are read where there is one. */
    private Map<DossierId, Map<String, Money>> requested(Map<DossierId, DossierHead> known) {
        if (call.definition().funders().size() > 1) {
            return dossiers.get(known.keySet()).entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            each -> Wants.requested(each.getValue().plan(), call.definition())));
        }
        String funder = call.definition().mainFunder().key();
        return known.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> Map.of(funder, each.getValue().requested())));
    }
}
