import type { AlarmState, CloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import { renderColumns } from './render-columns';

/** The state of each alarm, by its name. */
export type AlarmStates = Readonly<Record<string, AlarmState>>;

/** How the alarms stand by the emulator's clock. */
export function readAlarms(emulator: CloudWatchEmulator): AlarmStates {
  return Object.fromEntries(emulator.alarms().map(({ alarm, state }) => [alarm.AlarmName, state]));
}

/** The names of those that are in that state. */
export function alarmsIn(state: AlarmState, states: AlarmStates): readonly string[] {
  return Object.keys(states).filter((name) => states[name] === state);
}

/** The alarms as a table, with a column for each time at which they were looked at. */
export function renderAlarms(looks: Readonly<Record<string, AlarmStates>>): string {
  const states = Object.values(looks);
  const names = Object.keys(states[0] ?? {});
  return renderColumns([
    ['alarm', ...Object.keys(looks)],
    ...names.map((name) => [name, ...states.map((state) => String(state[name]))]),
  ]);
}
