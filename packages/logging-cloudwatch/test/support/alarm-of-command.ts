import type { AlarmDefinition } from '@dashtam/cloudwatch-emulator';

const NUMBERS: ReadonlySet<string> = new Set([
  'Period',
  'EvaluationPeriods',
  'DatapointsToAlarm',
  'Threshold',
]);

/** The alarm that a command of the AWS CLI puts: each option is a member of the same name. */
export function alarmOfCommand(command: string): AlarmDefinition {
  const options = [...command.matchAll(/--([a-z-]+)\s+("[^"]*"|[^\s\\]+)/g)];
  const members = options.map(([, option = '', value = '']): [string, unknown] => {
    const name = option.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
    const plain = value.replace(/^"|"$/g, '');
    if (name.endsWith('Actions')) return [name, [plain]];
    return [name, NUMBERS.has(name) ? Number(plain) : plain];
  });
  return Object.fromEntries(members) as unknown as AlarmDefinition;
}
