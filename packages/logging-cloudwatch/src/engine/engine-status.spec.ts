import { SpoolCounters } from '../spool/spool-counters';
import { EngineStatus } from './engine-status';

function createStatus() {
  const counters = new SpoolCounters();
  const told: string[] = [];
  const status = new EngineStatus(counters, ({ type }) => told.push(type));
  return { counters, status, told };
}

it('the first success is told: an engine before this one may have been refused', () => {
  const { counters, status, told } = createStatus();
  counters.setFlag('failing', 1);
  expect(status.isFailing).toBe(true);
  status.recovered();
  status.recovered();
  expect([status.isFailing, told]).toEqual([false, ['recovered']]);
});

it('a refusal is told each time, and once that it is over', () => {
  const { counters, status, told } = createStatus();
  status.recovered();
  told.splice(0);
  status.failing('throttled');
  status.failing('throttled');
  expect([counters.flag('failing'), status.isFailing]).toEqual([1, true]);
  status.recovered();
  status.recovered();
  expect([counters.flag('failing'), status.isFailing]).toEqual([0, false]);
  expect(told).toEqual(['failing', 'failing', 'recovered']);
});

it('that nothing is inherited any more is told once', () => {
  const { counters, status, told } = createStatus();
  status.inheriting(true);
  status.inheriting(true);
  expect([counters.flag('inheriting'), told]).toEqual([1, []]);
  status.inheriting(false);
  status.inheriting(false);
  expect([counters.flag('inheriting'), told]).toEqual([0, ['inherited']]);
});

it('the end can be seen until there is another engine', () => {
  const { counters, status, told } = createStatus();
  status.stopped();
  expect([counters.flag('stopped'), told]).toEqual([1, ['stopped']]);
  expect(new EngineStatus(counters, () => undefined).isFailing).toBe(false);
  expect(counters.flag('stopped')).toBe(0);
});

it('whoever stands still sees each change', () => {
  const { counters, status } = createStatus();
  const changes = [
    () => status.failing('throttled'),
    () => status.inheriting(true),
    () => status.stopped(),
  ];
  for (const change of changes) {
    const seen = counters.flag('progress');
    change();
    expect(counters.flag('progress')).not.toBe(seen);
  }
});

it('a refusal is told before whoever stands still for it goes on', () => {
  const counters = new SpoolCounters();
  const seen: number[] = [];
  const status = new EngineStatus(counters, () => seen.push(counters.flag('progress')));
  const before = counters.flag('progress');
  status.failing('throttled');
  expect(seen).toEqual([before]);
});
