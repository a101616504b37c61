import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { PropertyType, SpecDatabase } from '@aws-cdk/service-spec-types';
import type { CloudFormationTemplate } from '../../src/provisioning/cloudformation-template';

type Members = Readonly<Record<string, unknown>>;
type Properties = Readonly<
  Record<string, { readonly type: PropertyType; readonly required?: boolean }>
>;

let loaded: SpecDatabase | undefined;

/** What CloudFormation's resource schemas, as the CDK publishes them, do not allow of a template. */
export function templateProblems({ Resources, Parameters }: CloudFormationTemplate): string[] {
  const schemas = (loaded ??= loadAwsServiceSpecSync());
  const names = new Set([...Object.keys(Resources), ...Object.keys(Parameters)]);
  return [
    ...Object.entries(Resources).flatMap(([name, { Type, Properties }]) => {
      const [resource] = schemas.lookup('resource', 'cloudFormationType', 'equals', Type);
      if (resource === undefined) return [`${name}: there is no ${Type}`];
      return membersProblems(Properties, resource.properties, name, schemas);
    }),
    ...referencesIn(Resources)
      .filter((name) => !isKnown(name, names))
      .map((name) => `${name}: unknown`),
  ];
}

function isKnown(name: string, names: ReadonlySet<string>): boolean {
  return name.startsWith('AWS::') || names.has(name);
}

function referencesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (key === 'Ref') return [String(inner)];
    if (key === 'Fn::GetAtt') return [String((inner as unknown[])[0])];
    if (key !== 'Fn::Sub') return referencesIn(inner);
    return [...String(inner).matchAll(/\$\{([^}]+)\}/g)].map(([, name]) => name ?? '');
  });
}

function membersProblems(
  members: Members,
  allowed: Properties,
  where: string,
  schemas: SpecDatabase,
): string[] {
  const missing = Object.entries(allowed)
    .filter(([name, { required }]) => required && members[name] === undefined)
    .map(([name]) => `${where}.${name}: missing`);
  const wrong = Object.entries(members).flatMap(([name, value]) => {
    const property = allowed[name];
    const at = `${where}.${name}`;
    return property
      ? valueProblems(value, property.type, at, schemas)
      : [`${at}: no such property`];
  });
  return [...missing, ...wrong];
}

function valueProblems(
  value: unknown,
  type: PropertyType,
  where: string,
  schemas: SpecDatabase,
): string[] {
  if (isIntrinsic(value)) return [];
  const problem = [`${where}: ${JSON.stringify(value).slice(0, 60)} is no ${type.type}`];
  switch (type.type) {
    case 'string':
    case 'integer':
    case 'number':
    case 'boolean': {
      const { allowedValues } = type as { readonly allowedValues?: readonly unknown[] };
      const isAllowed = allowedValues === undefined || allowedValues.includes(value);
      return isOfType(value, type.type) && isAllowed ? [] : problem;
    }
    case 'array':
      if (!Array.isArray(value)) return problem;
      return value.flatMap((item, at) =>
        valueProblems(item, type.element, `${where}.${at}`, schemas),
      );
    case 'ref': {
      const { properties } = schemas.get('typeDefinition', type.reference.$ref);
      if (typeof value !== 'object' || value === null) return problem;
      return membersProblems(value as Members, properties, where, schemas);
    }
    case 'union': {
      const each = type.types.map((one) => valueProblems(value, one, where, schemas));
      return each.some(({ length }) => length === 0) ? [] : problem;
    }
    case 'json':
    case 'map':
    case 'tag':
      return typeof value === 'object' ? [] : problem;
    default:
      return problem;
  }
}

function isOfType(value: unknown, type: 'string' | 'integer' | 'number' | 'boolean'): boolean {
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}

function isIntrinsic(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const [name = '', ...others] = Object.keys(value);
  return others.length === 0 && (name === 'Ref' || name.startsWith('Fn::'));
}
