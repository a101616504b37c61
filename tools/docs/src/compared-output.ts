import type { RunBlock } from './documented-page';
import { masked } from './masked';
import type { Printed } from './run-snippets';
import { tracesPrinted } from './traces-printed';

/** What a page says that a program prints, and what it printed; equal where the page is right. */
export interface ComparedOutput {
  readonly place: string;
  readonly said: string;
  readonly printed: string;
}

/** Compares a program's output with each block about it. What it says on stderr has to be shown. */
export function comparedOutput({ block, prints }: RunBlock, printed: Printed): ComparedOutput[] {
  const compared = prints.map(({ place, action, text }) => {
    if (action === 'traces') {
      return { place, said: text.replace(/ {2,}/g, ' '), printed: tracesPrinted(printed.stdout) };
    }
    const actual = action === 'stderr' ? printed.stderr : printed.stdout;
    return { place, said: masked(text), printed: masked(actual.trimEnd()) };
  });
  if (prints.some(({ action }) => action === 'stderr')) return compared;
  return [...compared, { place: `${block.place} on stderr`, said: '', printed: printed.stderr }];
}
