import { LOG_LEVELS, SEVERITY } from './level';
import { LevelGate } from './level-gate';

describe('LevelGate', () => {
  it('lets its threshold and everything more severe pass', () => {
    const gate = new LevelGate('warning');
    const passing = LOG_LEVELS.filter((level) => SEVERITY[level] >= gate.minimum);
    expect(passing).toEqual(['warning', 'error', 'critical']);
  });

  it('follows a change of level at once', () => {
    const gate = new LevelGate('error');
    gate.setLevel('debug');
    expect(gate.minimum).toBe(SEVERITY.debug);
  });

  it('lets nothing pass when off', () => {
    const gate = new LevelGate('off');
    expect(LOG_LEVELS.filter((level) => SEVERITY[level] >= gate.minimum)).toEqual([]);
  });
});
