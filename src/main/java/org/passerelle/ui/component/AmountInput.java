package org.passerelle.ui.component;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.Consumer;
import org.passerelle.shared.Figures;
import org.passerelle.shared.Money;

/**
 * A field for an amount in euros. What is typed, in French or English, is told at each pause; it is written back in the
 * reader's manner, or marked as no amount, when the field is left, so that nobody is disturbed while typing.
 */
final class AmountInput extends Input {

    /** Told of what was typed; empty where it is no amount. */
    interface Reader {
        void typed(Optional<Money> amount);

        /** Told of a text that is an amount, before. */
        default void heard(String text) {}
    }

    AmountInput(String label, Money amount, Reader reader) {
        addClassName("amount");
        setAriaLabel(label);
        getElement().setAttribute("inputmode", "decimal");
        getElement().setAttribute("autocomplete", "off");
        setValue(AmountText.shown(amount));
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(Typing.PAUSE_MILLIS);
        addValueChangeListener(event -> {
            if (event.isFromClient()) {
                Figures.money(event.getValue()).ifPresent(typed -> {
                    reader.heard(event.getValue());
                    reader.typed(Optional.of(typed));
                });
            }
        });
        addBlurListener(left -> {
            Optional<Money> typed = Figures.money(getValue());
            typed.map(AmountText::shown).ifPresentOrElse(this::setValue, () -> reader.typed(Optional.empty()));
        });
    }

    /** Shows an amount that is another one than what stands here; what is being typed stays. */
    void show(Money amount) {
        if (Figures.money(getValue()).filter(amount::equals).isEmpty()) {
            setValue(AmountText.shown(amount));
        }
    }

    /** Marks the field and ties it to the texts that say why; neither where there are none. */
    void tie(boolean invalid, String... descriptions) {
        attribute("aria-invalid", invalid ? "true" : "");
        attribute("aria-describedby", String.join(" ", descriptions).strip());
    }

    private void attribute(String name, String value) {
        if (value.isEmpty()) {
            getElement().removeAttribute(name);
        } else {
            getElement().setAttribute(name, value);
        }
    }

    boolean isAt(String place) {
        return place.equals(getElement().getAttribute(LocalCopy.FIELD));
    }

    /** An input that tells the desk of a readable amount, and of a text that is none. */
    static AmountInput at(String place, String label, Money amount, BudgetDesk desk, Consumer<Money> change) {
        AmountInput input = new AmountInput(label, amount, new Reader() {
            @Override
            public void typed(Optional<Money> typed) {
                desk.unreadable(place, typed.isEmpty());
                typed.ifPresent(change);
            }

            @Override
            public void heard(String text) {
                desk.typed(place, text);
            }
        });
        input.getElement().setAttribute(LocalCopy.FIELD, place);
        return input;
    }
}
