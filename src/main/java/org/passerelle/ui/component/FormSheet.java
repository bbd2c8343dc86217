package org.passerelle.ui.component;

import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Form;
import org.passerelle.forms.Scope;
import org.passerelle.shared.Finding;
import org.passerelle.ui.UiErrors;

/** What the parts of a drawn form share: the answers as they stand, the findings, who wants to hear of changes. */
final class FormSheet {

    private final Form form;
    private final Map<String, Object> facts;
    private final FormFields.Widgets widgets;
    private final Runnable refresh;
    private final List<Consumer<Answers>> listeners = new ArrayList<>();
    private Answers answers = Answers.none();
    private List<Finding> findings = List.of();
    private boolean readOnly;
    private Optional<LocalCopy> copy = Optional.empty();

    FormSheet(Form form, Map<String, Object> facts, FormFields.Widgets widgets, Runnable refresh) {
        this.form = form;
        this.facts = facts;
        this.widgets = widgets;
        this.refresh = refresh;
    }

    FormFields.Widgets widgets() {
        return widgets;
    }

    Answers answers() {
        return answers;
    }

    void load(Answers loaded) {
        answers = loaded;
    }

    boolean isReadOnly() {
        return readOnly;
    }

    void readOnly(boolean only) {
        readOnly = only;
    }

    void keepIn(LocalCopy kept) {
        copy = Optional.of(kept);
    }

    /** Where the browser keeps what is not saved yet, on a screen that has it. */
    Optional<LocalCopy> copy() {
        return copy;
    }

    /** The outermost scope of expressions, as things stand. */
    Scope scope() {
        return Scope.of(form, answers, facts);
    }

    /** The reader changed an answer: conditions are looked at again, then the view hears of it. */
    void change(String place, @Nullable Object answer) {
        answers = answers.with(place, answer);
        refresh.run();
        listeners.forEach(listener -> listener.accept(answers));
    }

    Registration onChange(Consumer<Answers> listener) {
        return Registration.addAndRemove(listeners, listener);
    }

    void findings(List<Finding> found) {
        findings = List.copyOf(found);
    }

    /** What is wrong at a place, in words. */
    Optional<String> errorAt(String place) {
        return findings.stream()
                .filter(f -> f.blocks() && f.place().equals(place))
                .findFirst()
                .map(UiErrors::words);
    }
}
