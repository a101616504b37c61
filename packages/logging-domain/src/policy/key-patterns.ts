import type { ValuePattern } from './value-pattern';

/** Private keys that no PEM armour encloses; those are found by code. */
export const KEY_PATTERNS: readonly ValuePattern[] = [
  {
    name: 'json-web-key',
    literals: ['"kty"', '\\"kty\\"'],
    pattern:
      /(?<=\\{0,4}"(?:d|p|q|dp|dq|qi|k)\\{0,4}"\s{0,4}:\s{0,4}\\{0,4}")[A-Za-z0-9_-]{16,4096}/g,
    source: 'https://www.rfc-editor.org/rfc/rfc7517',
  },
  {
    name: 'inspected-json-web-key',
    literals: ["kty: '"],
    pattern: /(?<=\b(?:d|p|q|dp|dq|qi|k): ')[A-Za-z0-9_-]{16,4096}(?=')/g,
    source: 'https://www.rfc-editor.org/rfc/rfc7517',
  },
  {
    name: 'xml-private-key',
    literals: ['<RSAKeyValue>'],
    pattern: /(?<=<(?:D|P|Q|DP|DQ|InverseQ)>)[A-Za-z0-9+/=\s]{16,4096}(?=<)/g,
    source:
      'https://learn.microsoft.com/en-us/dotnet/api/system.security.cryptography.rsa.toxmlstring',
  },
  {
    name: 'encoded-private-key',
    literals: ['LS0tLS1CRUdJTi'],
    // base64 of `-----BEGIN ... PRIVATE KEY`, as Kubernetes keeps it; of certificates it is not.
    pattern:
      /LS0tLS1CRUdJTi(?:BSU0EgUFJJVkFU|BQUklWQVR|BFQyBQUklWQVR|BPUEVOU1NIIFBSSVZBVE|BFTkNSWVBURUQgUFJJVkFU|BEU0EgUFJJVkFU|BQR1AgUFJJVkFU)[A-Za-z0-9+/=]{0,16384}/g,
    source: 'https://www.rfc-editor.org/rfc/rfc7468',
  },
  {
    name: 'putty-private-key',
    literals: ['Private-Lines: ', 'Private-MAC: '],
    // Before them may stand the `n` of an escaped line break.
    pattern:
      /(?<=Private-MAC: )[a-f0-9]{40,64}|(?<=Private-Lines: \d{1,3}(?:\r?\n|\\{1,4}n))[A-Za-z0-9+/=]{1,128}(?:(?:\r?\n|\\{1,4}n)[A-Za-z0-9+/=]{1,128}(?![A-Za-z0-9+/=:-])){0,200}/g,
    source: 'https://tartarus.org/~simon/putty-snapshots/htmldoc/AppendixC.html#ppk',
  },
];
