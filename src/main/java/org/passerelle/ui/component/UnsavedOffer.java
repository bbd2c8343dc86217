package org.passerelle.ui.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.LocalCopy.Piece;

/** Offers what was typed on this computer and never saved: to be taken or thrown away, one by one or all at once. */
public final class UnsavedOffer extends Section {

    private final transient Predicate<Piece> take;
    private final transient Consumer<Piece> drop;
    private final ZoneId zone;
    private final transient List<Piece> left = new ArrayList<>();
    private final transient List<Piece> refused = new ArrayList<>();
    private final UnorderedList list = new UnorderedList();
    private final Div all = both();
    private final Announcement said = Announcement.status();

    /**
     * @param take writes a piece into the draft; whether its field is still there and can hold it
     * @param drop makes the browser forget a piece
     * @param zone in which the time is told where the reader's own is not known
     */
    public UnsavedOffer(Predicate<Piece> take, Consumer<Piece> drop, ZoneId zone) {
        this.zone = zone;
        this.take = take;
        this.drop = drop;
        addClassName("unsaved-offer");
        H2 title = new H2(ViewLanguage.text("copy.offer.title"));
        title.setId("unsaved-offer");
        getElement().setAttribute("aria-labelledby", "unsaved-offer");
        add(title, new Paragraph(ViewLanguage.text("copy.offer.what")), list, all, said);
        setVisible(false);
    }

    public void show(List<Piece> pieces) {
        left.addAll(pieces);
        draw();
        if (!pieces.isEmpty()) {
            said.say(ViewLanguage.text("copy.offer.said", pieces.size()));
        }
    }

    private Div both() {
        Button takeAll = new Button(ViewLanguage.text("copy.offer.takeAll"), click -> List.copyOf(left)
                .forEach(this::take));
        takeAll.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button dropAll = new Button(ViewLanguage.text("copy.offer.dropAll"), click -> List.copyOf(left)
                .forEach(this::discard));
        Div actions = new Div(takeAll, dropAll);
        actions.addClassName("actions");
        return actions;
    }

    private void draw() {
        setVisible(!left.isEmpty());
        all.setVisible(left.size() > 1);
        list.removeAll();
        left.forEach(piece -> list.add(item(piece)));
    }

    private ListItem item(Piece piece) {
        Span name = new Span(piece.label());
        name.addClassName("strong");
        Span at =
                new Span(" " + Formats.dateTime(piece.at(), ReaderZone.current().orElse(zone)));
        at.addClassNames("small", "soft");
        Paragraph typed = new Paragraph(piece.text().isEmpty() ? ViewLanguage.text("copy.emptied") : piece.text());
        typed.addClassName("typed");
        ListItem item = new ListItem(new Div(name, at), typed);
        if (refused.contains(piece)) {
            Paragraph why = new Paragraph(ViewLanguage.text("copy.offer.gone"));
            why.addClassName("form-error");
            item.add(why);
        }
        Div actions = new Div(
                button("copy.offer.take", piece, () -> take(piece)),
                button("copy.offer.drop", piece, () -> discard(piece)));
        actions.addClassName("actions");
        item.add(actions);
        return item;
    }

    private static Button button(String key, Piece piece, Runnable act) {
        Button button = new Button(ViewLanguage.text(key), click -> act.run());
        button.setAriaLabel(ViewLanguage.text(key + "Name", piece.label()));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void take(Piece piece) {
        if (take.test(piece)) {
            discard(piece);
        } else {
            refused.add(piece);
            draw();
        }
    }

    private void discard(Piece piece) {
        left.remove(piece);
        drop.accept(piece);
        draw();
    }
}
