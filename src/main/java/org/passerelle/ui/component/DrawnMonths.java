package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.forms.Months;
import org.passerelle.forms.Scope;
import org.passerelle.ui.ViewLanguage;

/** From a month to a month: the browser's own list for each. */
final class DrawnMonths extends FramedQuestion<Months> {

    /** Stands in the browser's copy for the end that is not chosen. */
    private static final String NONE = "–";

    private final Div body = new Div();
    private List<YearMonth> offered = List.of();
    private Map<String, Object> drawn = Map.of();
    private boolean readOnly;

    DrawnMonths(FormSheet sheet, Months question, String place) {
        super(sheet, question, place);
        body.addClassName("form-months");
        frame.getElement().setAttribute("data-blank", NONE);
        frame.add(body);
        draw();
    }

    /** What stood in the two lists, one a line: one month may be alone. Empty for anything else. */
    static Optional<Map<String, Object>> read(String text) {
        List<Optional<YearMonth>> ends = text.lines().map(DrawnMonths::month).toList();
        boolean isRead = ends.size() == 2
                && text.lines()
                        .allMatch(line -> line.equals(NONE) || month(line).isPresent());
        return isRead ? Optional.of(Months.kept(ends.get(0), ends.get(1))) : Optional.empty();
    }

    @Override
    public void refresh(Scope scope) {
        super.refresh(scope);
        List<YearMonth> now = question.offered(scope);
        boolean only = isReadOnly(scope);
        Map<String, Object> kept = Months.kept(end(Months.FROM), end(Months.TO));
        if (!now.equals(offered) || only != readOnly || !kept.equals(drawn)) {
            offered = now;
            readOnly = only;
            drawn = kept;
            draw();
        }
    }

    private void draw() {
        body.removeAll();
        if (readOnly) {
            body.add(new Paragraph(Months.words(drawn, ViewLanguage.current())));
        } else if (offered.isEmpty()) {
            body.add(new Paragraph(ViewLanguage.text("form.noOptions")));
        } else {
            body.add(list(Months.FROM, "form.months.from"), list(Months.TO, "form.months.to"));
        }
    }

    private Component list(String which, String key) {
        Optional<YearMonth> chosen = end(which);
        List<Optional<YearMonth>> options = new ArrayList<>(List.of(Optional.empty()));
        Stream.concat(offered.stream(), chosen.stream())
                .distinct()
                .sorted()
                .map(Optional::of)
                .forEach(options::add);
        NativeSelect list = new NativeSelect(
                ViewLanguage.text(key), options, chosen, DrawnMonths::words, month -> change(which, month));
        list.setId(which + "-" + place.replace('.', '-'));
        NativeLabel label = new NativeLabel(ViewLanguage.text(key));
        label.setFor(list);
        return new Div(label, list);
    }

    /** The list shows it already. */
    private void change(String which, Optional<YearMonth> month) {
        drawn = which.equals(Months.FROM) ? Months.kept(month, end(Months.TO)) : Months.kept(end(Months.FROM), month);
        answered(drawn.isEmpty() ? null : drawn);
    }

    private Optional<YearMonth> end(String which) {
        return Months.end(sheet.answers().at(place).orElse(null), which);
    }

    private static String words(Optional<YearMonth> month) {
        return month.map(m -> Months.words(m, ViewLanguage.current()))
                .orElseGet(() -> ViewLanguage.text("form.choose"));
    }

    private static Optional<YearMonth> month(String line) {
        return Months.read(line, ViewLanguage.current());
    }
}
