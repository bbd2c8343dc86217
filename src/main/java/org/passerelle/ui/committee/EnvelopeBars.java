package org.passerelle.ui.committee;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Announcement;

/** What each funder has, has granted and has left, following every change; what they say is announced once. */
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
        draft.session()
                .available()
                .forEach((funder, available) -> bars.add(bar(funder, available, draft.left(funder))));
    }

    /** Tells those who listen what changed for the envelopes. */
    void say(RoomDraft draft) {
        List<String> sentences = new ArrayList<>();
        draft.session().available().keySet().forEach(funder -> sentences.add(words(funder, draft.left(funder))));
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
