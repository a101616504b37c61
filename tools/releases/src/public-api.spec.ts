import { publicApis } from './public-api';

it('says what to do about a package that is not built', () => {
  expect(() => publicApis(['packages/none'])).toThrow(/none.* is missing; build the package first/);
});
