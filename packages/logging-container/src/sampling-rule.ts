import { DEFAULT_SAMPLING_RATES, type SamplingRates } from '@dashtam/logging-domain';
import type { SettingRule } from './env-reader';

const RATE =
  /^(?<level>debug|info)\s*=\s*(?<number>\d{1,3}(?:\.\d{1,15})?|\.\d{1,15})\s*(?<percent>%?)$/;

/** `LOG_SAMPLING`: `off`, `on` for the rates of the policy, or a rate for each level. */
export const samplingRule: SettingRule<SamplingRates> = {
  allowed:
    'off, on (debug=1%,info=10%), or rates from 0 to 1 or 0% to 100%, such as debug=1%,info=0.1',
  parse(text) {
    const lower = text.toLowerCase();
    if (lower === 'off') return {};
    return lower === 'on' ? DEFAULT_SAMPLING_RATES : parseRates(lower);
  },
};

function parseRates(text: string): SamplingRates | undefined {
  const rates = new Map<string, number>();
  for (const part of text.split(',')) {
    const { level, number, percent } = RATE.exec(part.trim())?.groups ?? {};
    if (level === undefined || rates.has(level)) return undefined;
    const rate = percent === '%' ? Number(number) / 100 : Number(number);
    if (rate > 1) return undefined;
    rates.set(level, rate);
  }
  return Object.fromEntries(rates);
}
