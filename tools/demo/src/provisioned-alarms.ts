import type { AlarmDefinition } from '@dashtam/cloudwatch-emulator';
import type { OperatorCommands } from './operator-command';

const ENVIRONMENT = 'production';

interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>> & {
    readonly AlarmName: { readonly 'Fn::Sub': string };
  };
}

/** The alarms that `dashtam-logging provision` describes, as CloudFormation would make them in production. */
export async function provisionedAlarms(
  commands: OperatorCommands,
): Promise<readonly AlarmDefinition[]> {
  const { Resources } = (await commands.ask('provision')) as {
    readonly Resources: Readonly<Record<string, Resource>>;
  };
  return Object.values(Resources)
    .filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm')
    .map(({ Properties }) => {
      const name = Properties.AlarmName['Fn::Sub'].replace('${Environment}', ENVIRONMENT);
      return { ...Properties, AlarmName: name } as unknown as AlarmDefinition;
    });
}
