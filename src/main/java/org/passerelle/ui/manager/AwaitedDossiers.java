package org.passerelle.ui.manager;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.passerelle.opinions.AwaitedOpinion;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.PagedList;

/** How many dossiers a body is awaited for; opened, which ones and until when, read a page at a time. */
final class AwaitedDossiers extends Details {

    private static final int PAGE = 25;

    private final int many;
    private final transient ZoneId zone;
    private final transient PagedList.Source<AwaitedOpinion, AwaitedOpinion> source;
    private final UnorderedList dossiers = new UnorderedList();
    private final Button more = new Button("", click -> more());
    private transient Optional<AwaitedOpinion> last = Optional.empty();
    private int shown;

    AwaitedDossiers(int many, ZoneId zone, PagedList.Source<AwaitedOpinion, AwaitedOpinion> source) {
        super(String.valueOf(many));
        this.many = many;
        this.zone = zone;
        this.source = source;
        more.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        add(dossiers, more);
        addOpenedChangeListener(change -> {
            if (change.isOpened() && shown == 0) {
                read();
            }
        });
    }

    /** The button may be gone: the focus goes on to what it brought. */
    private void more() {
        List<Anchor> brought = read();
        if (!brought.isEmpty()) {
            brought.get(0).focus();
        }
    }

    private List<Anchor> read() {
        List<AwaitedOpinion> page = source.read(last, PAGE);
        List<Anchor> links = page.stream().map(this::add).toList();
        if (!page.isEmpty()) {
            last = Optional.of(page.get(page.size() - 1));
        }
        shown += page.size();
        int left = page.size() < PAGE ? 0 : Math.min(PAGE, many - shown);
        more.setText(ViewLanguage.text("board.more", left));
        more.setVisible(left > 0);
        return links;
    }

    private Anchor add(AwaitedOpinion one) {
        Anchor link = new Anchor(WorkPaths.dossier(one.dossier()), one.number());
        link.getElement().setAttribute("router-link", true);
        Span due = new Span(" · " + Formats.shortDue(one.due(), zone));
        due.addClassNames("small", "soft");
        dossiers.add(new ListItem(link, due));
        return link;
    }
}
