// Keeps what is typed under `this` in the browser until the server has saved it.
// $0 the person, $1 the document, $2 the element that tells of what is only here.
const root = this;
const note = $2;
const book = 'passerelle.copy|' + $0 + '|' + $1 + '|';
const sitting = Date.now().toString(36) + Math.random().toString(36).slice(2);
const CHOSEN = ['vaadin-radio-group', 'vaadin-checkbox-group', 'vaadin-checkbox', 'vaadin-select',
  'vaadin-date-picker', 'vaadin-time-picker', 'vaadin-date-time-picker', 'vaadin-multi-select-combo-box', 'select'];
const PATIENCE = 3000;
const before = new Map(); // by place: what stood there when its writer came, or when it was last saved

const keys = () => Object.keys(localStorage).filter(key => key.startsWith(book));
const mine = () => keys().filter(key => key.startsWith(book + sitting + '|'));
const piece = key => { try { return JSON.parse(localStorage.getItem(key)); } catch (broken) { return null; } };
const named = option => (option?.querySelector('label') ?? option)?.textContent.trim() ?? '';

const words = box => box.localName === 'option' ? (box.index ? box.text : box.closest('[data-blank]')?.dataset.blank ?? '')
  : box.getAttribute('aria-label') ?? box.labels[0].textContent;
const ticked = field => [...field.querySelectorAll('option:checked, input:checked')]
  .filter(box => !box.closest('[hidden]')).map(words).filter(Boolean).join('\n');

const written = (field, input) => {
  if (field.hasAttribute('data-ticked')) return ticked(field);
  switch (field.localName) {
    case 'vaadin-radio-group': return named(field.querySelector('vaadin-radio-button[checked]'));
    case 'vaadin-checkbox-group': return [...field.querySelectorAll('vaadin-checkbox[checked]')].map(named).join('\n');
    case 'vaadin-checkbox': return field.checked ? 'true' : '';
    case 'vaadin-select': return named(field.querySelector('vaadin-select-value-button'));
    case 'vaadin-date-picker':
    case 'vaadin-time-picker':
    case 'vaadin-date-time-picker': return field.value;
    case 'vaadin-multi-select-combo-box': return field.selectedItems.map(item => item.label).join('\n');
    case 'select': return field.selectedOptions[0]?.text ?? '';
    default: return input.value;
  }
};

const label = field => {
  const own = field.label || field.getAttribute('aria-label')
    || document.getElementById(field.getAttribute('aria-labelledby'))?.textContent || field.labels?.[0]?.textContent || '';
  const item = field.closest('.form-item')?.querySelector('legend')?.textContent;
  return item ? item + ' – ' + own : own;
};

const own = place => book + sitting + '|' + place;
const store = copy => {
  try {
    localStorage.setItem(own(copy.place), JSON.stringify(copy));
  } catch (full) {
    // A browser without room or leave to keep anything still sends what is typed.
  }
};

// An event that comes late, when the server has the text already, leaves nothing to keep.
const isSaved = (place, text) => text === before.get(place) && localStorage.getItem(own(place)) === null;

const keep = (field, input) => {
  const place = field.getAttribute('data-field');
  const text = written(field, input);
  if (text === undefined || isSaved(place, text)) return;
  store({place, label: label(field), text, was: before.get(place), at: new Date().toISOString()});
  setTimeout(tell, PATIENCE);
};

const shown = place => {
  const field = root.querySelector(`[data-field="${CSS.escape(place)}"]`);
  return field ? written(field, field.inputElement ?? field) : undefined;
};

const come = event => {
  const field = event.target.closest?.('[data-field]');
  const place = field?.getAttribute('data-field');
  if (field && localStorage.getItem(own(place)) === null) before.set(place, written(field, event.target));
};

const isGone = () => ['connection-lost', 'reconnecting'].includes(window.Vaadin?.connectionState?.state);
const tell = () => {
  const waiting = mine().map(piece).filter(Boolean);
  note.hidden = !waiting.some(copy => isGone() || Date.now() - Date.parse(copy.at) >= PATIENCE - 100);
};

const hear = event => {
  const field = event.target.closest?.('[data-field]');
  if (!field || field.readonly) return;
  const chosen = CHOSEN.includes(field.localName) || field.hasAttribute('data-ticked');
  if (event.type === 'input' && !chosen) keep(field, event.target);
  if (event.type === 'change' && (chosen || field.localName === 'vaadin-combo-box')) {
    setTimeout(() => keep(field, field.inputElement ?? event.target), 0);
  }
};

root.addEventListener('focusin', come);
root.addEventListener('input', hear);
root.addEventListener('change', hear);
window.Vaadin?.connectionState?.addStateChangeListener(tell);

root.localCopy = {
  // The server has saved these texts, by place; true for whatever was chosen there.
  saved(texts) {
    Object.entries(texts).forEach(([place, text]) => {
      const copy = piece(own(place));
      before.set(place, text === true ? copy?.text ?? shown(place) : text);
      if (copy && text !== true && text !== copy.text) store({...copy, was: text});
    });
    keys().forEach(key => {
      const copy = piece(key);
      const text = copy && texts[copy.place];
      if (!copy || text === true || text === copy.text) localStorage.removeItem(key);
    });
    tell();
  },
  // Its writer is about to come back to go on with what this sitting leaves.
  resume() {
    mine().map(piece).filter(Boolean).forEach(copy => store({...copy, resume: true}));
  },
  drop(key) {
    if (key.startsWith(book)) localStorage.removeItem(key);
  }
};

const offered = keys().filter(key => !key.startsWith(book + sitting + '|'))
  .map(key => ({resume: false, ...piece(key), key})).filter(copy => copy.place);
offered.sort((a, b) => a.at < b.at ? -1 : 1);
return JSON.stringify(offered);
