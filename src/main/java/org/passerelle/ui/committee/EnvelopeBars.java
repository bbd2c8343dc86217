package org.passerelle.ui.committee;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.passerelle.committee.Envelopes;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Announcement;

/** What each funder has, has granted and has left, in all and by year where it bounds its years, following every change; what they say is announced once. */
final class EnvelopeBars extends Section {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Tells the page how high the bar is that stays in sight, so that what has the focus never hides behind it; a bar that
     * would take more than a third of the window scrolls away instead.
     */
    private static final String MEASURE =
            """
            const root = document.documentElement;
            const measure = () => {
              this.classList.remove('scrolls');
              this.classList.toggle('scrolls', this.offsetHeight > window.innerHeight / 3);
              const stays = this.isConnected && getComputedStyle(this).position === 'sticky';
              root.style.setProperty('--psl-stuck', stays ? this.offsetHeight + 'px' : '0px');
            };
            this.stuck?.disconnect();
            this.stuck = new ResizeObserver(measure);
            this.stuck.observe(this);
            this.stuck.observe(root);
            measure();""";

    private final Purses purses;
    private final Announcement said = Announcement.status();
    private final Div bars = new Div();

    EnvelopeBars(Purses purses) {
        this.purses = purses;
        addClassName("envelopes");
        setAriaLabel(ViewLanguage.text("committee.envelopes"));
        bars.addClassName("envelope-bars");
        add(bars, said);
        addAttachListener(attached -> getElement().executeJs(MEASURE));
        addDetachListener(detached ->
                detached.getUI().getPage().executeJs("document.documentElement.style.removeProperty('--psl-stuck')"));
    }

    /** Shows how the draft stands. */
    void show(RoomDraft draft) {
        bars.removeAll();
        Envelopes available = draft.session().available();
        Envelopes left = draft.left();
        available.whole().forEach((funder, amount) -> {
            Div bar = bar(funder, amount, left.of(funder));
            if (!available.yearsOf(funder).isEmpty()) {
                bar.add(years(funder, available.yearsOf(funder), left.yearsOf(funder)));
            }
            bars.add(bar);
        });
    }

    /** Tells those who listen what changed for the envelopes. */
    void say(RoomDraft draft) {
        List<String> sentences = new ArrayList<>();
        Envelopes left = draft.left();
        draft.session().available().whole().keySet().forEach(funder -> sentences.add(words(funder, left.of(funder))));
        left.excesses().stream()
                .filter(excess -> excess.year() != null)
                .forEach(excess -> sentences.add(ViewLanguage.text(
                        "committee.yearOver",
                        String.valueOf(excess.year()),
                        purses.amount(excess.funder(), excess.amount()))));
        said.say(String.join(" ", sentences));
    }

    private Div bar(String funder, Money available, Money left) {
        Paragraph name = new Paragraph(purses.name(funder));
        name.addClassName("envelope-name");
        Span rest = new Span(words(funder, left));
        rest.addClassNames("envelope-left", "money");
        rest.setClassName("over", left.isNegative());
        Span granted = new Span(ViewLanguage.text(
                "committee.grantedOf", purses.amount(funder, available.minus(left)), purses.amount(funder, available)));
        granted.addClassNames("soft", "small");
        Div fill = new Div();
        fill.addClassName("fill");
        fill.setClassName("over", left.isNegative());
        fill.getStyle().set("width", width(available, left) + "%");
        Div track = new Div(fill);
        track.addClassName("track");
        track.getElement().setAttribute("aria-hidden", "true");
        Div bar = new Div(name, rest, track, granted);
        bar.addClassName("envelope");
        return bar;
    }

    /** Each year that is bounded, and one that is not and to which something falls all the same. */
    private UnorderedList years(String funder, SortedMap<Integer, Money> available, SortedMap<Integer, Money> left) {
        UnorderedList years = new UnorderedList();
        years.addClassNames("envelope-years", "small");
        left.forEach((year, rest) -> {
            Money had = available.getOrDefault(year, Money.ZERO);
            Span over = new Span(words(funder, rest));
            over.setClassName("over", rest.isNegative());
            years.add(new ListItem(
                    new Span(ViewLanguage.text(
                            "committee.yearGranted",
                            year.toString(),
                            purses.amount(funder, had.minus(rest)),
                            purses.amount(funder, had))),
                    over));
        });
        return years;
    }

    private String words(String funder, Money left) {
        return left.isNegative()
                ? ViewLanguage.text("committee.over", purses.amount(funder, left.negated()))
                : ViewLanguage.text("committee.left", purses.amount(funder, left));
    }

    private static String width(Money available, Money left) {
        if (available.isZero()) {
            return "0";
        }
        Money granted = available.minus(left).min(available);
        return granted.amount()
                .multiply(HUNDRED)
                .divide(available.amount(), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
