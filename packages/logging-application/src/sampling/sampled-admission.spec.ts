import { SEVERITY, type LogLevel } from '@dashtam/logging-domain';
import { SampledAdmission } from './sampled-admission';
import { TraceSampler } from './trace-sampler';

const KEPT = 'f'.repeat(32);
const LEFT_OUT = '0'.repeat(32);
const VERBOSE = `${'0'.repeat(31)}1`;

const sampler = new TraceSampler({ debug: 0.01, info: 0.1 });
const admission = new SampledAdmission(
  {
    minimum: SEVERITY.info,
    minimumOf: (id) => (id === VERBOSE ? SEVERITY.debug : undefined),
  },
  sampler,
);
const verdict = (level: LogLevel, id?: string) => admission.admit(level, id).verdict;

it('the level decides before the sample, and what it refuses is not counted as left out', () => {
  expect(verdict('debug', KEPT)).toBe('drop');
  expect(verdict('info', KEPT)).toBe('write');
  expect(sampler.sampledOut().debug).toBe(0);
});

it('the sample decides on what the level lets pass', () => {
  expect(admission.admit('info', KEPT)).toEqual({ verdict: 'write', rate: 0.1 });
  expect(verdict('info', LEFT_OUT)).toBe('drop');
  expect(verdict('warning', LEFT_OUT)).toBe('write');
});

it('a trace with a level of its own is written whole', () => {
  expect(admission.admit('debug', VERBOSE)).toEqual({ verdict: 'write', rate: 1 });
});

it('lines without a trace are not sampled, but the level holds for them', () => {
  expect(admission.admit('info', undefined)).toEqual({ verdict: 'write', rate: 1 });
  expect(verdict('debug')).toBe('drop');
});

it('a line with metrics is not sampled, since they would count too little; the level holds', () => {
  expect(admission.admit('info', LEFT_OUT, true)).toEqual({ verdict: 'write', rate: 1 });
  expect(admission.admit('debug', LEFT_OUT, true)).toMatchObject({ verdict: 'drop' });
});
