import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { renderEventsPage } from './events-page';

const PAGE = resolve(__dirname, '../../../docs/events.md');

it('docs/events.md says what the registry says (UPDATE_DOCS=1 writes it)', () => {
  const page = renderEventsPage();
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, page);
  expect(readFileSync(PAGE, 'utf8')).toBe(page);
});
