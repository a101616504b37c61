import { invalidParameter } from '../api-error';
import { compileJsonPattern } from './json-pattern';
import { compileTermPattern } from './term-pattern';

/** Tells whether a message matches a filter pattern. */
export type MessageFilter = (message: string) => boolean;

/**
 * Compiles the `filterPattern` of FilterLogEvents: nothing (all events), terms, or a JSON pattern
 * such as `{ $.level = "ERROR" }`. Space-delimited patterns (`[a, b]`) are refused, since they are
 * not emulated. Throws InvalidParameterException.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 */
export function compileFilterPattern(pattern: string): MessageFilter {
  const text = pattern.trim();
  if (text === '') return () => true;
  if (text.startsWith('{')) return compileJsonPattern(text);
  if (text.startsWith('[')) {
    throw invalidParameter(`Invalid filter pattern: space-delimited is not emulated: ${text}`);
  }
  return compileTermPattern(text);
}
