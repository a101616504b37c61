/** Names that the record itself writes first; a context key of this name gets `context_` before it. */
export const RESERVED_NAMES = ['timestamp', 'level', 'message'] as const;

/** A name that no context may use. */
export type ReservedName = (typeof RESERVED_NAMES)[number];

/** Names whose value would be a secret; the compiler refuses them, the encoder redacts the rest. */
export type SensitiveName =
  | 'password'
  | 'passwd'
  | 'pwd'
  | 'passphrase'
  | 'passcode'
  | 'secret'
  | 'client_secret'
  | 'clientSecret'
  | 'token'
  | 'access_token'
  | 'accessToken'
  | 'refresh_token'
  | 'refreshToken'
  | 'id_token'
  | 'idToken'
  | 'api_key'
  | 'apiKey'
  | 'private_key'
  | 'privateKey'
  | 'secret_key'
  | 'secretKey'
  | 'credentials'
  | 'authorization'
  | 'cookie'
  | 'csrf_token'
  | 'csrfToken'
  | 'ssn'
  | 'card_number'
  | 'cardNumber'
  | 'cvv'
  | 'otp'
  | 'jwt';
