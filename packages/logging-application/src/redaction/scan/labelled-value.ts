/** The part of a text that is a labelled value. */
export interface LabelledValue {
  readonly start: number;
  readonly end: number;
  /** Quotes to put around the replacement so that JSON stays JSON; most often empty. */
  readonly quote: string;
}
