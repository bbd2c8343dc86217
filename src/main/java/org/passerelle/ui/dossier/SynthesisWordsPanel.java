package org.passerelle.ui.dossier;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.passerelle.calls.Funder;
import org.passerelle.synthesis.SynthesisWords;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.committee.Purses;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.Tone;

/** What the officer wrote in a synthesis: the advice and the conditions first. */
public final class SynthesisWordsPanel extends Div {

    public SynthesisWordsPanel(SynthesisWords words, Purses purses) {
        addClassName("pile");
        add(advice(words, purses));
        if (!words.conditions().isEmpty()) {
            UnorderedList list = new UnorderedList();
            words.conditions()
                    .forEach(condition -> list.add(new ListItem(
                            Foreign.french(new Span(condition.words())),
                            new Text(" "),
                            new Badge(ViewLanguage.word("conditionKind", condition.kind()), Tone.PLAIN))));
            add(new H3(ViewLanguage.text("synthesis.conditions")), list);
        }
        text("synthesis.project", words.project());
        text("synthesis.findings", words.findings());
        text("synthesis.assessment", words.assessment());
        text("synthesis.position", words.position());
    }

    private static Paragraph advice(SynthesisWords words, Purses purses) {
        SynthesisWords.Advice advice = words.advice();
        if (advice == null) {
            return new Paragraph(ViewLanguage.text("synthesis.noAdvice"));
        }
        Badge badge = new Badge(
                ViewLanguage.word("advice", advice), advice == SynthesisWords.Advice.GRANT ? Tone.GOOD : Tone.BAD);
        Span amounts = new Span(purses.amounts(words.amountsOf(
                purses.call().funders().stream().map(Funder::key).toList())));
        amounts.addClassName("money");
        return new Paragraph(badge, new Text(" "), amounts);
    }

    private void text(String key, String words) {
        if (!words.isBlank()) {
            Paragraph paragraph = Foreign.french(new Paragraph(words));
            paragraph.addClassName("as-written");
            add(new H3(ViewLanguage.text(key)), paragraph);
        }
    }
}
