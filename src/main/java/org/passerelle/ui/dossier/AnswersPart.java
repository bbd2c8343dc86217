package org.passerelle.ui.dossier;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Component;
import org.passerelle.forms.Computed;
import org.passerelle.forms.DynamicList;
import org.passerelle.forms.Group;
import org.passerelle.forms.LogicalFramework;
import org.passerelle.forms.Question;
import org.passerelle.forms.Schedule;
import org.passerelle.forms.ScheduleItem;
import org.passerelle.forms.Scope;
import org.passerelle.forms.Widget;
import org.passerelle.forms.WidgetKind;
import org.passerelle.shared.LocalizedText;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.FormFields;
import org.passerelle.ui.component.KeyValueList;
import org.passerelle.ui.component.LogicalFrameworkTable;
import org.passerelle.ui.component.ScheduleTable;

/** What was answered to components that stand together: names with values, a heading for a group, a table for a list. */
final class AnswersPart {

    private final HtmlContainer into;
    private final FormFields.Widgets widgets;
    private final Scope scope;
    private final int level;
    private @Nullable KeyValueList values;

    /** One item of a list, and where its options are looked up. */
    private record Row(Answers answers, Scope scope) {

        Row under(String path) {
            return new Row(answers.under(path), scope);
        }

        String words(Question question) {
            return AnswerText.of(question, answers, scope);
        }

        List<Row> items(DynamicList list) {
            return rows(list, answers, scope);
        }
    }

    /**
     * @param scope where options are looked up
     * @param level of the headings of groups
     */
    AnswersPart(HtmlContainer into, FormFields.Widgets widgets, Scope scope, int level) {
        this.scope = scope;
        this.into = into;
        this.widgets = widgets;
        this.level = level;
    }

    void add(List<Component> components, Answers answers) {
        components.forEach(component -> add(component, answers));
    }

    private void add(Component component, Answers answers) {
        if (component instanceof Schedule schedule) {
            schedule(schedule, answers);
        } else if (component instanceof Question question) {
            value(name(question, question.label().in(scope)), AnswerText.of(question, answers, scope));
        } else if (component instanceof Computed computed) {
            computed.label().ifPresent(label -> value(name(computed, label), AnswerText.of(computed, answers)));
        } else if (component instanceof Group group) {
            group(group, answers.under(group.path()));
        } else if (component instanceof DynamicList list) {
            list(list, rows(list, answers, scope));
        } else if (component instanceof Widget widget && widget.kind() == WidgetKind.LOGFRAME) {
            framework(widget, LogicalFramework.of(answers));
        } else if (component instanceof Widget widget) {
            widgets.make(widget).ifPresent(part -> open().with(ViewLanguage.text(widget.label()), part));
        }
    }

    private void value(String name, String words) {
        if (!words.isEmpty()) {
            Span written = new Span(words);
            written.addClassName("as-written");
            open().with(name, written);
        }
    }

    /** What is named goes on in the same list, until something else stands between. */
    private KeyValueList open() {
        KeyValueList list = values;
        if (list == null) {
            list = new KeyValueList();
            into.add(list);
            values = list;
        }
        return list;
    }

    private void group(Group group, Answers answers) {
        Section section = new Section(AnswersPanel.heading(level, name(group, group.label())));
        section.addClassName("answers-group");
        new AnswersPart(section, widgets, scope, level + 1).add(group.components(), answers);
        if (section.getComponentCount() > 1) {
            into.add(section);
            values = null;
        }
    }

    private void list(DynamicList list, List<Row> items) {
        if (!items.isEmpty()) {
            into.add(table(list, items));
            values = null;
        }
    }

    private void schedule(Schedule schedule, Answers answers) {
        List<ScheduleItem> items = ScheduleItem.all(answers.at(schedule.key()).orElse(null));
        if (!items.isEmpty()) {
            into.add(ScheduleTable.of(name(schedule, schedule.label().in(scope)), items));
            values = null;
        }
    }

    private void framework(Widget widget, LogicalFramework framework) {
        if (!framework.lines().isEmpty()) {
            into.add(LogicalFrameworkTable.of(ViewLanguage.text(widget.label()), framework));
            values = null;
        }
    }

    private static List<Row> rows(DynamicList list, Answers answers, Scope scope) {
        List<Row> rows = new ArrayList<>();
        for (Answers item : answers.items(list.path())) {
            rows.add(new Row(item, scope.item(list, item.values(), rows.size())));
        }
        return rows;
    }

    private static DataTable<Row> table(DynamicList list, List<Row> items) {
        DataTable<Row> table = new DataTable<>(name(list, list.label()));
        columns(table, list.components(), "");
        return table.show(items);
    }

    private static void columns(DataTable<Row> table, List<Component> components, String path) {
        for (Component component : components) {
            if (component instanceof Question question) {
                table.column(name(question, question.label().blank()), item -> item.under(path)
                        .words(question));
            } else if (component instanceof Computed computed) {
                computed.label()
                        .ifPresent(label -> table.column(
                                name(computed, label),
                                item -> AnswerText.of(computed, item.under(path).answers())));
            } else if (component instanceof Group group) {
                columns(table, group.components(), path.isEmpty() ? group.path() : path + "." + group.path());
            } else if (component instanceof DynamicList inner) {
                table.component(
                        name(inner, inner.label()),
                        item -> table(inner, item.under(path).items(inner)));
            }
        }
    }

    /** The reader is told of what the applicant must not be. */
    private static String name(Component component, LocalizedText label) {
        String words = ViewLanguage.text(label);
        return component.head().isConfidential() ? ViewLanguage.text("answers.confidential", words) : words;
    }
}
