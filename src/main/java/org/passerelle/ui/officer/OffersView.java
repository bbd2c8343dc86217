package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Decision;
import org.passerelle.awards.Offer;
import org.passerelle.awards.Offers;
import org.passerelle.awards.WaitingList;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
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
    private final transient Awards awards;
    private final transient Offers offers;
    private final transient WaitingList waitingList;
    private final transient BankAccounts accounts;
    private final transient DossierFile dossiers;
    private final transient CurrentActor current;
    private final transient Clock clock;

    OffersView(
            Calls calls,
            Awards awards,
            Offers offers,
            WaitingList waitingList,
            BankAccounts accounts,
            DossierFile dossiers,
            CurrentActor current,
            Clock clock) {
        this.calls = calls;
        this.awards = awards;
        this.offers = offers;
        this.waitingList = waitingList;
        this.accounts = accounts;
        this.dossiers = dossiers;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Call call = event.getRouteParameters().get("call").flatMap(calls::find).orElseThrow(NotFoundException::new);
        Map<DossierId, DossierHead> known = dossiers.heads(call.id());
        Purses purses = new Purses(call.definition());
        heading(ViewLanguage.text(
                        "offers.of", ViewLanguage.text(call.definition().title())))
                .over(call.code());
        List<Offer> made = offers.ofCall(current.get(), call.id());
        Map<String, Decision> decisions = awards.ofCall(current.get(), call.id()).stream()
                .collect(Collectors.toMap(Decision::number, Function.identity()));
        add(
                left(call, made, decisions, purses),
                offered(call, known, made, decisions, purses),
                waiting(call, known, purses));
    }

    private Component left(Call call, List<Offer> made, Map<String, Decision> decisions, Purses purses) {
        KeyValueList figures = new KeyValueList();
        waitingList
                .left(current.get(), call.id())
                .forEach((funder, money) -> figures.with(
                        ViewLanguage.text("offers.left", purses.name(funder)), purses.amount(funder, money)));
        Money freed = Money.sum(made.stream()
                .filter(offer -> isGivenBack(offer.state()))
                .flatMap(offer -> Optional.ofNullable(decisions.get(offer.decision())).stream())
                .map(Decision::grant)
                .toList());
        return section(figures.with(ViewLanguage.text("offers.freed"), Formats.money(freed)));
    }

    private static boolean isGivenBack(Offer.State state) {
        return state == Offer.State.DECLINED || state == Offer.State.LAPSED || state == Offer.State.WITHDRAWN;
    }

    private Component offered(
            Call call,
            Map<DossierId, DossierHead> known,
            List<Offer> made,
            Map<String, Decision> decisions,
            Purses purses) {
        Map<DossierId, BankDetails.State> paid =
                accounts.states(made.stream().map(Offer::dossier).toList());
        if (made.isEmpty()) {
            return section(
                    new H2(ViewLanguage.text("offers.title")),
                    new EmptyState(ViewLanguage.text("offers.none"), ViewLanguage.text("offers.none.hint")));
        }
        return section(
                new H2(ViewLanguage.text("offers.title")),
                PagedList.of(
                        new DataTable<Offer>(ViewLanguage.text("offers.title"))
                                .captionHidden()
                                .component(
                                        ViewLanguage.text("committee.dossier"),
                                        offer -> link(Objects.requireNonNull(known.get(offer.dossier()))))
                                .number(ViewLanguage.text("offer.amount"), offer -> Optional.ofNullable(
                                                decisions.get(offer.decision()))
                                        .map(decision -> purses.amounts(decision.grants()))
                                        .orElse(""))
                                .column(ViewLanguage.text("offers.state"), offer -> state(offer, call))
                                .component(
                                        ViewLanguage.text("bank.title"),
                                        offer -> bank(offer, paid.get(offer.dossier())))
                                .code(
                                        ViewLanguage.text("offers.due"),
                                        offer -> offer.state().isPending()
                                                ? Formats.due(
                                                        offer.nextDueAt(),
                                                        call.definition().zone())
                                                : "")
                                .late(offer -> offer.state().isPending()
                                        && !clock.instant().isBefore(offer.nextDueAt())),
                        made));
    }

    /** Nothing is awaited of what is given back. */
    private static Component bank(Offer offer, BankDetails.@Nullable State state) {
        if (isGivenBack(offer.state()) || offer.state() == Offer.State.REVOKED) {
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
        return offer.reason().isBlank() ? when : when + " · " + offer.reason();
    }

    private Component waiting(Call call, Map<DossierId, DossierHead> known, Purses purses) {
        List<Decision> list = waitingList.of(current.get(), call.id());
        Paragraph until = new Paragraph(ViewLanguage.text(
                "offers.waitingUntil", Formats.date(call.waitingListEnd().lastDay())));
        if (list.isEmpty()) {
            return section(
                    new H2(ViewLanguage.text("offer.waiting.title")),
                    until,
                    new EmptyState(
                            ViewLanguage.text("offers.nobodyWaits"), ViewLanguage.text("offers.nobodyWaits.hint")));
        }
        return section(
                new H2(ViewLanguage.text("offer.waiting.title")),
                until,
                PagedList.of(
                        new DataTable<Decision>(ViewLanguage.text("offer.waiting.title"))
                                .captionHidden()
                                .component(
                                        ViewLanguage.text("committee.dossier"),
                                        d -> link(Objects.requireNonNull(known.get(d.dossier()))))
                                .number(
                                        ViewLanguage.text("offer.waiting.rank"),
                                        d -> Objects.toString(d.waitingRank(), "–"))
                                .number(
                                        ViewLanguage.text("offers.wanted"),
                                        d -> purses.amount(
                                                call.definition().mainFunder().key(),
                                                Objects.requireNonNull(known.get(d.dossier()))
                                                        .requested())),
                        list));
    }

    private static Component link(DossierHead dossier) {
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
