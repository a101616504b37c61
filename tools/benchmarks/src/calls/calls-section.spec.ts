import { callsSection } from './calls-section';
import type { Contestant } from './contestant';
import type { CallsResults } from './results';
import { WORKLOADS } from './workload';

const [message] = WORKLOADS;

const contestants: readonly Contestant[] = ['ours', 'pino', 'winston'].map((name) => ({
  name,
  label: `${name}!`,
  configuration: `as ${name} likes it`,
  load: () => Promise.reject(new Error('not needed to report')),
}));

function results(failures: readonly string[] = []): CallsResults {
  const callNs = new Map([
    ['ours', [100, 100]],
    ['pino', [1_000, 1_000]],
  ]);
  return {
    times: [{ workload: message, callNs, failures }],
    abilities: new Map([
      ['ours', { traceId: 'yes', deepRedaction: 'yes', valueScanning: 'yes', cause: 'yes' }],
      ['pino', { traceId: 'no', deepRedaction: 'part', valueScanning: 'no', cause: 'yes' }],
    ]),
    heapBytes: new Map([['ours', 900.4]]),
    bursts: [10, 1_000].map((calls) => ({
      calls,
      times: {
        workload: message,
        callNs: new Map([
          ['ours', [500]],
          ['pino', [100 * calls]],
        ]),
        failures: [],
      },
    })),
  };
}

function section(failures?: readonly string[]) {
  const field = { contestants, workloads: [message] };
  return callsSection(results(failures), field, { rounds: 2, warmUpMs: 10 });
}

/** The cells of the rows that begin so, from all tables. */
function rows(label: string): string[][] {
  return section()
    .markdown.split('\n')
    .filter((line) => line.startsWith(`| ${label} `))
    .map((line) =>
      line
        .slice(2, -2)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

describe('callsSection', () => {
  it('holds targets to what was measured', () => {
    expect(rows('pino as installed: message')).toEqual([
      ['pino as installed: message', '0.15', '0.10', '0.10', 'stretch'],
    ]);
  });

  it('tells ratio, spread, nanoseconds and abilities of each contestant', () => {
    expect(rows('pino!')).toEqual([
      ['pino!', 'no', 'part', 'no', 'yes', '-', 'as pino likes it'],
      ['pino!', '0.10'],
      ['pino!', '0.10 .. 0.10'],
      ['pino!', '0.50', '0.005'],
      ['pino!', '1000'],
    ]);
  });

  it('says of each burst how many calls it has', () => {
    expect(section().markdown).toMatch(/\| ours \/ \.\.\. +\| +10 calls \| +1,000 calls \|/);
  });

  it('has a dash for whoever did not take part', () => {
    expect(rows('winston!')).toEqual([
      ['winston!', '-', '-', '-', '-', '-', 'as winston likes it'],
      ['winston!', '-'],
      ['winston!', '-'],
    ]);
  });

  it('names the picture that it hands over', () => {
    const { markdown, charts } = section();
    const [chart] = charts;
    expect(markdown).toContain(`(${chart?.fileName})`);
    expect(chart?.svg).toContain('x 10');
    expect(chart?.svg).toContain('>ours! (TNV)<');
    expect(chart?.svg).toContain('>pino!<');
  });

  it('reports failures only where there are some', () => {
    expect(section().markdown).not.toContain('Failures');
    const failed = section(['pino!, message: 999 of 1000 lines']);
    expect(failed.markdown).toContain('- pino!, message: 999 of 1000 lines');
    expect(failed.failures).toHaveLength(1);
  });
});
