package org.passerelle.ui.committee;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.passerelle.committee.Deliberation.Change;
import org.passerelle.committee.RankingList;
import org.passerelle.committee.SessionLine;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.AmountText;

/** Where the committee departs from the proposal on one dossier: another list, other amounts, and why. */
final class ChangePanel extends Div {

    private final SessionLine line;
    private final RoomDraft draft;
    private final Purses purses;
    private final Runnable changed;
    private final Select<RankingList> list = new Select<>();
    private final Div amounts = new Div();
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final TextArea reason = new TextArea(ViewLanguage.text("committee.reason"));

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
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(ViewLanguage.text("committee.reason.help"));
        reason.setValueChangeMode(ValueChangeMode.ON_BLUR);
        reason.setMaxLength(2_000);
        reason.addValueChangeListener(event -> keep());
        Button back = new Button(ViewLanguage.text("committee.revert"), click -> reverted.run());
        back.setAriaLabel(ViewLanguage.text("committee.revertOf", line.number()));
        add(list, amounts, reason, back);
        relist(list.getValue());
    }

    /** Puts the focus where the change begins. */
    void start() {
        list.focus();
    }

    /** Shows what is missing and puts the focus on it. */
    void complain() {
        fields.forEach((funder, field) -> field.setInvalid(!isFit(funder, field)));
        if (reason.isEmpty()) {
            reason.setErrorMessage(ViewLanguage.text("confirm.reasonMissing"));
            reason.setInvalid(true);
        }
        fields.values().stream()
                .filter(TextField::isInvalid)
                .findFirst()
                .ifPresentOrElse(TextField::focus, reason::focus);
    }

    private void relist(RankingList chosen) {
        amounts.removeAll();
        fields.clear();
        draft.suggested(line, chosen).forEach((funder, amount) -> {
            TextField field = amountField(funder, amount);
            field.setReadOnly(chosen == RankingList.MAIN);
            fields.put(funder, field);
            amounts.add(field);
        });
        keep();
    }

    private TextField amountField(String funder, Money amount) {
        TextField field = new TextField(ViewLanguage.text("committee.grantOf", funder, purses.currency(funder)));
        field.setValue(AmountText.shown(amount));
        field.setHelperText(ViewLanguage.text("committee.wantOf", purses.amount(funder, wanted(funder))));
        field.setErrorMessage(ViewLanguage.text("committee.amountUnfit", purses.amount(funder, wanted(funder))));
        field.getElement().setAttribute("inputmode", "decimal");
        field.addValueChangeListener(event -> {
            field.setInvalid(!isFit(funder, field));
            keep();
        });
        return field;
    }

    private void keep() {
        Map<String, Money> grants = new LinkedHashMap<>();
        fields.forEach((funder, field) ->
                grants.put(funder, AmountText.read(field.getValue()).orElse(Money.ZERO)));
        if (!reason.isEmpty()) {
            reason.setInvalid(false);
        }
        draft.change(line, new Change(list.getValue(), grants, reason.getValue().strip()));
        changed.run();
    }

    private boolean isFit(String funder, TextField field) {
        return AmountText.read(field.getValue())
                .filter(amount -> amount.isPositive() && !amount.isMoreThan(wanted(funder)))
                .isPresent();
    }

    private Money wanted(String funder) {
        return line.wants().getOrDefault(funder, Money.ZERO);
    }
}
