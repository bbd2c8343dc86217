package org.passerelle.ui.site;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.List;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallCalendar;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.CallStage;
import org.passerelle.calls.Calls;
import org.passerelle.calls.Criterion;
import org.passerelle.dossiers.Incidents;
import org.passerelle.letters.BlankForms;
import org.passerelle.shared.Language;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.FileName;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.KeyValueList;
import org.passerelle.ui.component.MadeFileLink;
import org.passerelle.ui.component.VisibilityTable;

/** A call for those who might apply: its aims, its rules, its calendar, its documents, its grid, and its results. */
@Route(value = "calls", layout = MainLayout.class)
@AnonymousAllowed
class CallView extends PageView implements HasUrlParameter<String> {

    private final transient Calls calls;
    private final transient PublicResults results;
    private final transient PublicExtracts extracts;
    private final transient PublicConstraints constraints;
    private final transient BlankForms blanks;
    private final transient CallCalendar calendar;
    private final transient CallFaq faq;
    private final transient Incidents incidents;
    private final transient Clock clock;

    CallView(
            Calls calls,
            PublicResults results,
            PublicExtracts extracts,
            PublicConstraints constraints,
            BlankForms blanks,
            CallCalendar calendar,
            CallFaq faq,
            Incidents incidents,
            Clock clock) {
        this.calls = calls;
        this.results = results;
        this.extracts = extracts;
        this.constraints = constraints;
        this.blanks = blanks;
        this.calendar = calendar;
        this.faq = faq;
        this.incidents = incidents;
        this.clock = clock;
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        removeAll();
        Call call = calls.published(code).orElseThrow(NotFoundException::new);
        show(call);
    }

    private void show(Call call) {
        CallDefinition definition = call.definition();
        heading(ViewLanguage.text(definition.title()))
                .in(definition.title())
                .over(definition.code() + " · " + ViewLanguage.word("scheme", definition.scheme()))
                .lead(ViewLanguage.text(definition.summary()));
        Div body = new Div();
        if (call.isReleased()) {
            body.add(results.of(call));
            extracts.of(call).ifPresent(body::add);
        } else if (call.stage() == CallStage.WITHOUT_RESULTS) {
            body.add(section("site.results.title", new Paragraph(ViewLanguage.text("site.results.nothing"))));
        }
        if (definition.objectives() != null) {
            body.add(section("site.call.aims", new Paragraph(ViewLanguage.text(definition.objectives()))));
        }
        body.add(section("site.call.asks", asks(definition)));
        body.add(section("site.call.documents", documents(definition)));
        Language language = ViewLanguage.current();
        body.add(new Paragraph(MadeFileLink.pdf(
                () -> blanks.of(call.id(), language),
                FileName.of(call.code(), ViewLanguage.text("site.call.blankForm.file"), "pdf"),
                ViewLanguage.text("site.call.blankForm"))));
        body.add(section("site.call.grid", grid(definition)));
        body.add(section(
                "visibility.title", new VisibilityTable(definition.procedure().visibility())));
        if (definition.procedure().review().calibration()) {
            body.add(section("calibration.title", new Paragraph(ViewLanguage.text("site.call.calibration"))));
        }
        constraints.of(call).ifPresent(body::add);
        if (definition.procedure().review().fairnessBench()) {
            body.add(section("site.call.scores", new Paragraph(ViewLanguage.text("site.call.fairness"))));
        }
        body.add(faq.of(call));
        Div side = new Div(
                new CallDates(call, incidents.reopenedForAll(call.id()), clock),
                new CallEntrance(call, clock),
                calendar(definition),
                calendarFile(call));
        side.addClassNames("call-side", "card");
        Div both = new Div(body, side);
        both.addClassName("beside");
        add(both);
    }

    private static Component asks(CallDefinition call) {
        KeyValueList list = new KeyValueList()
                .with(ViewLanguage.text("site.call.lead"), CallWords.leads(call))
                .with(
                        ViewLanguage.text("site.call.authorities"),
                        call.minFrenchAuthorities() > 1 ? String.valueOf(call.minFrenchAuthorities()) : null)
                .with(ViewLanguage.text("site.call.countries"), CallWords.countries(call))
                .with(ViewLanguage.text("site.call.grant"), CallWords.grant(call))
                .with(ViewLanguage.text("site.call.duration"), CallWords.duration(call))
                .with(ViewLanguage.text("site.call.minFrench"), Formats.percent(call.minFrenchShare()))
                .with(ViewLanguage.text("site.call.maxInKind"), Formats.percent(call.maxFrenchInKind()));
        call.funders().forEach(funder -> list.with(ViewLanguage.text("site.call.funder"), CallWords.envelope(funder)));
        return list.with(
                ViewLanguage.text("site.call.opinions"), CallWords.words("consultation", call.consultations()));
    }

    private static Component documents(CallDefinition call) {
        if (call.requiredDocuments().isEmpty()) {
            return new Paragraph(ViewLanguage.text("site.call.noDocuments"));
        }
        UnorderedList list = new UnorderedList();
        call.requiredDocuments().stream()
                .map(type -> ViewLanguage.word("documentType", type))
                .sorted()
                .forEach(word -> list.add(new ListItem(word)));
        return list;
    }

    private static Component grid(CallDefinition call) {
        return new DataTable<Criterion>(ViewLanguage.text("site.call.grid"))
                .captionHidden()
                .column(ViewLanguage.text("site.call.criterion"), c -> ViewLanguage.text(c.label()))
                .number(ViewLanguage.text("site.call.weight"), c -> ViewLanguage.text("site.call.points", c.weight()))
                .show(List.copyOf(call.grid()));
    }

    private static Component calendar(CallDefinition call) {
        KeyValueList dates = new KeyValueList()
                .with(ViewLanguage.text("site.call.publishedOn"), Formats.dateTime(call.publishedAt()))
                .with(ViewLanguage.text("site.call.opensOn"), Formats.dateTime(call.opensAt()))
                .with(ViewLanguage.text("site.call.closesOn"), Formats.dateTime(call.closesAt()));
        if (call.resultsExpectedAt() != null) {
            dates.with(
                    ViewLanguage.text("site.call.resultsOn"),
                    Formats.date(call.resultsExpectedAt().toLocalDate()));
        }
        dates.with(ViewLanguage.text("site.call.service"), call.issuingService())
                .with(ViewLanguage.text("site.call.contact"), call.contactEmail())
                .with(ViewLanguage.text("site.call.phone"), call.contactPhone());
        return dates;
    }

    private Paragraph calendarFile(Call call) {
        Language language = ViewLanguage.current();
        return new Paragraph(new MadeFileLink(
                "text/calendar; charset=utf-8",
                () -> calendar.of(call, language),
                FileName.of(call.code(), ViewLanguage.text("site.call.calendarFile.file"), "ics"),
                ViewLanguage.text("site.call.calendarFile")));
    }

    private static Section section(String key, Component body) {
        Section section = new Section(new H2(ViewLanguage.text(key)), body);
        section.addClassName("section");
        return section;
    }
}
