// Takes the reader to a part of the page: to its main field, else to the first one, or to the part itself where none takes
// the focus; once the page has it, as a field that is asked for the focus does. `this` the part; $0 the place of one
// within it, empty for `this`.
const part = $0 ? this.querySelector(`[data-place="${$0}"]`) : this;
const all = selector => [...part.querySelectorAll(selector)];
const takes = field => {
  field.focus();
  return part.contains(document.activeElement);
};
if (part) setTimeout(() => {
  part.scrollIntoView();
  if (![...all('[data-main]'), ...all('select, input, textarea, button, a, vaadin-button, vaadin-select')].some(takes)) {
    part.tabIndex = -1;
    part.focus();
  }
}, 0);
