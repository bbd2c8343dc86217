package org.passerelle.ui.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Language;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.workbooks.ListFile;

/**
 * Takes away exactly what a list shows, all its pages: the same rows in the same order, what the same columns say, in the reader's
 * language. Read a page at a time while it is written; the rights are asked at each page, as on the screen.
 */
public final class ListDownload<T> extends Div {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int PAGE = 500;

    /** What stands on the screen now. */
    private record Shown<T>(List<ListColumn<T>> columns, PagedList.Source<T, T> source) {}

    private transient volatile @Nullable Shown<T> shown;

    /** @param name of the file, without what it ends in */
    public ListDownload(String name) {
        addClassNames("downloads", "small");
        add(
                new Span(ViewLanguage.text("list.take")),
                link(name + ".xlsx", XLSX, "list.xlsx"),
                link(name + ".csv", "text/csv", "list.csv"));
    }

    /** The list changed. */
    public void show(List<ListColumn<T>> columns, PagedList.Source<T, T> source) {
        shown = new Shown<>(columns.stream().flatMap(ListColumn::taken).toList(), source);
    }

    private Anchor link(String file, String type, String key) {
        return new Anchor(event -> write(event, file, type), AttachmentType.DOWNLOAD, ViewLanguage.text(key));
    }

    /** Outside of the page's lock: words are found by the language of the page. */
    private void write(DownloadEvent event, String file, String type) throws IOException {
        Shown<T> now = shown;
        if (now == null) {
            return;
        }
        event.setFileName(file);
        event.setContentType(type);
        UI before = UI.getCurrent();
        UI.setCurrent(event.getUI());
        try {
            List<ListFile.Heading> headings =
                    now.columns().stream().map(ListColumn::fileHeading).toList();
            Iterator<List<ListFile.Cell>> rows = new Rows<>(now);
            if (type.equals(XLSX)) {
                ListFile.xlsx(ViewLanguage.text("list.sheet"), headings, rows, event.getOutputStream());
            } else {
                char separator = ViewLanguage.current() == Language.FR ? ';' : ',';
                ListFile.csv(separator, headings, rows, event.getOutputStream());
            }
        } finally {
            UI.setCurrent(before);
        }
    }

    private static final class Rows<T> implements Iterator<List<ListFile.Cell>> {

        private final Shown<T> shown;
        private final Deque<T> page = new ArrayDeque<>();
        private Optional<T> last = Optional.empty();
        private boolean more = true;

        Rows(Shown<T> shown) {
            this.shown = shown;
        }

        @Override
        public boolean hasNext() {
            if (page.isEmpty() && more) {
                List<T> read = shown.source().read(last, PAGE);
                more = read.size() == PAGE;
                page.addAll(read);
            }
            return !page.isEmpty();
        }

        @Override
        public List<ListFile.Cell> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            T row = page.removeFirst();
            last = Optional.of(row);
            return shown.columns().stream().map(column -> column.cell(row)).toList();
        }
    }
}
