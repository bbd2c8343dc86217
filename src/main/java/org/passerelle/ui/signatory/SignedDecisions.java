package org.passerelle.ui.signatory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.awards.Decision;
import org.passerelle.awards.DecisionKind;
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

    SignedDecisions(Signatures.Folder folder) {
        addClassName("section");
        Purses purses = new Purses(folder.call().definition());
        boolean released = folder.signed().stream().anyMatch(decision -> decision.releasedAt() != null);
        add(
                new H2(ViewLanguage.text("decisions.signed")),
                new Paragraph(ViewLanguage.text(released ? "decisions.released" : "decisions.notReleased")),
                PagedList.of(
                        new DataTable<Decision>(ViewLanguage.text("decisions.signed"))
                                .captionHidden()
                                .component(
                                        ViewLanguage.text("committee.dossier"),
                                        decision -> link(folder.dossier(decision.dossier())))
                                .component(ViewLanguage.text("decisions.number"), decision -> act(folder, decision))
                                .component(
                                        ViewLanguage.text("committee.list"),
                                        decision -> new ListBadge(decision.list(), decision.waitingRank()))
                                .number(
                                        ViewLanguage.text("committee.grants"),
                                        decision -> purses.amounts(decision.grants()))
                                .column(ViewLanguage.text("decisions.why"), SignedDecisions::why)
                                .column(
                                        ViewLanguage.text("decisions.signedOn"),
                                        decision -> ViewLanguage.text(
                                                "committee.byAt",
                                                decision.decidedBy(),
                                                Formats.dateTime(
                                                        decision.decidedAt(),
                                                        purses.call().zone()))),
                        folder.signed()));
        if (released) {
            Anchor offers = new Anchor(OffersView.PATH + "/" + folder.call().code(), ViewLanguage.text("offers.link"));
            offers.setRouterIgnore(false);
            add(new Paragraph(offers));
        }
        Anchor letters =
                new Anchor(CallLettersView.PATH + "/" + folder.call().code(), ViewLanguage.text("letters.link"));
        letters.setRouterIgnore(false);
        add(new Paragraph(letters));
    }

    private static Component act(Signatures.Folder folder, Decision decision) {
        Anchor link = new Anchor(
                SigningView.PATH + "/" + folder.call().code() + "/"
                        + folder.dossier(decision.dossier()).name() + "/signed",
                decision.number());
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
