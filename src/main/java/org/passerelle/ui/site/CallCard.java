package org.passerelle.ui.site;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallDefinition;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.KeyValueList;

/** A call in the catalogue: what it is about, what it asks while one can still answer, when it opens or closes. */
final class CallCard extends ListItem {

    CallCard(Call call, Clock clock) {
        addClassNames("card", "call-card");
        boolean over = call.window().isOver(clock.instant());
        setClassName("past", over);
        CallDefinition definition = call.definition();
        RouterLink link = Foreign.of(
                definition.title(),
                new RouterLink(ViewLanguage.text(definition.title()), CallView.class, definition.code()));
        Paragraph scheme = new Paragraph(ViewLanguage.word("scheme", definition.scheme()));
        scheme.addClassName("over");
        Div words = new Div(scheme, new H3(link));
        words.addClassName("call-card-words");
        if (!over) {
            words.add(
                    Foreign.of(definition.summary(), new Paragraph(ViewLanguage.text(definition.summary()))),
                    asked(definition));
        }
        add(words, new CallDates(call, clock));
    }

    private static KeyValueList asked(CallDefinition call) {
        return new KeyValueList()
                .with(ViewLanguage.text("site.call.lead"), CallWords.leads(call))
                .with(ViewLanguage.text("site.call.countries"), CallWords.countries(call))
                .with(ViewLanguage.text("site.call.grant"), CallWords.grant(call))
                .with(ViewLanguage.text("site.call.duration"), CallWords.duration(call));
    }
}
