// Takes the reader to a part of the page: to its first field, or to the part itself where none takes the focus; once the
// page has it, as a field that is asked for the focus does. `this` the part; $0 the place of one within it, empty for `this`.
const part = $0 ? this.querySelector(`[data-place="${$0}"]`) : this;
const takes = field => {
  field.focus();
  return part.contains(document.activeElement);
};
if (part) setTimeout(() => {
  part.scrollIntoView();
  if (![...part.querySelectorAll('select, input, textarea, button, a, vaadin-button')].some(takes)) {
    part.tabIndex = -1;
    part.focus();
  }
}, 0);
