/** What a string member of a request must satisfy. */
export interface StringRule {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: RegExp;
}

/** What a whole-number member must satisfy, both bounds inclusive. */
export interface NumberRule {
  readonly min?: number;
  readonly max?: number;
}
