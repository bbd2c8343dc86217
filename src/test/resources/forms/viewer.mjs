// Asks the official viewer's own validator what it says of each case: standard input, one JSON list of
// {component, data, value}; standard output, a list of the names of the rules that it finds broken.
import { Form, answer, asked } from './viewer-page.mjs';

const WORDS = [
  [/required/, 'REQUIRED'], [/not a number/, 'NUMBER'], [/be an integer|decimal digit/, 'DECIMALS'],
  [/two nearest/, 'INCREMENT'], [/minimum value/, 'MIN'], [/maximum value/, 'MAX'], [/minimum length/, 'MIN_LENGTH'],
  [/maximum length/, 'MAX_LENGTH'], [/phone/, 'PHONE'], [/email/, 'EMAIL'], [/pattern/, 'PATTERN']
];
const name = words => WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? words;

const verdicts = [];
for (const { component, data, value } of asked) {
  const form = new Form();
  await form.importSchema({ type: 'default', id: 'case', components: [component] }, data);
  const hide = component.conditional?.hide;
  const hidden = hide && form.get('conditionChecker').check(hide, data) === true;
  verdicts.push(hidden ? ['HIDDEN'] : form.get('validator').validateField(component, value).map(name));
}
answer(verdicts);
