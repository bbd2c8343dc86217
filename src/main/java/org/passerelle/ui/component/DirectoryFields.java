package org.passerelle.ui.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.di.Instantiator;
import java.util.List;
import java.util.Optional;
import org.passerelle.forms.Entry;
import org.passerelle.ui.ViewLanguage;

/** A field in which an entry of a directory is found by its name. */
final class DirectoryFields {

    private DirectoryFields() {}

    static AnswerField<Entry.Found> of(Entry question) {
        ComboBox<Entry.Found> box = new ComboBox<>();
        box.setPlaceholder(ViewLanguage.text("form.search"));
        box.setClearButtonVisible(true);
        box.setItemLabelGenerator(Entry.Found::words);
        box.setItems(
                query -> search().find(question.directory(), query.getFilter().orElse("")).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        return new AnswerField<>(box, Entry.Found::kept, (answers, place) -> Entry.Found.of(
                        answers.at(place).orElse(null))
                .orElse(null));
    }

    /** The one that is called so; empty where the directory knows none, or several. */
    static Optional<Entry.Found> named(Entry.Directory directory, String name) {
        List<Entry.Found> alike = search().find(directory, name).stream()
                .filter(found -> found.words().equals(name.strip()))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    /** Any form may ask: the screens that draw one need not know of directories. */
    private static DirectorySearch search() {
        return Instantiator.get(UI.getCurrent()).getOrCreate(DirectorySearch.class);
    }
}
