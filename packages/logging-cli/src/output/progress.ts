import { createSpinner } from 'nanospinner';
import { isTerminal, type Terminal } from '../terminal';

/** Says what is going on while nothing else can be shown. */
export interface Progress {
  /** What is shown from now on. */
  say(text: string): void;
  /** Takes it away. */
  end(): void;
}

/** A line on stderr that is redrawn; nothing where stderr is no terminal. */
export function startProgress({ stderr }: Pick<Terminal, 'stderr'>, text: string): Progress {
  if (!isTerminal(stderr)) return { say: () => undefined, end: () => undefined };
  const spinner = createSpinner(text, { stream: stderr as NodeJS.WriteStream }).start();
  return {
    say: (next) => void spinner.update({ text: next }),
    end: () => void spinner.clear().stop(),
  };
}
