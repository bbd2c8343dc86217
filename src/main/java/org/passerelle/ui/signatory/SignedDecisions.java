package org.passerelle.ui.signatory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.awards.Decision;
import org.passerelle.awards.DecisionHead;
import org.passerelle.awards.DecisionKind;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.DossierHead;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.committee.ListBadge;
import org.passerelle.ui.committee.Purses;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Links;
import org.passerelle.ui.component.PagedList;
import org.passerelle.ui.officer.CallLettersView;
import org.passerelle.ui.officer.OffersView;

/** What was signed in a call, and whether it may be known outside. */
final class SignedDecisions extends Section {

    /** @param rows reads the lines of a page */
    SignedDecisions(Call call, List<DecisionHead> signed, Function<List<DecisionHead>, List<Signatures.Signed>> rows) {
        addClassName("section");
        Purses purses = new Purses(call.definition());
        boolean released = signed.stream().anyMatch(DecisionHead::released);
        add(
                new H2(ViewLanguage.text("decisions.signed")),
                new Paragraph(ViewLanguage.text(released ? "decisions.released" : "decisions.notReleased")),
                PagedList.of(
                        new DataTable<Signatures.Signed>(ViewLanguage.text("decisions.signed"))
                                .captionHidden()
                                .component(ViewLanguage.text("committee.dossier"), line -> link(line.dossier()))
                                .component(ViewLanguage.text("decisions.number"), line -> act(call, line))
                                .component(
                                        ViewLanguage.text("committee.list"),
                                        line -> new ListBadge(
                                                line.decision().list(),
                                                line.decision().waitingRank()))
                                .number(
                                        ViewLanguage.text("committee.grants"),
                                        line -> purses.amounts(line.decision().grants()))
                                .column(ViewLanguage.text("decisions.why"), line -> why(line.decision()))
                                .column(
                                        ViewLanguage.text("decisions.signedOn"),
                                        line -> signed(
                                                line.decision(), purses.call().zone())),
                        signed,
                        rows));
        if (released) {
            Anchor offers = new Anchor(OffersView.PATH + "/" + call.code(), ViewLanguage.text("offers.link"));
            offers.setRouterIgnore(false);
            add(new Paragraph(offers));
        }
        Anchor letters = new Anchor(CallLettersView.PATH + "/" + call.code(), ViewLanguage.text("letters.link"));
        letters.setRouterIgnore(false);
        add(new Paragraph(letters));
    }

    /** Who signed and when; what the clockwork carried out says so, and by which decision. */
    static String signed(Decision decision, ZoneId zone) {
        String at = Formats.dateTime(decision.decidedAt(), zone)
                .replace(' ', '\u00a0'); // it is one word in a narrow column
        if (decision.reverts()) {
            return ViewLanguage.text("decisions.reverted", String.valueOf(decision.replaces()), at);
        }
        return decision.byClockwork()
                ? ViewLanguage.text("decisions.carriedOut", String.valueOf(decision.replaces()), at)
                : ViewLanguage.text("committee.byAt", decision.decidedBy(), at);
    }

    private static Component act(Call call, Signatures.Signed line) {
        Decision decision = line.decision();
        Anchor link = new Anchor(
                SigningView.PATH + "/" + call.code() + "/" + line.dossier().name() + "/signed", decision.number());
        link.setRouterIgnore(false);
        link.addClassName("numbers");
        return decision.kind() == DecisionKind.DECISION
                ? link
                : new Div(
                        link,
                        new Paragraph(ViewLanguage.text(
                                "decisions.kindOf",
                                ViewLanguage.word("decisionKind", decision.kind()),
                                String.valueOf(decision.replaces()))));
    }

    private static Component link(DossierHead dossier) {
        Anchor title = Links.dossier(dossier.id(), dossier.title());
        Paragraph words = new Paragraph(title);
        words.addClassName("line");
        Span number = new Span(dossier.name());
        number.addClassNames("numbers", "small", "soft");
        return new Div(number, words);
    }

    private static String why(Decision decision) {
        Stream<String> codes = decision.reasons().stream().map(code -> ViewLanguage.word("reason", code));
        return Stream.concat(codes, Stream.of(decision.reason()))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
