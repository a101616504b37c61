import { scanCards } from './scan-cards';

const scan = (text: string) => scanCards(text, (rule) => `<${rule}>`);

/** `digits` with the check digit of ISO/IEC 7812-1 behind it. */
function checked(digits: string): string {
  const odd = (at: number) => (digits.length - at) % 2 === 1;
  const sum = [...digits].reduce((total, digit, at) => {
    const value = Number(digit) * (odd(at) ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return digits + String((10 - (sum % 10)) % 10);
}

/** A number of a network: its first digits and its length. */
const number = (prefix: string, length: number) => checked(prefix.padEnd(length - 1, '7'));

describe('card numbers', () => {
  it.each([
    ['Visa', ['4'], [13, 16, 19]],
    [
      'Mastercard',
      ['51', '55', '2221', '2229', '2230', '2299', '23', '26', '270', '2719', '2720'],
      [16],
    ],
    ['American Express', ['34', '37'], [15]],
    ['Discover', ['6011', '644', '649', '65'], [16, 17, 18, 19]],
    ['Diners Club', ['300', '305', '3095', '36', '38', '39'], [14, 16, 17, 18, 19]],
    ['JCB', ['3528', '3529', '3530', '3589'], [16, 17, 18, 19]],
    ['UnionPay', ['62', '81'], [16, 17, 18, 19]],
    ['Maestro', ['50', '56', '58', '6304', '6390', '67'], [12, 13, 16, 19]],
    ['Mir', ['2200', '2204'], [16, 17, 18, 19]],
    ['RuPay', ['60', '82', '508'], [16]],
    ['Troy', ['9792'], [16]],
    ['InterPayment and Elo', ['636', '637'], [16, 17, 18, 19]],
  ])('of %s are found', (_, prefixes, lengths) => {
    const numbers = prefixes.flatMap((prefix) => lengths.map((length) => number(prefix, length)));
    expect(numbers.map(scan)).toEqual(numbers.map(() => '<card-number>'));
  });

  it.each([
    [
      'no network has these first digits',
      [number('1', 16), number('7', 16), number('9', 16), number('0', 16)],
    ],
    [
      'no network of theirs has their length',
      [
        number('4', 14),
        number('4', 15),
        number('4', 17),
        number('51', 15),
        number('34', 16),
        number('36', 15),
        number('62', 15),
      ],
    ],
    [
      'they are beside the ranges',
      ['2220', '2721', '643', '306', '3527', '359', '83', '2205', '6305', '59', '9793', '638'].map(
        (prefix) => number(prefix, 16),
      ),
    ],
    [
      'the first digits of a network stand elsewhere',
      [
        number('234', 15),
        number('26011', 17),
        number('23528', 17),
        number('262', 17),
        number('32200', 17),
        ...['5960', '5982', '599792', '59637'].map((prefix) => number(prefix, 16)),
      ],
    ],
    ['the check digit is wrong', ['4111111111111112', '5500000000000005', '378282246310006']],
    ['they are too short or too long', [number('50', 11), number('50', 20)]],
  ])('are not seen where %s', (_, numbers) => {
    expect(numbers.map(scan)).toEqual(numbers);
  });

  it.each([
    ['4111 1111 1111 1111', '<card-number>'],
    ['4111-1111-1111-1111', '<card-number>'],
    ['4111.1111.1111.1111', '<card-number>'],
    ['4111_1111_1111_1111', '<card-number>'],
    ['4111\u00a01111\u00a01111\u00a01111', '<card-number>'],
    ['4111\u20091111\u20091111\u20091111', '<card-number>'],
    ['4111\u202f1111\u20071111\u20081111', '<card-number>'],
    ['4111\u20111111\u20131111\u20101111 ok', '<card-number> ok'],
    ['3782 822463 10005', '<card-number>'],
    ['41111111 11111111', '<card-number>'],
    ['41 11 11 11 11 11 11 11', '<card-number>'],
    ['4 111111111111111', '4 111111111111111'],
    ['a 4111111111111111, b 5500000000000004', 'a <card-number>, b <card-number>'],
    ['5500 0000-0000.0004', '<card-number>'],
    ['4111111111111111 4111111111111111', '<card-number> <card-number>'],
    ['order 12 4111 1111 1111 1111 of 12/27', 'order 12 <card-number> of 12/27'],
    ['4111 1111 1111 1111 123 12-27', '<card-number> 123 12-27'],
    ['(4111111111111111)', '(<card-number>)'],
    ['4111111111119', '<card-number>'],
    ['+4111111111119', '+4111111111119'],
    ['+41 1111-1111-119', '+41 1111-1111-119'],
    ['+4111111111111111', '+<card-number>'],
    ['0.4111111111111111', '0.4111111111111111'],
    ['1 0.4111111111111111', '1 0.4111111111111111'],
    ['4111  1111  1111  1111 ok', '<card-number> ok'],
    ['no 4111  1111  1111  1111', 'no <card-number>'],
    ['4777  7777  7777  7777  775', '<card-number>'],
    ['4111 - 1111 - 1111 - 1111 ok', '<card-number> ok'],
    ['3782 – 822463 – 10005', '<card-number>'],
    ['4111/1111/1111/1111', '<card-number>'],
    ['4111  1111  1111  1112', '4111  1111  1111  1112'],
    ['4111  1111/1111  1111', '4111  1111/1111  1111'],
    ['/4111/1111/1111/1111/a', '/4111/1111/1111/1111/a'],
    ['4111/1111/1111/1111/5', '4111/1111/1111/1111/5'],
    ['4000,4001,4002,4003', '4000,4001,4002,4003'],
    ['4111\u20141111\u20141111\u20141111', '<card-number>'],
    ['4111\u30001111\u00b71111\u22121111', '<card-number>'],
    ['a 41111111-1111-4111-8111-111111111111 b', 'a 41111111-1111-4111-8111-111111111111 b'],
    ['arn:aws:kms:us-east-1:501234567896:key/a', 'arn:aws:kms:us-east-1:501234567896:key/a'],
    ['arn:aws:iam::501234567896:role/a', 'arn:aws:iam::501234567896:role/a'],
    ['arn:aws-cn:kms:cn-north-1:501234567896:a', 'arn:aws-cn:kms:cn-north-1:501234567896:a'],
    [
      `arn:aws:iam::501234567896:role/${'a'.repeat(200)}`,
      `arn:aws:iam::501234567896:role/${'a'.repeat(200)}`,
    ],
    [
      'arn:aws:iam::501234567896:role/a 501234567896',
      'arn:aws:iam::501234567896:role/a <card-number>',
    ],
    ['arn:aws:s3::4111111111111111:a', 'arn:aws:s3::<card-number>:a'],
    ['501234567896.dkr.ecr.eu-west-1.x/a', '501234567896.dkr.ecr.eu-west-1.x/a'],
    ['a:us-east-1:501234567896:b', 'a:us-east-1:<card-number>:b'],
    ['2019–2020, 2021–2022', '2019–2020, 2021–2022'],
    ['id4111111111111111', 'id4111111111111111'],
    ['4111111111111111a', '4111111111111111a'],
    ['2025-11-13 19:00:00', '2025-11-13 19:00:00'],
    ['123e4567-e89b-12d3-a456-426614174000', '123e4567-e89b-12d3-a456-426614174000'],
    ['41111111-1111-1111-a456-426614174000', '41111111-1111-1111-a456-426614174000'],
    ['41111111-1111-1111-F456-426614174000', '41111111-1111-1111-F456-426614174000'],
    ['41111111-1111-1111-0000-000000000000', '<card-number>-0000-000000000000'],
  ])('in %j', (text, expected) => {
    expect(scan(text)).toBe(expected);
  });

  it('are found side by side', () => {
    expect(scan(`4111111111111111 ${number('449', 16)}`)).toBe('<card-number> <card-number>');
  });

  it.each([
    ['the variant', '411111111111', '1000-800000000000'],
    ['the variant, with its digits elsewhere', '4111118', '0000-000000000000'],
    ['a known version', '4111111111119', '8000-000000000000'],
    ['the variant, with its digit in the version', '411111111111118', '0000-000000000000'],
  ])('are found in what would be a UUID but for %s', (_, prefix, rest) => {
    const groups = number(prefix, 16).replace(/^(.{8})(.{4})(.{4})$/, '$1-$2-$3');
    expect(scan(`${groups}-${rest}`)).toBe(`<card-number>-${rest}`);
  });
});
