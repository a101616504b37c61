import { readFileSync } from 'node:fs';
import { apiFile } from '../src/api-file';
import { publicApi } from '../src/public-api';
import { PACKAGE_FOLDERS } from '../src/workspace';

// Where this fails on purpose: `npm run api`, and a reviewer reads the change of docs/api.
it.each(PACKAGE_FOLDERS)(
  'the public interface of %s is the reviewed one',
  (folder) => {
    expect(publicApi(folder)).toBe(readFileSync(apiFile(folder), 'utf8'));
  },
  60_000,
);
