import { RETENTION_DAYS } from '../service/service-limits';
import { ALARMS } from './alarms';
import { dashboardBody } from './dashboard';
import { keyPolicy, topicPolicy } from './resource-policies';
import { RIGHTS, type RightsMode, type RightsStatement } from './iam-statements';
import { SAVED_QUERIES } from './saved-queries';

/** A resource of a CloudFormation template. */
export interface TemplateResource {
  readonly Type: string;
  readonly DeletionPolicy?: 'Retain';
  readonly UpdateReplacePolicy?: 'Retain';
  readonly Properties: Readonly<Record<string, unknown>>;
}

/** A CloudFormation template, as JSON has it. */
export interface CloudFormationTemplate {
  readonly AWSTemplateFormatVersion: '2010-09-09';
  readonly Description: string;
  readonly Parameters: Readonly<Record<string, object>>;
  readonly Resources: Readonly<Record<string, TemplateResource>>;
  readonly Outputs: Readonly<Record<string, object>>;
}

/** Fields by which lines are looked for: an index makes such queries cheaper. */
const INDEXED_FIELDS = ['trace_id', 'level', 'user_id'];
const GROUP_NAME = '/dashtam/${Environment}/app';
const GROUP_ARN = `arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:${GROUP_NAME}`;

const sub = (text: string): object => ({ 'Fn::Sub': text });
const ref = (name: string): object => ({ Ref: name });

/** All that one environment needs beside the processes that log: the one source of the template. */
export function cloudFormationTemplate(): CloudFormationTemplate {
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'Log group, key, rights, saved queries, alarms and dashboard of Dashtam logging',
    Parameters: {
      Environment: {
        Type: 'String',
        Default: 'production',
        AllowedPattern: '[a-z]+',
        Description: 'As the variable ENVIRONMENT of the processes that log',
      },
      RetentionInDays: {
        Type: 'Number',
        Default: 30,
        AllowedValues: RETENTION_DAYS,
        Description: 'How long lines are kept',
      },
    },
    Resources: {
      ...storage(),
      ...policies(),
      ...queries(),
      ...alarms(),
      Dashboard: {
        Type: 'AWS::CloudWatch::Dashboard',
        Properties: {
          DashboardName: sub('dashtam-${Environment}'),
          DashboardBody: sub(dashboardBody(queryOf('errors-by-type'))),
        },
      },
    },
    Outputs: {
      LogGroupName: { Value: ref('LogGroup') },
      AlarmTopicArn: {
        Description: 'Subscribe whoever is to be woken up',
        Value: ref('AlarmTopic'),
      },
    },
  };
}

type Resources = Record<string, TemplateResource>;

function storage(): Resources {
  const kept = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' } as const;
  return {
    LogsKey: {
      Type: 'AWS::KMS::Key',
      ...kept,
      Properties: {
        Description: sub('Logs and alarms of Dashtam, ${Environment}'),
        EnableKeyRotation: true,
        KeyPolicy: keyPolicy(sub(GROUP_ARN)),
      },
    },
    LogsKeyAlias: {
      Type: 'AWS::KMS::Alias',
      Properties: {
        AliasName: sub('alias/dashtam-${Environment}-logs'),
        TargetKeyId: ref('LogsKey'),
      },
    },
    LogGroup: {
      Type: 'AWS::Logs::LogGroup',
      ...kept,
      Properties: {
        LogGroupName: sub(GROUP_NAME),
        RetentionInDays: ref('RetentionInDays'),
        KmsKeyId: { 'Fn::GetAtt': ['LogsKey', 'Arn'] },
        FieldIndexPolicies: [{ Fields: INDEXED_FIELDS }],
      },
    },
  };
}

function policies(): Resources {
  const entries = Object.entries(RIGHTS) as [RightsMode, readonly RightsStatement[]][];
  return Object.fromEntries(
    entries.map(([mode, statements]) => [
      `${pascalCase(mode)}Policy`,
      {
        Type: 'AWS::IAM::ManagedPolicy',
        Properties: {
          Description: `Logging of Dashtam, ${mode}`,
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: statements.map(({ on, ...statement }) => ({
              ...statement,
              Resource: on === 'streams' ? sub(`${GROUP_ARN}:log-stream:*`) : groupArns(),
            })),
          },
        },
      },
    ]),
  );
}

/** Actions on a group are checked against its ARN with or without what follows the name. */
function groupArns(): readonly object[] {
  return [sub(GROUP_ARN), sub(`${GROUP_ARN}:*`)];
}

function queries(): Resources {
  return Object.fromEntries(
    SAVED_QUERIES.map(({ name, queryString, parameters }) => [
      `${pascalCase(name)}Query`,
      {
        Type: 'AWS::Logs::QueryDefinition',
        Properties: {
          Name: sub(`dashtam/\${Environment}/${name}`),
          LogGroupNames: [ref('LogGroup')],
          QueryString: queryString,
          ...(parameters.length > 0 && {
            Parameters: parameters.map((parameter) => {
              return { Name: parameter.name, Description: parameter.description };
            }),
          }),
        },
      },
    ]),
  );
}

function alarms(): Resources {
  const resources = ALARMS.map(({ name, properties }): [string, TemplateResource] => [
    `${pascalCase(name)}Alarm`,
    {
      Type: 'AWS::CloudWatch::Alarm',
      Properties: {
        AlarmName: sub(`dashtam-\${Environment}-${name}`),
        ...properties,
        AlarmActions: [ref('AlarmTopic')],
        OKActions: [ref('AlarmTopic')],
      },
    },
  ]);
  return {
    AlarmTopic: { Type: 'AWS::SNS::Topic', Properties: { KmsMasterKeyId: ref('LogsKey') } },
    AlarmTopicPolicy: {
      Type: 'AWS::SNS::TopicPolicy',
      Properties: { Topics: [ref('AlarmTopic')], PolicyDocument: topicPolicy(ref('AlarmTopic')) },
    },
    ...Object.fromEntries(resources),
  };
}

function queryOf(name: string): string {
  return SAVED_QUERIES.find((query) => query.name === name)?.queryString ?? '';
}

function pascalCase(name: string): string {
  return name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
