package org.passerelle.ui.officer;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Call;
import org.passerelle.desk.Officers;
import org.passerelle.dossiers.DossierOrder;
import org.passerelle.dossiers.DossierPages;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.ui.ViewLanguage;

/** What the list of dossiers is narrowed to, and in which order it stands. */
final class DossierFilters extends Div {

    static final String NOBODY = "nobody";
    private static final String MINE = "mine";
    private static final String SEARCH = "search";
    private static final String CALL = "call";
    private static final String STAGE = "stage";
    private static final String OFFICER = "officer";
    private static final String LATE = "late";
    private static final String ORDER = "order";

    private final TextField search = new TextField(ViewLanguage.text("worklist.search"));
    private final Select<Call> call = new Select<>();
    private final Select<Stage> stage = new Select<>();
    private final Select<String> officer = new Select<>();
    private final Select<DossierOrder> order = new Select<>();
    private final Checkbox late = new Checkbox(ViewLanguage.text("dossiers.late"));
    private final transient List<Call> calls;
    private final transient Actor actor;
    private boolean setting;

    /** @param changed told when the reader changed one */
    DossierFilters(List<Call> calls, List<Officers.Line> officers, Actor actor, Runnable changed) {
        this.calls = calls;
        this.actor = actor;
        search.setPlaceholder(ViewLanguage.text("worklist.searchHint"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("search");
        choice(call, "dossiers.call", "dossiers.allCalls", calls, Call::code);
        choice(
                stage,
                "dossiers.stage",
                "dossiers.allStages",
                List.of(Stage.values()),
                item -> ViewLanguage.word("stage", item));
        List<String> holders = Stream.concat(
                        Stream.of(MINE, NOBODY),
                        officers.stream().map(line -> line.profile().person().toString()))
                .toList();
        choice(officer, "dossiers.officer", "dossiers.allOfficers", holders, item -> called(item, officers));
        order.setLabel(ViewLanguage.text("dossiers.order"));
        order.setItems(DossierOrder.values());
        order.setItemLabelGenerator(item -> ViewLanguage.word("dossierOrder", item));
        order.setValue(DossierOrder.MOVED);
        Runnable told = () -> {
            if (!setting) {
                changed.run();
            }
        };
        search.addValueChangeListener(change -> told.run());
        Stream.of(call, stage, officer, order).forEach(field -> field.addValueChangeListener(change -> told.run()));
        late.addValueChangeListener(change -> told.run());
        add(search, call, stage, officer, order, late);
        addClassName("filters");
        getElement().setAttribute("role", "search");
    }

    /** The query of one page. */
    DossierPages.Query query(DossierPages.@Nullable Line after, int size) {
        String holder = officer.getValue();
        Call chosen = call.getValue();
        return new DossierPages.Query(
                search.getValue(),
                chosen == null ? null : chosen.id(),
                stage.getValue(),
                holder == null || holder.equals(NOBODY) ? null : person(holder),
                NOBODY.equals(holder),
                late.getValue(),
                order.getValue(),
                after,
                size);
    }

    void focus() {
        search.focus();
    }

    /** Whether some dossiers are left out; an order alone leaves out none. */
    boolean isNarrowed() {
        return settings().keySet().stream().anyMatch(name -> !name.equals(ORDER));
    }

    /** The settings without what narrows the list. */
    Map<String, String> widened() {
        Map<String, String> settings = settings();
        settings.keySet().retainAll(Set.of(ORDER));
        return settings;
    }

    /** As the address bears them; what is not narrowed is left out. */
    Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put(SEARCH, search.getValue());
        settings.put(CALL, call.getValue() == null ? "" : call.getValue().code());
        settings.put(STAGE, stage.getValue() == null ? "" : stage.getValue().name());
        settings.put(OFFICER, officer.getValue() == null ? "" : officer.getValue());
        settings.put(
                ORDER,
                order.getValue() == DossierOrder.MOVED ? "" : order.getValue().name());
        settings.put(LATE, late.getValue() ? LATE : "");
        settings.values().removeIf(String::isBlank);
        return settings;
    }

    /** Sets them; what the settings do not say, or what is not known any more, is not narrowed. */
    void set(Map<String, String> settings) {
        setting = true;
        search.setValue(settings.getOrDefault(SEARCH, ""));
        call.setValue(calls.stream()
                .filter(item -> item.code().equals(settings.get(CALL)))
                .findFirst()
                .orElse(null));
        stage.setValue(constant(Stage.values(), settings.get(STAGE)));
        String holder = settings.get(OFFICER);
        officer.setValue(officer.getListDataView().getItems().anyMatch(item -> item.equals(holder)) ? holder : null);
        DossierOrder named = constant(DossierOrder.values(), settings.get(ORDER));
        order.setValue(named == null ? DossierOrder.MOVED : named);
        late.setValue(settings.containsKey(LATE));
        setting = false;
    }

    private PersonId person(String holder) {
        return holder.equals(MINE) ? actor.personId() : new PersonId(java.util.UUID.fromString(holder));
    }

    private static String called(String holder, List<Officers.Line> officers) {
        return switch (holder) {
            case MINE -> ViewLanguage.text("dossiers.mine");
            case NOBODY -> ViewLanguage.text("dossiers.nobody");
            default ->
                officers.stream()
                        .filter(line -> line.profile().person().toString().equals(holder))
                        .findFirst()
                        .map(Officers.Line::name)
                        .orElse("");
        };
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static <T> void choice(
            Select<T> select, String label, String all, List<T> items, Function<T, String> words) {
        select.setLabel(ViewLanguage.text(label));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(ViewLanguage.text(all));
        select.setItemLabelGenerator(item -> item == null ? ViewLanguage.text(all) : words.apply(item));
    }
}
