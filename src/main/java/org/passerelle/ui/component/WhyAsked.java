package org.passerelle.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.passerelle.forms.Glossary;
import org.passerelle.forms.Head;
import org.passerelle.shared.LocalizedText;
import org.passerelle.ui.ViewLanguage;

/** Why a question is asked, and what its words mean: unfolds under the question, by mouse or key, in a line of its own. */
final class WhyAsked extends NativeDetails {

    private WhyAsked(Optional<LocalizedText> why, List<Glossary.Term> terms) {
        addClassName("why-asked");
        setSummary(new Span(ViewLanguage.text("form.why")), about(terms));
        Div told = new Div();
        why.map(ViewLanguage::text).map(Paragraph::new).ifPresent(told::add);
        terms.forEach(term -> told.add(
                new Paragraph(ViewLanguage.text(
                        "form.term", ViewLanguage.text(term.name()), ViewLanguage.text(term.meaning()))),
                new Paragraph(ViewLanguage.text(term.why()))));
        setContent(told);
    }

    /** Of a component that gives a reason of its own or stands for a term of the glossary; empty for any other. */
    static Optional<WhyAsked> of(Head head) {
        List<Glossary.Term> terms = head.terms();
        return head.why().isEmpty() && terms.isEmpty()
                ? Optional.empty()
                : Optional.of(new WhyAsked(head.why(), terms));
    }

    /** Several stand on a page: to the ear each says what it is about. */
    private static Span about(List<Glossary.Term> terms) {
        Span about = new Span(
                terms.stream().map(term -> ViewLanguage.text(term.name())).collect(Collectors.joining(", ", " ", "")));
        about.addClassName("visually-hidden");
        return about;
    }
}
