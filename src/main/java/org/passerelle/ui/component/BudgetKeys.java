package org.passerelle.ui.component;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import java.util.function.BiConsumer;

/**
 * A budget worked from the keyboard, as a spreadsheet is: arrows and Enter move between cells, left and right only from
 * the edge of what is typed; a block of cells is pasted whole, in one round trip; the last act is taken back and done again.
 */
final class BudgetKeys {

    /** What is typed is told at a pause (ADR 0031); what follows it waits until then. */
    private static final int PAUSE_MILLIS = Typing.PAUSE_MILLIS + 50;

    private static final String SCRIPT =
            """
            let typed = 0;
            this.addEventListener('input', () => { typed = Date.now(); });
            const tell = (name, detail) => setTimeout(
              () => this.dispatchEvent(new CustomEvent('budget-' + name, {detail})), typed + $0 - Date.now());
            const amounts = line => [...line.querySelectorAll('input.amount')];
            const move = (e, input, line) => {
              const end = input.value.length, whole = input.selectionStart === 0 && input.selectionEnd === end;
              const down = {ArrowDown: 1, Enter: 1, ArrowUp: -1}[e.key] ?? 0;
              const right = e.key === 'ArrowLeft' && (whole || input.selectionEnd === 0) ? -1
                : e.key === 'ArrowRight' && (whole || input.selectionStart === end) ? 1 : 0;
              if (!down && !right) return;
              const lines = [...line.parentElement.querySelectorAll('tr.line')];
              const next = lines[lines.indexOf(line) + down];
              const cell = next && amounts(next)[amounts(line).indexOf(input) + right];
              if (cell) { e.preventDefault(); cell.focus(); cell.select(); }
            };
            this.addEventListener('keydown', e => {
              const line = e.target.closest('tr.line');
              const plain = !e.ctrlKey && !e.altKey && !e.metaKey && !e.shiftKey;
              if (line && plain && e.target.matches('input.amount')) move(e, e.target, line);
            });
            const turn = e => {
              if (!this.isConnected) { document.removeEventListener('keydown', turn); return; }
              const key = e.key.toLowerCase();
              const here = e.target === document.body || this.contains(e.target);
              if (here && (e.ctrlKey || e.metaKey) && !e.altKey && (key === 'z' || key === 'y')) {
                e.preventDefault();
                tell(key === 'y' || e.shiftKey ? 'redo' : 'undo', {});
              }
            };
            document.addEventListener('keydown', turn);
            this.addEventListener('focusin', e => { this.lastField = e.target.dataset.field; });
            this.addEventListener('focusout', e => {
              if (e.relatedTarget && !this.contains(e.relatedTarget)) this.lastField = '';
            });
            this.addEventListener('paste', e => {
              const place = e.target.closest('tr.line') && e.target.matches('input') && e.target.dataset.field;
              const text = e.clipboardData.getData('text/plain').replace(/[\\r\\n]+$/, '');
              if (!place || !/[\\t\\r\\n]/.test(text)) return;
              e.preventDefault();
              tell('paste', {place, text});
            });""";

    private static final String GO_ON =
            """
            const cell = this.lastField && this.querySelector(`[data-field="${this.lastField}"]`);
            if (cell && document.activeElement === document.body) cell.focus();""";

    private BudgetKeys() {}

    /** Once for each time that the grid comes to a page. */
    static void listen(Element grid) {
        grid.executeJs(SCRIPT, PAUSE_MILLIS);
    }

    /** The tables were drawn anew under the writer's hands, who goes on in the same cell. */
    static void goOn(Element grid) {
        grid.executeJs(GO_ON);
    }

    /** Hears a block that is pasted: the place of the cell that has the focus, and the text. */
    static void onPaste(Element grid, BiConsumer<String, String> heard) {
        grid.addEventListener("budget-paste", event -> heard.accept(text(event, "place"), text(event, "text")))
                .addEventData("event.detail.place")
                .addEventData("event.detail.text");
    }

    static void onUndo(Element grid, Runnable act) {
        grid.addEventListener("budget-undo", event -> act.run());
    }

    static void onRedo(Element grid, Runnable act) {
        grid.addEventListener("budget-redo", event -> act.run());
    }

    private static String text(DomEvent event, String name) {
        return event.getEventData().getString("event.detail." + name);
    }
}
