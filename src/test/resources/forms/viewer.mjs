// Asks the official viewer's own validator what it says of each case: standard input, one JSON list of
// {component, data, value}; standard output, a list of the names of the rules that it finds broken.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { readFileSync } from 'node:fs';

const installed = createRequire(process.argv[2] + '/');
const load = name => import(pathToFileURL(installed.resolve(name)));
const { JSDOM } = await load('jsdom');
const { window } = new JSDOM('<!doctype html>');
Object.assign(globalThis, { window, document: window.document, HTMLElement: window.HTMLElement, KeyboardEvent: window.KeyboardEvent });
const { Form } = await load('@bpmn-io/form-js-viewer');
const WORDS = [
  [/required/, 'REQUIRED'], [/not a number/, 'NUMBER'], [/be an integer|decimal digit/, 'DECIMALS'],
  [/two nearest/, 'INCREMENT'], [/minimum value/, 'MIN'], [/maximum value/, 'MAX'], [/minimum length/, 'MIN_LENGTH'],
  [/maximum length/, 'MAX_LENGTH'], [/phone/, 'PHONE'], [/email/, 'EMAIL'], [/pattern/, 'PATTERN']
];
const name = words => WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? words;

const cases = JSON.parse(readFileSync(0, 'utf8'));
const verdicts = [];
for (const { component, data, value } of cases) {
  const form = new Form();
  await form.importSchema({ type: 'default', id: 'case', components: [component] }, data);
  const hide = component.conditional?.hide;
  const hidden = hide && form.get('conditionChecker').check(hide, data) === true;
  verdicts.push(hidden ? ['HIDDEN'] : form.get('validator').validateField(component, value).map(name));
}
process.stdout.write(JSON.stringify(verdicts), () => process.exit(0)); // a date picker would wake up later and miss its page
