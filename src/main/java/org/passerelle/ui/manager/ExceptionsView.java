package org.passerelle.ui.manager;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.exceptions.ExceptionKind;
import org.passerelle.exceptions.ExceptionLine;
import org.passerelle.exceptions.ExceptionWords;
import org.passerelle.exceptions.Exceptions;
import org.passerelle.letters.ExceptionRegisters;
import org.passerelle.people.Actor;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.ArrangedList;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.ListColumn;
import org.passerelle.ui.component.MadeFileLink;

/** What did not go the ordinary way in a call: who, when, why; as a list to filter, a PDF and a workbook. */
@Route(value = WorkPaths.CALLS + "/:code/exceptions", layout = MainLayout.class)
@RolesAllowed({StaffRoles.CALL_MANAGER, StaffRoles.AUDITOR})
class ExceptionsView extends PageView implements BeforeEnterObserver {

    private final transient Calls calls;
    private final transient Exceptions exceptions;
    private final transient ExceptionRegisters registers;
    private final transient Texts texts;
    private final transient Actor actor;
    private final Select<ExceptionKind> kind = new Select<>();
    private transient Optional<List<ExceptionLine>> justRead = Optional.empty();

    ExceptionsView(
            Calls calls, Exceptions exceptions, ExceptionRegisters registers, Texts texts, CurrentActor current) {
        this.calls = calls;
        this.exceptions = exceptions;
        this.registers = registers;
        this.texts = texts;
        this.actor = current.get();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get("code").orElse("");
        Call call = NamedCall.of(calls, actor, code);
        removeAll();
        heading(ViewLanguage.text("exceptions.title"))
                .over(call.code() + " · " + ViewLanguage.text(call.definition().title()))
                .lead(ViewLanguage.text("exceptions.lead"))
                .beside(pdf(call));
        ExceptionWords words = new ExceptionWords(texts, call.definition(), ViewLanguage.current());
        List<ExceptionLine> known = exceptions.of(actor, call.id());
        justRead = Optional.of(known);
        ArrangedList<ExceptionLine> list = new ArrangedList<>(
                ViewLanguage.text("exceptions.title"),
                call.code() + "-exceptions",
                columns(words),
                (after, limit) -> page(call, after, limit),
                line -> false,
                () -> new EmptyState(ViewLanguage.text("exceptions.none"), ViewLanguage.text("exceptions.noneHint")));
        add(filter(known, words, list), list);
        list.read();
    }

    private Div filter(List<ExceptionLine> known, ExceptionWords words, ArrangedList<ExceptionLine> list) {
        Map<ExceptionKind, Long> many =
                known.stream().collect(Collectors.groupingBy(ExceptionLine::kind, Collectors.counting()));
        String all = ViewLanguage.text(
                "exceptions.counted",
                ViewLanguage.text("exceptions.all"),
                many.values().stream().mapToLong(Long::longValue).sum());
        kind.setLabel(ViewLanguage.text("exceptions.kind"));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(all);
        kind.setItems(ExceptionKind.values());
        kind.setItemLabelGenerator(one -> one == null
                ? all
                : ViewLanguage.text("exceptions.counted", words.kind(one), many.getOrDefault(one, 0L)));
        kind.addValueChangeListener(change -> list.read());
        Div filter = new Div(kind);
        filter.addClassNames("filters", "section");
        return filter;
    }

    /** Read anew for each page but the first, as the right is asked anew. */
    private List<ExceptionLine> page(Call call, Optional<ExceptionLine> after, int limit) {
        List<ExceptionLine> all = justRead.orElseGet(() -> exceptions.of(actor, call.id()));
        justRead = Optional.empty();
        List<ExceptionLine> lines = all.stream()
                .filter(line -> kind.isEmpty() || line.kind() == kind.getValue())
                .toList();
        return lines.stream()
                .skip(after.map(last -> lines.indexOf(last) + 1).orElse(0))
                .limit(limit)
                .toList();
    }

    private List<ListColumn<ExceptionLine>> columns(ExceptionWords words) {
        return List.of(
                ListColumn.code("when", "exceptions.when", line -> words.when(line.at())),
                ListColumn.text("kind", "exceptions.kind", line -> words.kind(line.kind())),
                ListColumn.<ExceptionLine>text("dossier", "exceptions.dossier", line -> about(line, words))
                        .as(line -> link(line, words)),
                ListColumn.text("what", "exceptions.what", words::what),
                ListColumn.text("by", "exceptions.by", ExceptionLine::by),
                ListColumn.text("why", "exceptions.why", words::why));
    }

    private static String about(ExceptionLine line, ExceptionWords words) {
        return line.dossier() == null ? ViewLanguage.text("exceptions.wholeCall") : words.about(line);
    }

    private static Component link(ExceptionLine line, ExceptionWords words) {
        if (line.dossier() == null || line.number().isEmpty()) {
            return new Span(about(line, words));
        }
        Anchor link = new Anchor(WorkPaths.dossier(line.dossier()), line.number());
        link.getElement().setAttribute("router-link", true);
        link.setTitle(line.title());
        link.addClassName("unbroken");
        return link;
    }

    private Component pdf(Call call) {
        Language language = ViewLanguage.current();
        MadeFileLink pdf = MadeFileLink.pdf(
                () -> registers.of(actor, call.id(), language),
                call.code() + "-exceptions.pdf",
                ViewLanguage.text("exceptions.pdf"));
        pdf.addClassName("button-link");
        return pdf;
    }
}
