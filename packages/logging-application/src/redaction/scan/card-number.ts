/** Digits of a payment card, shortest and longest (ISO/IEC 7812-1). */
const MIN_DIGITS = 12;
const MAX_DIGITS = 19;

/** First digits and lengths of the card networks; a number outside of them is no card. */
const ISSUERS: readonly (readonly [prefix: RegExp, lengths: readonly number[]])[] = [
  [/^4/, [13, 16, 19]], // Visa
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]], // Mastercard
  [/^3[47]/, [15]], // American Express
  [/^(?:6011|64[4-9]|65)/, [16, 17, 18, 19]], // Discover
  [/^(?:30[0-5]|3095|36|38|39)/, [14, 16, 17, 18, 19]], // Diners Club
  [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]], // JCB
  [/^(?:62|81)/, [16, 17, 18, 19]], // UnionPay
  [/^(?:50|5[6-8]|6304|6390|67)/, [12, 13, 14, 15, 16, 17, 18, 19]], // Maestro
  [/^220[0-4]/, [16, 17, 18, 19]], // Mir
  [/^(?:60|82|508)/, [16]], // RuPay
  [/^9792/, [16]], // Troy
  [/^63[67]/, [16, 17, 18, 19]], // InterPayment, Elo, Hiper
];

/** Whether a group of digits can be a card number's first: one that is written by itself is short. */
export function mayBeginCard(group: string): boolean {
  return group.length >= 2 && /^[2-6]|^8[12]|^97/.test(group);
}

/** Whether digits without separators are a card number: a network's length and prefix, and Luhn. */
export function isCardNumber(digits: string): boolean {
  const { length } = digits;
  if (length < MIN_DIGITS || length > MAX_DIGITS || !passesLuhn(digits)) return false;
  return ISSUERS.some(([prefix, lengths]) => lengths.includes(length) && prefix.test(digits));
}

/** The check digit of ISO/IEC 7812-1, annex B. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = digits.length - 1, double = false; at >= 0; at -= 1, double = !double) {
    const digit = digits.charCodeAt(at) - 0x30;
    sum += double ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return sum % 10 === 0;
}
