import type { SettingProblem } from './logging-config-error';

/** Environment variables by name, the shape of `process.env`. */
export type Env = Readonly<Record<string, string | undefined>>;

/** How the text of one variable becomes a value. */
export interface SettingRule<T> {
  /** What is accepted, in words, for the error. */
  readonly allowed: string;
  /** True when the text must never be shown. Default false. */
  readonly secret?: boolean;
  /** The value, or undefined when the text is refused. `text` is trimmed and not empty. */
  parse(text: string): T | undefined;
}

/** Characters of a refused value that the error shows. */
const SHOWN_CHARACTERS = 100;

/** Reads variables one by one and keeps what was refused, so that all of it is told at once. */
export class EnvReader {
  readonly #env: Env;
  readonly #problems: SettingProblem[] = [];

  constructor(env: Env) {
    this.#env = env;
  }

  /** What was refused so far. */
  get problems(): readonly SettingProblem[] {
    return this.#problems;
  }

  /** The variable without surrounding spaces; undefined when it is unset or empty. */
  text(variable: string): string | undefined {
    return this.#env[variable]?.trim() || undefined;
  }

  /** The variable's value by `rule`; `fallback` when it is unset, or refused and noted. */
  read<T, F>(variable: string, rule: SettingRule<T>, fallback: F): T | F {
    const text = this.text(variable);
    if (text === undefined) return fallback;
    const value = rule.parse(text);
    if (value !== undefined) return value;
    const seen = rule.secret ? '[hidden]' : text.slice(0, SHOWN_CHARACTERS);
    this.#problems.push({ variable, seen, allowed: rule.allowed });
    return fallback;
  }
}
