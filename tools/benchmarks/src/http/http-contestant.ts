import type { RequestHandler } from 'express';

/** One way of logging the requests of an Express application. */
export interface HttpContestant {
  /** Name on the command line. */
  readonly name: string;
  /** Name in the tables. */
  readonly label: string;
  /** How it was set up, in Markdown. */
  readonly configuration: string;
  /** What it does for a request, in Markdown. */
  readonly gives: string;
  /** Lines that it writes for one request. */
  readonly linesPerRequest: number;
  /** Loads the middleware in the process of the contestant; nothing for the bare application. */
  readonly load: () => Promise<RequestHandler | undefined>;
}
