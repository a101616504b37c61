import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { documentationPages, WORKSPACE_ROOT } from './documentation-pages';
import { withOptionTables } from './option-tables';

for (const { path, text } of documentationPages()) {
  const file = join(WORKSPACE_ROOT, path);
  const written = withOptionTables(text, (name) => readFileSync(join(dirname(file), name), 'utf8'));
  if (written !== text) writeFileSync(file, written);
}
