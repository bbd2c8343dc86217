package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.passerelle.forms.LogicalFramework;
import org.passerelle.forms.Scope;
import org.passerelle.forms.Widget;
import org.passerelle.ui.ViewLanguage;

/** What the lists of the logical framework come to, under them: drawn anew when one of them changes. */
final class DrawnLogicalFramework implements FormPart.Drawn {

    private final FormSheet sheet;
    private final Widget widget;
    private final Div table = new Div();
    private LogicalFramework drawn = new LogicalFramework(List.of());

    DrawnLogicalFramework(FormSheet sheet, Widget widget) {
        this.sheet = sheet;
        this.widget = widget;
        table.addClassName("logframe");
    }

    @Override
    public Component shown() {
        return table;
    }

    @Override
    public void refresh(Scope scope) {
        LogicalFramework now = LogicalFramework.of(sheet.answers());
        if (!now.equals(drawn)) {
            drawn = now;
            table.removeAll();
            if (!now.lines().isEmpty()) {
                table.add(LogicalFrameworkTable.of(ViewLanguage.text(widget.label()), now));
                widget.head().help().ifPresent(help -> table.add(note(ViewLanguage.text(help))));
            }
        }
    }

    private static Paragraph note(String words) {
        Paragraph note = new Paragraph(words);
        note.addClassNames("small", "soft");
        return note;
    }
}
