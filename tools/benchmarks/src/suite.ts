import type { BenchOptions } from './command-line';

/** A picture that belongs to a section. */
export interface Chart {
  /** Name of the file, in the folder of the document. */
  readonly fileName: string;
  readonly svg: string;
}

/** What a suite has to say. */
export interface Section {
  /** Heading of the section and everything below it, as Markdown. */
  readonly markdown: string;
  readonly charts: readonly Chart[];
  /** What a contestant got wrong: lost lines, broken JSON, missing fields. Speed is no failure. */
  readonly failures: readonly string[];
}

/** One family of measurements; a section of the document. */
export interface Suite {
  /** Name on the command line. */
  readonly name: string;
  /** Packages whose versions the document states. */
  readonly packages: readonly string[];
  run(options: BenchOptions): Promise<Section>;
}
