package org.passerelle.ui.committee;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.Session;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.DossierId;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.FaultsBeside;
import org.passerelle.ui.component.PagedItems;

/** An open session: the ranking under the envelopes; the chair accepts it or changes it, with reasons, and closes. */
final class SessionRoom extends Div {

    private final RoomDraft draft;
    private final EnvelopeBars envelopes;
    private final TextArea present = new TextArea(ViewLanguage.text("committee.present"));
    private final TextField place = new TextField(ViewLanguage.text("committee.place"));
    private final Paragraph excess = new Paragraph();
    private final FaultsBeside faults = new FaultsBeside();
    private final transient Session session;
    private final transient Purses purses;
    private final transient Briefing briefing;
    private final transient Optional<Floor> floor;
    private final transient Optional<Arbitration> arbitration;
    private final transient Optional<BalancePanel> balance;
    private final PagedItems<SessionLine, RankedDossier> ranking;

    /**
     * @param briefing what stands beside each dossier
     * @param floor the meeting that is convened or sits; none where the chair says who was there
     * @param arbitration what the room weighs beside the ranking
     * @param mayClose whether the reader closes the deliberation; others look on
     * @param close what closing does
     */
    SessionRoom(
            Session session,
            Purses purses,
            Briefing briefing,
            boolean mayClose,
            Optional<Floor> floor,
            Optional<Arbitration> arbitration,
            Consumer<Deliberation> close) {
        this.session = session;
        this.purses = purses;
        this.briefing = briefing;
        this.floor = floor;
        this.arbitration = arbitration;
        draft = new RoomDraft(session, arbitration.map(Arbitration::working).orElse(Map.of()));
        envelopes = new EnvelopeBars(purses);
        balance = arbitration.map(weighed -> new BalancePanel(weighed, purses));
        excess.addClassNames("excess");
        excess.getElement().setAttribute("tabindex", "-1");
        boolean mayChange = mayClose || arbitration.filter(Arbitration::mayKeep).isPresent();
        OrderedList list = new OrderedList();
        list.addClassName("ranking");
        ranking = new PagedItems<>(
                list,
                page -> briefing.read(page.stream().map(SessionLine::dossier).toList()),
                line -> item(line, mayChange));
        add(envelopes);
        balance.ifPresent(this::add);
        add(new H2(ViewLanguage.text("committee.ranking")), ranking);
        ranking.show(session.lines());
        arbitration.ifPresent(weighed -> add(new ScenarioPart(weighed, draft, purses, this::take)));
        if (mayClose) {
            add(closing(close));
        }
        show();
    }

    private RankedDossier item(SessionLine line, boolean mayChange) {
        int place = session.lines().indexOf(line);
        RankedDossier item = new RankedDossier(
                line,
                draft,
                purses,
                briefing.opinions(line.dossier()),
                place == 0 ? null : session.lines().get(place - 1),
                mayChange,
                this::changed);
        briefing.page(line.dossier()).ifPresent(item::synthesis);
        floor.flatMap(open -> open.ballot(line, draft)).ifPresent(item::answered);
        return item;
    }

    /** Puts the changes of a scenario into the room; only who may change something is offered one. */
    private void take(Map<DossierId, Deliberation.Change> changes) {
        draft.take(changes);
        ranking.show(session.lines());
        changed();
    }

    private void show() {
        envelopes.show(draft);
        balance.ifPresent(panel -> panel.show(draft));
        showExcess();
    }

    private Div closing(Consumer<Deliberation> close) {
        present.setHelperText(ViewLanguage.text("committee.present.help"));
        present.setMinHeight("7rem");
        present.setRequiredIndicatorVisible(true);
        place.setRequiredIndicatorVisible(true);
        place.setHelperText(ViewLanguage.text("committee.place.help"));
        Button button = new Button(ViewLanguage.text("committee.close"), click -> tryToClose(close));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(place, present);
        fields.addClassName("closing-fields");
        fields.setVisible(floor.isEmpty());
        Div actions = new Div(button);
        actions.addClassName("actions");
        Paragraph unconvened = new Paragraph(ViewLanguage.text("committee.unconvened"));
        unconvened.addClassNames("soft", "small");
        unconvened.setVisible(floor.isEmpty());
        Div closing =
                new Div(new H2(ViewLanguage.text("committee.closing")), fields, unconvened, excess, faults, actions);
        closing.addClassNames("section", "closing");
        return closing;
    }

    private void changed() {
        ranking.made().forEach(RankedDossier::refresh);
        arbitration.ifPresent(weighed -> weighed.keepWorking(draft.changes()));
        show();
        envelopes.say(draft);
    }

    private void showExcess() {
        excess.setText(draft.isExceeded() ? ViewLanguage.text("committee.exceeded") : "");
        excess.setVisible(draft.isExceeded());
    }

    private void tryToClose(Consumer<Deliberation> close) {
        List<SessionLine> unfit = draft.unfit();
        if (!unfit.isEmpty()) {
            ranking.reveal(unfit.get(0)).complain();
        } else if (draft.isExceeded()) {
            excess.getElement().callJsFunction("focus");
        } else if (areMinutesComplete()) {
            Confirm.ask(
                    ViewLanguage.text("committee.close.title"),
                    consequence(),
                    ViewLanguage.text("committee.close"),
                    () -> faults.telling(() -> close.accept(
                            draft.deliberation(members(), place.getValue().strip()))));
        }
    }

    private String consequence() {
        String outcomes = ViewLanguage.text(
                "committee.close.consequence", draft.session().live().size());
        return floor.isPresent() ? outcomes : outcomes + " " + ViewLanguage.text("committee.unconvened");
    }

    /** The minutes say where the committee sat and who was there (domain.md §3.7). */
    private boolean areMinutesComplete() {
        if (floor.isPresent()) {
            return true;
        }
        place.setErrorMessage(ViewLanguage.text("committee.place.missing"));
        place.setInvalid(place.getValue().isBlank());
        present.setErrorMessage(ViewLanguage.text("committee.present.missing"));
        present.setInvalid(members().isEmpty());
        if (place.isInvalid()) {
            place.focus();
        } else if (present.isInvalid()) {
            present.focus();
        }
        return !place.isInvalid() && !present.isInvalid();
    }

    private List<String> members() {
        return present.getValue()
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
