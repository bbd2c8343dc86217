// Shows under `this` what the server writes of a budget's table, and tells it what is done there.
// $0 after how many milliseconds without a key what is typed is told.
if (this.planSheet) return;
const root = this;
let count = 0;
const waiting = new Map();

const tell = (kind, place, text, field) => root.dispatchEvent(
  new CustomEvent('plan-act', {detail: {kind, place, text, count: field?.count ?? 0}}));

const typed = (kind, field) => {
  clearTimeout(waiting.get(field));
  waiting.delete(field);
  tell(kind, field.dataset.field, field.value, field);
};

// What was typed comes before what is done next.
const tellTyped = () => [...waiting.keys()].forEach(field => typed('TYPED', field));

root.addEventListener('input', event => {
  const field = event.target;
  if (!field.matches('input[data-field]')) return;
  field.count = ++count;
  field.left = false;
  clearTimeout(waiting.get(field));
  waiting.set(field, setTimeout(() => typed('TYPED', field), $0));
});

root.addEventListener('focusout', event => {
  const field = event.target;
  if (!field.count || field.left) return;
  field.left = true;
  typed('LEFT', field);
});

root.addEventListener('change', event => {
  const field = event.target;
  if (!field.matches('select[data-field]')) return;
  tellTyped();
  field.count = ++count;
  field.left = true;
  tell('CHOSEN', field.dataset.field, field.value, field);
});

root.addEventListener('click', event => {
  const leads = event.target.closest('button[data-leads]');
  if (leads) document.getElementById(leads.dataset.leads)?.focus();
  const button = event.target.closest('button[data-act]');
  if (!button) return;
  tellTyped();
  tell(button.dataset.act.toUpperCase(), button.dataset.place, '');
});

// The elements that stand there stay, with the focus and the caret in them, and take over what is new.
const followAttributes = (old, now) => {
  for (const {name} of [...old.attributes]) if (!now.hasAttribute(name)) old.removeAttribute(name);
  for (const {name, value} of now.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
};

const follow = (old, now, heard) => {
  if (old.nodeName !== now.nodeName) {
    old.replaceWith(now);
  } else if (old.nodeType === Node.TEXT_NODE) {
    if (old.data !== now.data) old.data = now.data;
  } else {
    const value = now.value;
    followAttributes(old, now);
    followChildren(old, now, heard);
    const isField = old.localName === 'input' || old.localName === 'select';
    const isWritten = waiting.has(old) || old.count > heard;
    if (isField && old.value !== value && !isWritten) old.value = value;
  }
};

const followChildren = (old, now, heard) => {
  const coming = [...now.childNodes];
  while (old.childNodes.length > coming.length) old.lastChild.remove();
  coming.forEach((node, i) => {
    if (i < old.childNodes.length) follow(old.childNodes[i], node, heard);
    else old.append(node);
  });
};

const read = html => {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
};

root.planSheet = {
  draw(html, heard) {
    followChildren(root, read(html), heard);
  },
  renew(parts, heard) {
    for (const [part, html] of Object.entries(parts)) {
      const old = root.querySelector(`[data-part="${part}"]`);
      if (old) follow(old, read(html).firstElementChild, heard);
    }
  },
  // After the heading of a page that has just opened took the focus.
  focus(place, line) {
    const here = `[data-field="${place}"]`;
    const first = `[data-part="${line}/line"] :is(input, select)`;
    setTimeout(() => (root.querySelector(here) ?? root.querySelector(first))?.focus(), 0);
  }
};
