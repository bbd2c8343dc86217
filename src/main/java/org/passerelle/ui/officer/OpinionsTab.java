package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.Dossier;
import org.passerelle.opinions.BodyReach;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.GivenOpinions;
import org.passerelle.opinions.OpinionSignatures;
import org.passerelle.opinions.OpinionSummary;
import org.passerelle.opinions.OpinionVersion;
import org.passerelle.opinions.Signature;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.shared.Finding;
import org.passerelle.ui.UiErrors;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Tone;
import org.passerelle.ui.dossier.OpinionSummaryPanel;
import org.passerelle.ui.dossier.OpinionsPanel;

/** The opinions on a dossier for the staff: at a glance, one by one with their versions, and what the officer may change. */
@org.springframework.stereotype.Component
class OpinionsTab {

    private final Consultations consultations;
    private final GivenOpinions given;
    private final OpinionSignatures signatures;
    private final ConsultationActs acts;
    private final BodyReach reach;
    private final People people;

    OpinionsTab(
            Consultations consultations,
            GivenOpinions given,
            OpinionSignatures signatures,
            ConsultationActs acts,
            BodyReach reach,
            People people) {
        this.consultations = consultations;
        this.given = given;
        this.signatures = signatures;
        this.acts = acts;
        this.reach = reach;
        this.people = people;
    }

    /** What each body that was asked of the dossier is called, by the name under which the trail keeps it. */
    Map<String, String> bodies(Actor actor, Dossier dossier) {
        return consultations.of(actor, dossier.id()).stream()
                .collect(Collectors.toMap(
                        Consultation::body,
                        one -> ViewLanguage.text(one.titleKey(), one.asked().ownName()),
                        (last, earlier) -> last));
    }

    /** @param acted called after an act of the reader */
    Div of(Actor actor, Dossier dossier, Call call, Runnable acted) {
        Div tab = new Div();
        tab.addClassName("pile");
        fill(tab, actor, dossier, call, acted);
        return tab;
    }

    private void fill(Div tab, Actor actor, Dossier dossier, Call call, Runnable acted) {
        Runnable again = () -> {
            fill(tab, actor, dossier, call, acted);
            acted.run();
        };
        ZoneId zone = call.definition().zone();
        List<Consultation> all = consultations.of(actor, dossier.id());
        tab.removeAll();
        if (!all.isEmpty()) {
            tab.add(new OpinionSummaryPanel(OpinionSummary.of(all)));
        }
        acts.adding(actor, dossier, again).ifPresent(tab::add);
        Map<ConsultationId, Signature> signed = latest(all);
        Set<String> unreached = reach.unreachable(all.stream()
                .filter(Consultation::isAwaited)
                .map(Consultation::body)
                .toList());
        tab.add(new OpinionsPanel(
                all,
                consultations::form,
                zone,
                one -> further(
                        actor,
                        one,
                        Optional.ofNullable(signed.get(one.id())),
                        unreached.contains(one.body()),
                        call,
                        again)));
    }

    /** Who stands for what was given behind a mailed link: the last time that it was, for every body at once. */
    private Map<ConsultationId, Signature> latest(List<Consultation> all) {
        return signatures.of(all.stream().map(Consultation::id).toList()).stream()
                .collect(Collectors.toMap(Signature::consultation, Function.identity(), (last, earlier) -> last));
    }

    private Optional<Component> further(
            Actor actor, Consultation one, Optional<Signature> signed, boolean unreached, Call call, Runnable again) {
        Div below = new Div();
        below.addClassName("pile");
        signed.ifPresent(by -> below.add(soft(ViewLanguage.text(
                "dossier.opinions.signed",
                by.name(),
                by.position(),
                by.approvedBy(),
                Formats.dateTime(by.at(), call.definition().zone()),
                by.mailbox()))));
        if (one.isAwaited() && unreached) {
            below.add(unreachable(one.asked().unreachable()));
        }
        if (one.isAwaited()) {
            Optional.ofNullable(one.course().holder())
                    .flatMap(people::find)
                    .map(Person::name)
                    .ifPresent(name -> below.add(soft(ViewLanguage.text("dossier.opinions.heldBy", name))));
        }
        if (one.course().version() > 1) {
            below.add(
                    versions(given.versions(actor, one.id()), call.definition().zone()));
        }
        acts.of(actor, one, call.definition(), again).ifPresent(below::add);
        return below.getChildren().findAny().isPresent() ? Optional.of(below) : Optional.empty();
    }

    private static Details versions(List<OpinionVersion> versions, ZoneId zone) {
        UnorderedList list = new UnorderedList();
        versions.stream()
                .skip(1)
                .forEach(version -> list.add(new ListItem(ViewLanguage.text(
                        "dossier.opinions.version",
                        version.number(),
                        Formats.date(version.at(), zone),
                        version.by(),
                        said(version)))));
        return new Details(ViewLanguage.text("dossier.opinions.versions", versions.size() - 1), list);
    }

    private static String said(OpinionVersion version) {
        String value = ViewLanguage.word("opinion", version.value());
        return version.comment().isBlank() ? value : value + ". " + version.comment();
    }

    private static Paragraph unreachable(Finding why) {
        return new Paragraph(
                new Badge(ViewLanguage.text("consultations.unreached"), Tone.BAD),
                new Text(" " + UiErrors.words(why) + " " + UiErrors.wayOut(why)));
    }

    private static Paragraph soft(String words) {
        Paragraph line = new Paragraph(words);
        line.addClassNames("small", "soft");
        return line;
    }
}
