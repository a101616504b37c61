/** Keys that hold the name in `{ name, value }` objects: header lists, form fields, resource tags. */
export const PAIR_NAME_KEYS: ReadonlySet<string> = new Set([
  'name',
  'Name',
  'key',
  'Key',
  'header',
  'field',
  'label',
  'param',
  'parameter',
  'variable',
  'property',
  'path',
  'k',
  'NAME',
  'KEY',
  'attribute',
  'column',
  'fieldName',
  'instancePath',
  'loc',
  'ParameterKey',
]);

/** Keys that hold the value beside such a name. */
export const PAIR_VALUE_KEYS: ReadonlySet<string> = new Set([
  'value',
  'Value',
  'val',
  'v',
  'values',
  'data',
  'content',
  'VALUE',
  'fieldValue',
  'input',
  'ParameterValue',
]);
