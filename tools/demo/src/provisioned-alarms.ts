import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AlarmDefinition } from '@dashtam/cloudwatch-emulator';

const TEMPLATE = join(
  __dirname,
  '../../../packages/logging-cloudwatch/provisioning/cloudformation.json',
);
const ENVIRONMENT = 'production';

interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>> & {
    readonly AlarmName: { readonly 'Fn::Sub': string };
  };
}

/** The alarms that are provisioned, as CloudFormation would make them in production. */
export function provisionedAlarms(): readonly AlarmDefinition[] {
  const { Resources } = JSON.parse(readFileSync(TEMPLATE, 'utf8')) as {
    readonly Resources: Readonly<Record<string, Resource>>;
  };
  return Object.values(Resources)
    .filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm')
    .map(({ Properties }) => {
      const name = Properties.AlarmName['Fn::Sub'].replace('${Environment}', ENVIRONMENT);
      return { ...Properties, AlarmName: name } as unknown as AlarmDefinition;
    });
}
