import { readFileSync } from 'node:fs';
import { apiFile } from '../src/api-file';
import { publicApis } from '../src/public-api';
import { PACKAGE_FOLDERS } from '../src/workspace';

let apis: ReturnType<typeof publicApis>;
beforeAll(() => (apis = publicApis(PACKAGE_FOLDERS)), 60_000);

// Where this fails on purpose: `npm run api`, and a reviewer reads the change of docs/api.
it.each(PACKAGE_FOLDERS)('the public interface of %s is the reviewed one', (folder) => {
  expect(apis.get(folder)).toBe(readFileSync(apiFile(folder), 'utf8'));
});
