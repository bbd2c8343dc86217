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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.awards.Decision;
import org.passerelle.awards.DecisionHead;
import org.passerelle.awards.DecisionLists;
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
    private final transient DecisionLists decisions;
    private final transient Offers offers;
    private final transient WaitingList waitingList;
    private final transient BankAccounts accounts;
    private final transient DossierFile dossiers;
    private final transient CurrentActor current;
    private final transient Clock clock;

    OffersView(
            Calls calls,
            DecisionLists decisions,
            Offers offers,
            WaitingList waitingList,
            BankAccounts accounts,
            DossierFile dossiers,
            CurrentActor current,
            Clock clock) {
        this.calls = calls;
        this.decisions = decisions;
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
        Purses purses = new Purses(call.definition());
        heading(ViewLanguage.text(
                        "offers.of", ViewLanguage.text(call.definition().title())))
                .over(call.code());
        List<Offer> made = offers.ofCall(current.get(), call.id());
        Map<String, DecisionHead> known = decisions.offered(current.get(), call.id()).stream()
                .collect(Collectors.toMap(DecisionHead::number, Function.identity()));
        add(left(call, made, known, purses), offered(call, made, known, purses), waiting(call, purses));
    }

    private Component left(Call call, List<Offer> made, Map<String, DecisionHead> decisions, Purses purses) {
        KeyValueList figures = new KeyValueList();
        waitingList
                .left(current.get(), call.id())
                .forEach((funder, money) -> figures.with(
                        ViewLanguage.text("offers.left", purses.name(funder)), purses.amount(funder, money)));
        Money freed = Money.sum(made.stream()
                .filter(offer -> isGivenBack(offer.state()))
                .map(offer -> freed(offer, decisions))
                .toList());
        return section(figures.with(ViewLanguage.text("offers.freed"), Formats.money(freed)));
    }

    /** Of a raise the difference alone: what was accepted before stands. A dossier that is withdrawn gives all back. */
    private static Money freed(Offer offer, Map<String, DecisionHead> decisions) {
        Money offered = grant(offer.decision(), decisions);
        return offer.state() == Offer.State.WITHDRAWN ? offered : offered.minus(grant(offer.stands(), decisions));
    }

    private static Money grant(@Nullable String decision, Map<String, DecisionHead> decisions) {
        return Optional.ofNullable(decision)
                .flatMap(number -> Optional.ofNullable(decisions.get(number)))
                .map(DecisionHead::grant)
                .orElse(Money.ZERO);
    }

    private static boolean isGivenBack(Offer.State state) {
        return state == Offer.State.DECLINED || state == Offer.State.LAPSED || state == Offer.State.WITHDRAWN;
    }

    /** One line of the offers, with what stands beside it. */
    private record Offered(Offer offer, DossierHead dossier, BankDetails.@Nullable State paid) {}

    private List<Offered> offered(List<Offer> page) {
        List<DossierId> ids = page.stream().map(Offer::dossier).toList();
        Map<DossierId, DossierHead> known = dossiers.heads(ids);
        Map<DossierId, BankDetails.State> paid = accounts.states(ids);
        return page.stream()
                .map(offer -> new Offered(
                        offer, Objects.requireNonNull(known.get(offer.dossier())), paid.get(offer.dossier())))
                .toList();
    }

    private Component offered(Call call, List<Offer> made, Map<String, DecisionHead> decisions, Purses purses) {
        if (made.isEmpty()) {
            return section(
                    new H2(ViewLanguage.text("offers.title")),
                    new EmptyState(ViewLanguage.text("offers.none"), ViewLanguage.text("offers.none.hint")));
        }
        return section(
                new H2(ViewLanguage.text("offers.title")),
                PagedList.of(
                        new DataTable<Offered>(ViewLanguage.text("offers.title"))
                                .captionHidden()
                                .component(ViewLanguage.text("committee.dossier"), line -> link(line.dossier()))
                                .number(ViewLanguage.text("offer.amount"), line -> Optional.ofNullable(
                                                decisions.get(line.offer().decision()))
                                        .map(decision -> purses.amounts(decision.grants()))
                                        .orElse(""))
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
                                        && !clock.instant()
                                                .isBefore(line.offer().nextDueAt())),
                        made,
                        this::offered));
    }

    /** Nothing is awaited of what is given back. */
    private static Component bank(Offer offer, BankDetails.@Nullable State state) {
        if (isGivenBack(offer.state()) || offer.state() == Offer.State.REVOKED || offer.state() == Offer.State.RAISED) {
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
        return offer.standsAgain() || (offer.stands() != null && unaccepted) ? ViewLanguage.text("offers.stands") : "";
    }

    private Component waiting(Call call, Purses purses) {
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
                        new DataTable<Awaiting>(ViewLanguage.text("offer.waiting.title"))
                                .captionHidden()
                                .component(ViewLanguage.text("committee.dossier"), line -> link(line.dossier()))
                                .number(
                                        ViewLanguage.text("offer.waiting.rank"),
                                        line -> Objects.toString(line.decision().waitingRank(), "–"))
                                .number(
                                        ViewLanguage.text("offers.wanted"),
                                        line -> purses.amount(
                                                call.definition().mainFunder().key(),
                                                line.dossier().requested())),
                        list,
                        this::awaiting));
    }

    /** One line of the waiting list. */
    private record Awaiting(Decision decision, DossierHead dossier) {}

    private List<Awaiting> awaiting(List<Decision> page) {
        Map<DossierId, DossierHead> known =
                dossiers.heads(page.stream().map(Decision::dossier).toList());
        return page.stream()
                .map(decision -> new Awaiting(decision, Objects.requireNonNull(known.get(decision.dossier()))))
                .toList();
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
