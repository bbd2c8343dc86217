package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Tie;
import org.passerelle.dossiers.TiedPerson;
import org.passerelle.dossiers.Ties;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.Worklist;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.Attention;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.Tone;

/** What ties people to a dossier: seen by the service, found, and judged where it is soft (D10). */
final class TiesPart extends Section {

    private final transient Ties ties;
    private final transient Worklist worklist;
    private final transient Actor actor;
    private final transient DossierId dossier;
    private final transient ZoneId zone;
    private final transient Runnable acted;
    private final boolean judges;

    /** @param acted called after an act, which may change who is awaited on the dossier */
    TiesPart(Ties ties, Worklist worklist, Rights rights, Actor actor, DossierId dossier, ZoneId zone, Runnable acted) {
        this.ties = ties;
        this.worklist = worklist;
        this.actor = actor;
        this.dossier = dossier;
        this.zone = zone;
        this.acted = acted;
        judges = rights.allows(actor, Act.JUDGE_TIES);
        addClassNames("section", "pile");
        draw();
    }

    /** Draws it anew; what is read first of it. */
    private Component draw() {
        removeAll();
        Paragraph lead = new Paragraph(ViewLanguage.text("ties.lead"));
        lead.addClassName("soft");
        add(lead);
        boolean alert = worklist.of(dossier).stream().anyMatch(item -> item.kind() == WorkItem.Kind.EXAMINE_CONFLICT);
        if (judges && alert) {
            add(alert());
        }
        List<TiedPerson> tied = ties.of(actor, dossier);
        add(
                tied.isEmpty()
                        ? new EmptyState(ViewLanguage.text("ties.none"), ViewLanguage.text("ties.noneHint"))
                        : table(tied));
        if (judges) {
            add(new FindTie(dossier, ties.judges(actor), (person, kind, ground) -> {
                ties.find(actor, dossier, person, kind, ground);
                done();
            }));
        }
        return lead;
    }

    private Div alert() {
        Button noted = new Button(ViewLanguage.text("ties.acknowledge"), click -> {
            ties.acknowledge(actor, dossier);
            done();
        });
        Div alert = new Div(new Span(ViewLanguage.text("ties.alert")), noted);
        alert.addClassNames("card", "thread-head");
        return alert;
    }

    private Component table(List<TiedPerson> tied) {
        DataTable<TiedPerson> table = new DataTable<TiedPerson>(ViewLanguage.text("ties.caption"))
                .captionHidden()
                .column(ViewLanguage.text("ties.person"), TiesPart::named)
                .component(ViewLanguage.text("ties.state"), TiesPart::state)
                .component(ViewLanguage.text("ties.what"), this::what);
        if (judges) {
            table.component(ViewLanguage.text("ties.acts"), this::acts);
        }
        return table.show(tied);
    }

    private static String named(TiedPerson person) {
        return person.roles().stream()
                .sorted()
                .map(role -> ViewLanguage.word("role", role))
                .collect(Collectors.joining(", ", person.name() + " · ", ""));
    }

    private static Component state(TiedPerson person) {
        if (person.isRecused()) {
            return new Badge(ViewLanguage.text("ties.state.RECUSED"), Tone.BAD);
        }
        if (person.isToJudge()) {
            return new Badge(ViewLanguage.text("ties.state.TO_JUDGE"), Tone.WARN);
        }
        boolean barred = person.ties().get(0).weight() == Tie.Weight.BARRED;
        return new Badge(ViewLanguage.text(barred ? "ties.state.BARRED" : "ties.state.JUDGED"), Tone.PLAIN);
    }

    private Component what(TiedPerson person) {
        UnorderedList list = new UnorderedList();
        person.ties().forEach(tie -> list.add(new ListItem(words(tie))));
        Div what = new Div(list);
        TiedPerson.Judged judged = person.judged();
        if (judged != null) {
            Paragraph said = new Paragraph(ViewLanguage.text("ties.judged", judged.by(), judged.reason()) + " · "
                    + Formats.shortDate(judged.at(), zone));
            said.addClassNames("soft", "small");
            what.add(said);
        }
        return what;
    }

    private static String words(Tie tie) {
        String kind = ViewLanguage.word("tie", tie.kind());
        String source = ViewLanguage.word("tieSource", tie.source());
        return tie.evidence().isEmpty()
                ? ViewLanguage.text("ties.lineBare", kind, source)
                : ViewLanguage.text("ties.line", kind, source, tie.evidence());
    }

    private Component acts(TiedPerson person) {
        Div acts = new Div();
        acts.addClassName("actions");
        if (person.isToJudge()) {
            acts.add(
                    act("ties.harmless", "ties.harmlessTitle", "ties.harmlessHint", person, false),
                    act("ties.recuse", "ties.recuseTitle", "ties.recuseHint", person, true));
        }
        return acts;
    }

    private Button act(String key, String title, String hint, TiedPerson person, boolean recused) {
        String words = ViewLanguage.text(key);
        Button act = new Button(
                words,
                click -> Confirm.askWithReason(
                        About.dossier(dossier),
                        ViewLanguage.text(title, person.name()),
                        ViewLanguage.text(hint),
                        words,
                        reason -> {
                            ties.judge(actor, dossier, person.person(), recused, reason);
                            done();
                        }));
        act.addThemeVariants(ButtonVariant.LUMO_SMALL);
        act.setAriaLabel(words + " – " + person.name());
        return act;
    }

    private void done() {
        Message.done(ViewLanguage.text("ties.done"));
        acted.run();
        Attention.to(draw());
    }
}
