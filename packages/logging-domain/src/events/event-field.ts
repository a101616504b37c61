/** The values that a payload field of each type takes. */
export interface FieldValues {
  /** A UUID as text. */
  readonly uuid: string;
  readonly string: string;
  /** A whole number. */
  readonly integer: number;
  readonly number: number;
  readonly boolean: boolean;
  /** A decimal number as text, so that no digit of an amount is lost: `'1250.10'`. */
  readonly decimal: string;
  /** Names and values of any kind. */
  readonly map: Readonly<Record<string, unknown>>;
}

/** What a payload field holds. */
export type FieldType = keyof FieldValues;

/**
 * Who may see a payload field in a log line:
 * - `open`: everybody
 * - `secret`: nobody; it opens a door (tokens)
 * - `pseudonym`: nobody; lines can be matched by a keyed pseudonym of it (session ids)
 * - `withheld`: nobody; other handlers need it (devices, addresses)
 * - `financial`: developers on their own machine
 * - `pii`: whom the policy on personal data allows (e-mail addresses)
 */
export type FieldSensitivity = 'open' | 'secret' | 'pseudonym' | 'withheld' | 'financial' | 'pii';

/**
 * A payload field as definitions write it: its type, `?` where it may be missing, and its
 * sensitivity where it is not open: `'uuid'`, `'string pii'`, `'uuid? pseudonym'`.
 */
export type FieldSpec = `${FieldType}${'' | '?'}${'' | ` ${Exclude<FieldSensitivity, 'open'>}`}`;

/** A payload field as the registry knows it. */
export interface EventField {
  readonly type: FieldType;
  /** An event may lack it. */
  readonly optional: boolean;
  readonly sensitivity: FieldSensitivity;
}

/** Payload fields by name. */
export type EventFields = Readonly<Record<string, EventField>>;

/** What `parseFieldSpec` makes of `S`. */
export type ParsedField<S extends string> = S extends `${infer Head} ${infer Sensitivity}`
  ? ParsedHead<Head> & { readonly sensitivity: Sensitivity & FieldSensitivity }
  : ParsedHead<S> & { readonly sensitivity: 'open' };

type ParsedHead<S extends string> = S extends `${infer T}?`
  ? { readonly type: T & FieldType; readonly optional: true }
  : { readonly type: S & FieldType; readonly optional: false };

const SPEC =
  /^(uuid|string|integer|number|boolean|decimal|map)(\?)?(?: (secret|pseudonym|withheld|financial|pii))?$/;

/** Reads a field as definitions write it; undefined where it is none, which types refuse. */
export function parseFieldSpec(spec: string): EventField | undefined {
  const [matched, type, mark, sensitivity = 'open'] = SPEC.exec(spec) ?? [];
  if (matched === undefined) return undefined;
  return {
    type: type as FieldType,
    optional: mark === '?',
    sensitivity: sensitivity as FieldSensitivity,
  };
}
