// Enter in a field of one line does what the main button beside it does, as in any form of a browser: in every dialog, and
// in what is marked `enter-acts`. What is typed is told to the service first. Not in a list of choices, a text of several
// lines, or a field that searches.
if (!window.passerelleEnter) {
  window.passerelleEnter = true;
  const fields = ['text', 'password', 'email', 'integer', 'number', 'big-decimal'].map(kind => `vaadin-${kind}-field`);
  const main = '[slot=footer] vaadin-button[theme~=primary], vaadin-button[theme~=primary]';
  document.addEventListener('keydown', event => {
    const input = event.target;
    const bare = !(event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.isComposing);
    if (event.key !== 'Enter' || !bare || event.defaultPrevented || !(input instanceof HTMLInputElement)) return;
    const field = input.closest(fields.join());
    const place = field?.closest('vaadin-dialog-overlay, .enter-acts');
    const button = place && !field.closest('[role=search], .search') && place.querySelector(main);
    if (!button || button.disabled) return;
    event.preventDefault();
    input.dispatchEvent(new Event('change', {bubbles: true}));
    button.click();
  });
}
