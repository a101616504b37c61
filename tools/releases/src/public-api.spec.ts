import { publicApi } from './public-api';

it('says what to do about a package that is not built', () => {
  expect(() => publicApi('packages/none')).toThrow(/none.* is missing; build the package first/);
});
