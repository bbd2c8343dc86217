package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Finding;
import org.passerelle.ui.UiErrors;
import org.passerelle.ui.ViewLanguage;

/**
 * What rules say of a dossier or a call, each with its way out. The number of findings is announced once when it
 * changes; the list itself is never read out unasked. Its heading says how severe they are; each says it again only in
 * a list that has both.
 */
public final class FindingsPanel extends Div {

    /** Leads to the field that a finding concerns. */
    public interface Guide {
        void goTo(String place);
    }

    private final H2 heading = new H2();
    private final Announcement announcement = Announcement.status();
    private final Div lists = new Div();
    private final @Nullable Guide guide;
    private transient Map<Finding, ListItem> items = Map.of();
    private boolean mixed;
    private @Nullable Component offers;
    private transient Predicate<Finding> answered = finding -> false;

    public FindingsPanel() {
        this(null);
    }

    /** What a finding says becomes a button that leads to its place, where it has one. */
    public FindingsPanel(@Nullable Guide guide) {
        this.guide = guide;
        addClassName("findings");
        add(heading, announcement, lists);
        show(List.of());
    }

    /** Shows these findings in place of the earlier ones. */
    public FindingsPanel show(List<Finding> findings) {
        tell(findings);
        lists.removeAll();
        keep(findings);
        lists.add(list(findings));
        place(findings);
        return this;
    }

    /** What is offered against some findings stands under the first of them, and above the list once none is left. */
    public void answeredBy(Component offers, Predicate<Finding> isFor) {
        this.offers = offers;
        answered = isFor;
    }

    private void place(List<Finding> findings) {
        if (offers != null) {
            Component at = offers;
            findings.stream()
                    .filter(answered)
                    .findFirst()
                    .map(items::get)
                    .ifPresentOrElse(item -> item.add(at), () -> addComponentAtIndex(indexOf(lists), at));
        }
    }

    /** The same under a heading for each group, in the order in which groups come up. */
    public FindingsPanel show(List<Finding> findings, Function<Finding, String> group) {
        tell(findings);
        lists.removeAll();
        keep(findings);
        findings.stream()
                .collect(Collectors.groupingBy(group, LinkedHashMap::new, Collectors.toList()))
                .forEach((name, together) -> lists.add(new H3(name), list(together)));
        return this;
    }

    private void tell(List<Finding> findings) {
        int blocking = Finding.blocking(findings).size();
        String summary = summary(blocking, findings.size() - blocking);
        boolean changed = !summary.equals(heading.getText());
        heading.setText(summary);
        if (changed && isAttached()) {
            announcement.say(summary);
        }
        setClassName("blocking", blocking > 0);
        setClassName("warning", blocking == 0 && !findings.isEmpty());
        setClassName("clear", findings.isEmpty());
        lists.setVisible(!findings.isEmpty());
    }

    private static boolean mixed(List<Finding> findings) {
        return findings.stream().map(Finding::severity).distinct().count() > 1;
    }

    /** What is said already stands as it is: the browser is told only what changed. */
    private void keep(List<Finding> findings) {
        boolean both = mixed(findings);
        Map<Finding, ListItem> before = both == mixed ? items : Map.of();
        mixed = both;
        items = findings.stream()
                .distinct()
                .collect(Collectors.toMap(f -> f, f -> Objects.requireNonNullElseGet(before.get(f), () -> item(f))));
    }

    private UnorderedList list(List<Finding> findings) {
        UnorderedList list = new UnorderedList();
        findings.stream().map(items::get).forEach(list::add);
        return list;
    }

    private static String summary(int blocking, int warnings) {
        return blocking + warnings == 0
                ? ViewLanguage.text("findings.none")
                : ViewLanguage.text("findings.summary", blocking, warnings);
    }

    private ListItem item(Finding finding) {
        Paragraph what = new Paragraph();
        if (mixed) {
            what.add(severity(finding));
        }
        what.add(statement(finding));
        what.addClassName("what");
        ListItem item = new ListItem(what);
        if (!leadsToAnswer(finding)) {
            Paragraph wayOut = new Paragraph(UiErrors.wayOut(finding));
            wayOut.addClassName("way-out");
            item.add(wayOut);
        }
        return item;
    }

    /** A link to a question that waits for an answer is its own way out. */
    private boolean leadsToAnswer(Finding finding) {
        return guide != null && finding.code().equals("REQUIRED_FIELD");
    }

    private static Badge severity(Finding finding) {
        return new Badge(ViewLanguage.word("severity", finding.severity()), finding.blocks() ? Tone.BAD : Tone.WARN);
    }

    private Component statement(Finding finding) {
        String words = UiErrors.words(finding);
        if (guide == null || finding.place().isEmpty()) {
            return new Span(words);
        }
        NativeButton go = new NativeButton(words, click -> guide.goTo(finding.place()));
        go.addClassName("plain-button");
        return go;
    }
}
