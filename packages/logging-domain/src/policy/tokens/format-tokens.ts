import type { ValuePattern } from '../value-pattern';
import { LONG, WORD_START, token } from './token-pattern';

/** Token formats that many services share; a JWT has a row beside the tokens of code hosts. */
export const FORMAT_TOKENS: readonly ValuePattern[] = [
  {
    name: 'paseto',
    literals: ['.local.', '.public.'],
    pattern: new RegExp(
      `${WORD_START}v[1-4]\\.(?:local|public)\\.[A-Za-z0-9_-]{32,16384}(?:\\.[A-Za-z0-9_-]{1,1024})?`,
      'g',
    ),
    source: 'https://github.com/paseto-standard/paseto-spec',
  },
  token(
    'fernet-token',
    ['gAAAAA'],
    '[A-Za-z0-9_-]{70,4096}={0,2}',
    'https://github.com/fernet/spec/blob/master/Spec.md',
  ),
  {
    name: 'macaroon',
    // `location` and `identifier` in base64, one character in, behind the length of their packet.
    literals: ['xvY2F0aW9u', 'lkZW50aWZpZXI'],
    pattern: new RegExp(
      `MDA(?<=${WORD_START}MDA)[A-Za-z0-9]{3}(?:xvY2F0aW9u|lkZW50aWZpZXI)[A-Za-z0-9+/_-]{20,${LONG}}={0,2}`,
      'g',
    ),
    source: 'https://github.com/rescrv/libmacaroons',
  },
  {
    name: 'private-key-body',
    // PKCS #8 and PKCS #1 of RSA in base64, without their armour.
    literals: ['ADANBgkqhkiG9w0BAQEFAASC'],
    pattern: new RegExp(
      `${WORD_START}MII[A-Za-z0-9+/]{2,6}IBADANBgkqhkiG9w0BAQEFAASC[A-Za-z0-9+/=]{32,16384}`,
      'g',
    ),
    source: 'https://www.rfc-editor.org/rfc/rfc5208#section-5',
  },
];
