/** Members of lines that are easily changed on their way: JSON text, as an encoder writes it. */
export const LINE_SAMPLES: readonly string[] = [
  '"10":1,"9":2,"b":3,"a":4,"__proto__":5',
  '"number":1.0,"big":12345678901234567890,"tiny":-0e-7,"null":null,"yes":true',
  String.raw`"text":"quote \" backslash \\ slash \/ newline \n tab \t escape \u001b[31m end"`,
  String.raw`"breaks":"\u2028 and \u2029 and \u0085","alone":"\ud800","nul":"\u0000"`,
  '"words":"Grüße, Ελλάδα, 日本語, עברית, 👩‍👩‍👧‍👦","key ✓":"é"',
  '"nested":{"2":[1,[],{}],"1":{"deep":{"deeper":null}}},"spaces":"a  b=c"',
  `"long":"${'0123456789abcdef'.repeat(4096)}"`,
  '"empty":"","list":[]',
];
