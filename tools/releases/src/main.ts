import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { apiFile } from './api-file';
import { publicApis } from './public-api';
import { PACKAGE_FOLDERS } from './workspace';

// `npm run api`: what the test then compares with, for a reviewer to read in the diff.
for (const [folder, api] of publicApis(PACKAGE_FOLDERS)) {
  const file = apiFile(folder);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, api);
}
