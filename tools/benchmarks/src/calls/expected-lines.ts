import { errorTexts } from './sample-errors';
import {
  boundFields,
  callFields,
  flatFields,
  loadedFields,
  MESSAGES,
  nestedFields,
  requestFields,
  type Fields,
} from './samples';
import type { WorkloadName } from './workload';

/** What a line must say, wherever a logger puts it. */
export interface ExpectedLine {
  readonly message: string;
  readonly fields: Fields;
  /** Text of the logged error. Default none. */
  readonly errorText?: string;
}

/** The lines that the call of that number leaves. */
export function expectedLines(workload: WorkloadName, index: number): readonly ExpectedLine[] {
  const bound = { ...boundFields(), ...callFields(index) };
  switch (workload) {
    case 'message':
      return [{ message: MESSAGES.message, fields: {} }];
    case 'flat':
      return [{ message: MESSAGES.flat, fields: flatFields(index) }];
    case 'bound':
    case 'traced':
      return [{ message: MESSAGES.bound, fields: bound }];
    case 'child':
      return requestLines(index);
    case 'nested':
      return [{ message: MESSAGES.nested, fields: nestedFields(index) }];
    case 'error':
      return [{ message: MESSAGES.error, fields: {}, errorText: errorTexts(index).message }];
    case 'disabled':
      return [];
  }
}

function requestLines(index: number): readonly ExpectedLine[] {
  const [started, loaded, completed] = MESSAGES.child;
  const request = requestFields(index);
  return [
    { message: started, fields: request },
    { message: loaded, fields: { ...request, ...loadedFields(index) } },
    { message: completed, fields: { ...request, ...callFields(index) } },
  ];
}
