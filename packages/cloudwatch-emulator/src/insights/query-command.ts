/** Something in a query that has a value for a row. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number }
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'not'; readonly operand: Expression }
  | { readonly kind: 'match'; readonly operand: Expression; readonly pattern: RegExp }
  | {
      readonly kind: 'in';
      readonly operand: Expression;
      readonly list: readonly Expression[];
    }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    };

/** The operators between two expressions. */
export type BinaryOperator =
  'and' | 'or' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%' | '^';

/** A named expression: `expression as name`, or named after its own text. */
export interface Column {
  readonly name: string;
  readonly expression: Expression;
}

/** A named aggregate of `stats`: `avg(duration_ms) as mean`. */
export interface AggregateColumn {
  readonly name: string;
  readonly aggregate: string;
  readonly args: readonly Expression[];
}

/** One key of `sort`, with its text as written. */
export interface SortKey extends Column {
  readonly descending: boolean;
}

/** One command of a query; commands are separated by `|`. */
export type QueryCommand =
  | { readonly kind: 'fields'; readonly columns: readonly Column[] }
  | { readonly kind: 'display'; readonly columns: readonly Column[] }
  | { readonly kind: 'filter'; readonly condition: Expression }
  | { readonly kind: 'sort'; readonly keys: readonly SortKey[] }
  | { readonly kind: 'limit'; readonly count: number }
  | {
      readonly kind: 'stats';
      readonly aggregates: readonly AggregateColumn[];
      readonly by: readonly Column[];
    };
