package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.awards.KeptPromotion;
import org.passerelle.awards.Offer;
import org.passerelle.awards.OfferLine;
import org.passerelle.awards.Offers;
import org.passerelle.awards.Promotions;
import org.passerelle.awards.WaitingList;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Envelopes;
import org.passerelle.dossiers.BankAccounts;
import org.passerelle.dossiers.BankDetails;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierHead;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Money;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.committee.Purses;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.KeyValueList;
import org.passerelle.ui.component.Links;
import org.passerelle.ui.component.PagedList;
import org.passerelle.ui.dossier.BankBadge;

/** What follows the decisions of one call: the offers and their answers, what is left, and who waits in which order. */
@Route(value = OffersView.PATH + "/:call", layout = MainLayout.class)
@RolesAllowed({
    StaffRoles.CASE_OFFICER,
    StaffRoles.COMMITTEE_SECRETARY,
    StaffRoles.COMMITTEE_CHAIR,
    StaffRoles.CALL_MANAGER,
    StaffRoles.AUTHORISING_OFFICER,
    StaffRoles.AUDITOR
})
public class OffersView extends PageView implements BeforeEnterObserver {

    /** The address, followed by the call's code. */
    public static final String PATH = "offers";

    private final transient Calls calls;
    private final transient Offers offers;
    private final transient WaitingList waitingList;
    private final transient Promotions promotions;
    private final transient BankAccounts accounts;
    private final transient DossierFile dossiers;
    private final transient CurrentActor current;
    private final transient Clock clock;

    OffersView(
            Calls calls,
            Offers offers,
            WaitingList waitingList,
            Promotions promotions,
            BankAccounts accounts,
            DossierFile dossiers,
            CurrentActor current,
            Clock clock) {
        this.calls = calls;
        this.offers = offers;
        this.waitingList = waitingList;
        this.promotions = promotions;
        this.accounts = accounts;
        this.dossiers = dossiers;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Call call = event.getRouteParameters().get("call").flatMap(calls::find).orElseThrow(NotFoundException::new);
        Purses purses = new Purses(call.definition());
        heading(ViewLanguage.text(
                        "offers.of", ViewLanguage.text(call.definition().title())))
                .over(call.code());
        add(
                left(call, purses),
                offered(call, purses),
                new WaitingPart(dossiers, call, waitingList.of(current.get(), call.id())));
    }

    private Component left(Call call, Purses purses) {
        KeyValueList figures = new KeyValueList();
        Envelopes left = waitingList.left(current.get(), call.id());
        left.whole().forEach((funder, money) -> {
            figures.with(ViewLanguage.text("offers.left", purses.name(funder)), purses.amount(funder, money));
            left.yearsOf(funder)
                    .forEach((year, part) -> figures.with(
                            ViewLanguage.text("offers.left", purses.name(funder, year)), purses.amount(funder, part)));
        });
        Map<String, Money> freed = offers.freed(current.get(), call.id());
        Map<String, Money> each = new LinkedHashMap<>();
        call.definition()
                .funders()
                .forEach(funder -> each.put(funder.key(), freed.getOrDefault(funder.key(), Money.ZERO)));
        promotions
                .ofCall(current.get(), call.id())
                .forEach(kept -> figures.with(ViewLanguage.text("offers.kept.of"), kept(call, purses, kept)));
        return section(figures.with(ViewLanguage.text("offers.freed"), purses.amounts(each)));
    }

    private Component kept(Call call, Purses purses, KeptPromotion kept) {
        String number = dossiers.name(kept.dossier());
        Anchor link = new Anchor("decisions/" + call.code() + "/" + number + "/signed", number);
        link.setRouterIgnore(false);
        link.addClassName("numbers");
        return new Span(link, new Text(" · " + purses.amounts(kept.grants())));
    }

    /** One line of the offers, with what stands beside it. */
    private record Offered(OfferLine line, DossierHead dossier, BankDetails.@Nullable State paid) {

        Offer offer() {
            return line.offer();
        }
    }

    private List<Offered> offered(List<OfferLine> page) {
        List<DossierId> ids = page.stream().map(line -> line.offer().dossier()).toList();
        Map<DossierId, DossierHead> known = dossiers.heads(ids);
        Map<DossierId, BankDetails.State> paid = accounts.states(ids);
        return page.stream()
                .map(line -> new Offered(
                        line,
                        Objects.requireNonNull(known.get(line.offer().dossier())),
                        paid.get(line.offer().dossier())))
                .toList();
    }

    private Component offered(Call call, Purses purses) {
        DataTable<Offered> table = new DataTable<Offered>(ViewLanguage.text("offers.title"))
                .captionHidden()
                .component(ViewLanguage.text("committee.dossier"), line -> link(line.dossier()))
                .number(
                        ViewLanguage.text("offer.amount"),
                        line -> purses.amounts(line.line().grants()))
                .column(ViewLanguage.text("offers.state"), line -> state(line.offer(), call))
                .component(ViewLanguage.text("bank.title"), line -> bank(line.offer(), line.paid()))
                .code(
                        ViewLanguage.text("offers.due"),
                        line -> line.offer().state().isPending()
                                ? Formats.due(
                                        line.offer().nextDueAt(),
                                        call.definition().zone())
                                : "")
                .late(line -> line.offer().state().isPending()
                        && !clock.instant().isBefore(line.offer().nextDueAt()));
        return section(
                new H2(ViewLanguage.text("offers.title")),
                new PagedList<Offered, Offer>(
                        table,
                        (after, limit) -> offered(offers.page(current.get(), call.id(), after, limit)),
                        Offered::offer,
                        new EmptyState(ViewLanguage.text("offers.none"), ViewLanguage.text("offers.none.hint"))));
    }

    /** Nothing is awaited of what is given back. */
    private static Component bank(Offer offer, BankDetails.@Nullable State state) {
        if (offer.state().isGivenBack()
                || offer.state() == Offer.State.REVOKED
                || offer.state() == Offer.State.RAISED) {
            return new Span();
        }
        return state == null ? new BankBadge() : new BankBadge(state);
    }

    private static String state(Offer offer, Call call) {
        String words = ViewLanguage.word("offerState", offer.state());
        if (offer.answeredAt() == null) {
            return words;
        }
        String when = words + " · "
                + Formats.dateTime(offer.answeredAt(), call.definition().zone());
        return Stream.of(when, offer.reason(), stands(offer))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** That an award stands: by this offer, or as this one was not accepted. */
    private static String stands(Offer offer) {
        boolean unaccepted = offer.state() == Offer.State.DECLINED || offer.state() == Offer.State.LAPSED;
        if (offer.standsAgain() || (offer.stands() != null && unaccepted)) {
            return ViewLanguage.text(offer.daysLeft() == null ? "offers.stands" : "offers.reopened");
        }
        return "";
    }

    static Component link(DossierHead dossier) {
        Span number = new Span(dossier.name());
        number.addClassNames("numbers", "small", "soft");
        Paragraph words = new Paragraph(Links.dossier(dossier.id(), dossier.title()));
        words.addClassName("line");
        return new Div(number, words);
    }

    private static Section section(Component... inside) {
        Section section = new Section(inside);
        section.addClassName("section");
        return section;
    }
}
