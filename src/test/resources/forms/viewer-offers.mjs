// Lets the official viewer draw each case and looks at it: standard input, one JSON list of {components, data, key};
// standard output, for each what its last choice offers, how many rows stand there, and what it would hand in.
import { Form, answer, asked } from './viewer-page.mjs';

const drawn = () => new Promise(done => setTimeout(done, 300));
const seen = [];
for (const { components, data, key } of asked) {
  const container = document.body.appendChild(document.createElement('div'));
  const form = new Form({ container });
  await form.importSchema({ type: 'default', id: 'case', components }, data);
  await drawn();
  const fields = [...container.querySelectorAll('.fjs-form-field-radio, .fjs-form-field-checklist')];
  const labels = fields.at(-1)?.querySelectorAll('.fjs-inline-label') ?? [];
  seen.push({
    offers: [...labels].map(l => l.textContent.trim()),
    rows: container.querySelectorAll('.fjs-repeat-row-container').length,
    keeps: form.submit().data[key] ?? null
  });
}
answer(seen);
