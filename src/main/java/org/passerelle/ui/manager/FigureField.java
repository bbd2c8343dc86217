package org.passerelle.ui.manager;

import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import java.math.BigDecimal;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;

/** A decimal figure between two bounds: an amount of money, a share in percent. */
final class FigureField extends BigDecimalField {

    private static final BigDecimal MOST_MONEY = new BigDecimal("999999999.99");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final BigDecimal least;
    private final BigDecimal most;

    private FigureField(String label, BigDecimal least, BigDecimal most) {
        super(label);
        this.least = least;
        this.most = most;
        setLocale(ViewLanguage.current().locale());
        setI18n(new BigDecimalFieldI18n().setBadInputErrorMessage(ViewLanguage.text("form.notANumber")));
    }

    static FigureField money(String label) {
        return new FigureField(label, BigDecimal.ZERO, MOST_MONEY);
    }

    static FigureField percent(String label) {
        return new FigureField(label, BigDecimal.ZERO, HUNDRED);
    }

    @Override
    public Validator<BigDecimal> getDefaultValidator() {
        Validator<BigDecimal> readable = super.getDefaultValidator();
        return (value, context) -> {
            ValidationResult verdict = readable.apply(value, context);
            return verdict.isError() || value == null || isWithin(value)
                    ? verdict
                    : ValidationResult.error(
                            ViewLanguage.text("editor.between", Formats.number(least), Formats.number(most)));
        };
    }

    private boolean isWithin(BigDecimal value) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }
}
