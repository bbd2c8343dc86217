package org.passerelle.ui.post;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.passerelle.opinions.EarlierOpinion;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.OpinionBadge;

/** What the body wrote before of the same partner, each to start from. */
final class EarlierOpinions extends com.vaadin.flow.component.details.Details {

    EarlierOpinions(List<EarlierOpinion> earlier, ZoneId zone, Consumer<EarlierOpinion> start) {
        setSummary(new Span(ViewLanguage.text("opinion.earlier") + " (" + earlier.size() + ")"));
        Div list = new Div();
        list.addClassName("pile");
        earlier.forEach(one -> list.add(card(one, zone, start)));
        add(list);
        setVisible(!earlier.isEmpty());
    }

    private static Article card(EarlierOpinion one, ZoneId zone, Consumer<EarlierOpinion> start) {
        Paragraph facts = new Paragraph(ViewLanguage.text(
                "opinion.earlier.on", one.partners(), Formats.date(one.said().at(), zone)));
        facts.addClassNames("small", "soft");
        Article card = new Article(
                new H3(ViewLanguage.text("opinion.earlier.line", one.number(), one.title())),
                new OpinionBadge(one.said().value()),
                facts);
        if (!one.said().comment().isBlank()) {
            card.add(Foreign.french(new Paragraph(one.said().comment())));
        }
        if (!one.said().conditions().isEmpty()) {
            UnorderedList conditions = new UnorderedList();
            one.said().conditions().forEach(c -> conditions.add(new com.vaadin.flow.component.html.ListItem(c)));
            card.add(Foreign.french(conditions));
        }
        Button from = new Button(ViewLanguage.text("opinion.earlier.start"), click -> start.accept(one));
        from.addThemeVariants(ButtonVariant.LUMO_SMALL);
        from.setAriaLabel(ViewLanguage.text("opinion.earlier.startNamed", one.number()));
        card.add(from);
        card.addClassName("card");
        return card;
    }
}
