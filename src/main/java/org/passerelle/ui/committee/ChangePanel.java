package org.passerelle.ui.committee;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.committee.ChangeFault;
import org.passerelle.committee.Deliberation.Change;
import org.passerelle.committee.RankingList;
import org.passerelle.committee.SessionLine;
import org.passerelle.shared.Figures;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.AmountText;
import org.passerelle.ui.component.ReasonField;

/** Where the committee departs from the proposal on one dossier: another list, other amounts, and why. */
final class ChangePanel extends Div {

    private final SessionLine line;
    private final RoomDraft draft;
    private final Purses purses;
    private final Runnable changed;
    private final Select<RankingList> list = new Select<>();
    private final Div amounts = new Div();
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final Div faults = new Div();
    private final TextArea reason;
    private boolean busy;

    /** @param changed told after each change of the draft */
    ChangePanel(SessionLine line, RoomDraft draft, Purses purses, Runnable changed, Runnable reverted) {
        this.line = line;
        this.draft = draft;
        this.purses = purses;
        this.changed = changed;
        addClassName("change");
        amounts.addClassName("amounts");
        list.setLabel(ViewLanguage.text("committee.list"));
        list.setItems(RankingList.values());
        list.setItemLabelGenerator(each -> ViewLanguage.word("list", each));
        list.setValue(draft.listOf(line));
        list.addValueChangeListener(event -> relist(event.getValue()));
        ReasonField why = new ReasonField("committee.reason", About.dossier(line.dossier()));
        reason = watched(why.words());
        watched(list);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(ViewLanguage.text("committee.reason.help"));
        reason.setValueChangeMode(ValueChangeMode.ON_BLUR);
        reason.setMaxLength(2_000);
        Button back = new Button(ViewLanguage.text("committee.revert"), click -> reverted.run());
        back.setAriaLabel(ViewLanguage.text("committee.revertOf", line.number()));
        faults.addClassName("excess");
        faults.getElement().setAttribute("role", "alert");
        add(list, amounts, why, faults, back);
        draft.changeOf(line).ifPresentOrElse(this::resume, () -> show(list.getValue(), draft.grantsOf(line)));
        reason.addValueChangeListener(event -> keep()); // last: to go on with what was kept changes nothing
    }

    /** Goes on with a change that was kept. */
    private void resume(Change kept) {
        show(kept.list(), kept.list() == RankingList.MAIN ? line.wants() : kept.grants());
        reason.setValue(kept.reason());
    }

    /** Whether the reader is in one of its fields, perhaps in the middle of a word. */
    boolean isBusy() {
        return busy;
    }

    private <C extends Component & Focusable<?>> C watched(C field) {
        field.addFocusListener(event -> busy = true);
        field.addBlurListener(event -> busy = false);
        return field;
    }

    /** Puts the focus where the change begins. */
    void start() {
        list.focus();
    }

    /** Shows everything that is wrong, each with its way out, and puts the focus on the first. */
    void complain() {
        List<ChangeFault> wrong = draft.faults(line);
        mark(wrong);
        fields.values().stream()
                .filter(TextField::isInvalid)
                .findFirst()
                .ifPresentOrElse(TextField::focus, reason::focus);
    }

    /** What concerns a field stands beside it, the rest below. */
    private void mark(List<ChangeFault> wrong) {
        faults.removeAll();
        fields.values().forEach(field -> field.setInvalid(false));
        reason.setInvalid(false);
        for (ChangeFault fault : wrong) {
            TextField field = fault.funder() == null ? null : fields.get(fault.funder());
            if (fault.kind() == ChangeFault.Kind.REASON) {
                reason.setErrorMessage(purses.words(fault));
                reason.setInvalid(true);
            } else if (field == null || field.isInvalid()) {
                faults.add(new Paragraph(purses.words(fault)));
            } else {
                field.setErrorMessage(purses.words(fault));
                field.setInvalid(true);
            }
        }
    }

    private void relist(RankingList chosen) {
        show(chosen, draft.suggested(line, chosen));
        keep();
    }

    private void show(RankingList chosen, Map<String, Money> grants) {
        amounts.removeAll();
        fields.clear();
        grants.forEach((funder, amount) -> {
            TextField field = amountField(funder, amount);
            field.setReadOnly(chosen == RankingList.MAIN);
            fields.put(funder, field);
            amounts.add(field);
        });
    }

    private TextField amountField(String funder, Money amount) {
        TextField field = watched(
                new TextField(ViewLanguage.text("committee.grantOf", purses.name(funder), purses.symbol(funder))));
        field.setValue(AmountText.shown(amount));
        field.setHelperText(ViewLanguage.text("committee.wantOf", purses.amount(funder, wanted(funder))));
        field.getElement().setAttribute("inputmode", "decimal");
        field.addValueChangeListener(event -> {
            Figures.money(field.getValue()).ifPresent(typed -> field.setValue(AmountText.shown(typed)));
            keep();
            mark(amountFaults());
        });
        return field;
    }

    private void keep() {
        Map<String, Money> grants = new LinkedHashMap<>();
        fields.forEach((funder, field) ->
                grants.put(funder, Figures.money(field.getValue()).orElse(Money.ZERO)));
        if (!reason.isEmpty()) {
            reason.setInvalid(false);
        }
        draft.change(line, new Change(list.getValue(), grants, reason.getValue().strip(), draft.positionOf(line)));
        if (reason.isEmpty() && !draft.differs(line)) {
            draft.revert(line);
        }
        changed.run();
    }

    /** While amounts are typed, the reason is not asked for yet. */
    private List<ChangeFault> amountFaults() {
        return draft.faults(line).stream()
                .filter(fault -> fault.kind() != ChangeFault.Kind.REASON)
                .toList();
    }

    private Money wanted(String funder) {
        return line.wants().getOrDefault(funder, Money.ZERO);
    }
}
