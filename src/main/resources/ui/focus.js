// When an act takes away what had the focus, the browser leaves it on nothing and the keyboard starts again at the top. Here
// it goes to what opened the dialog if that is still there, else to the heading of the part in which the act was done.
if (!window.passerelleFocus) {
  window.passerelleFocus = true;
  let last = null;
  let onPage = [];
  let looking = 0;
  const seen = part => part.checkVisibility?.() ?? true; // browsers before 2024 cannot say
  const gone = part => !part.isConnected || part.disabled || !seen(part);
  const lost = () => document.activeElement === document.body && last && gone(last);
  const busy = () => Object.values(window.Vaadin?.Flow?.clients ?? {}).some(client => client.isActive?.());
  const look = () => {
    if (lost() && !looking) looking = setTimeout(lead, 300);
  };
  const headingNear = part => {
    for (let around = part; around && around.localName !== 'main'; around = around.parentElement) {
      const heading = [...around.querySelectorAll('h2, h3')].find(seen);
      if (heading) return heading;
    }
    return document.querySelector('main h1');
  };
  const lead = () => {
    looking = 0;
    if (!lost()) return;
    if (busy()) {
      looking = setTimeout(lead, 100);
      return;
    }
    if (document.querySelector('vaadin-dialog-overlay')) return;
    const target = onPage.length && !gone(onPage[0])
        ? onPage[0]
        : headingNear(onPage.find(part => part.isConnected && part.closest('main')));
    if (target && !target.matches('a, button, input, textarea, select, [tabindex]')) target.tabIndex = -1;
    target?.focus();
  };
  document.addEventListener('focusin', event => {
    last = event.target;
    if (!last.closest('main')) return;
    onPage = [];
    for (let part = last; part && part !== document.body; part = part.parentElement) onPage.push(part);
  });
  document.addEventListener('focusout', () => setTimeout(look));
  new MutationObserver(look).observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden'],
  });
}
