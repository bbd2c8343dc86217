// The official viewer with a page to draw on: a document of jsdom in place of a browser's.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { readFileSync } from 'node:fs';

const installed = createRequire(process.argv[2] + '/');
const load = name => import(pathToFileURL(installed.resolve(name)));
const { JSDOM } = await load('jsdom');
const { window } = new JSDOM('<!doctype html>', { pretendToBeVisual: true });
const { document, HTMLElement, KeyboardEvent } = window;
Object.assign(globalThis, { window, document, HTMLElement, KeyboardEvent });

export const { Form } = await load('@bpmn-io/form-js-viewer');
export const asked = JSON.parse(readFileSync(0, 'utf8'));
export const answer = given =>
  process.stdout.write(JSON.stringify(given), () => process.exit(0)); // a date picker would wake up later and miss its page
