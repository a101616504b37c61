import { ApiError } from '../api-error';

/** The value of an id in one period; undefined where the metric has no data. */
export type ValueOf = (id: string) => number | undefined;

/** A compiled expression: its value in one period; undefined where it has none. */
export interface MathExpression {
  /** The ids that it reads. */
  readonly ids: ReadonlySet<string>;
  readonly evaluate: (valueOf: ValueOf) => number | undefined;
}

type Term = MathExpression['evaluate'];
type Operator = (a: number, b: number) => number;

/** Operators by how tightly they bind, the loosest first. Truth is 1, as in CloudWatch. */
const OPERATORS: readonly Readonly<Record<string, Operator>>[] = [
  { '||': (a, b) => Number(a !== 0 || b !== 0) },
  { '&&': (a, b) => Number(a !== 0 && b !== 0) },
  {
    '==': (a, b) => Number(a === b),
    '!=': (a, b) => Number(a !== b),
    '<=': (a, b) => Number(a <= b),
    '>=': (a, b) => Number(a >= b),
    '<': (a, b) => Number(a < b),
    '>': (a, b) => Number(a > b),
  },
  { '+': (a, b) => a + b, '-': (a, b) => a - b },
  { '*': (a, b) => a * b, '/': (a, b) => a / b },
];

const TOKEN = /\s*(\d+(?:\.\d+)?|[a-zA-Z]\w*|\|\||&&|[=!<>]=|[<>+\-*/(),])/y;

/**
 * Compiles metric math: ids, numbers, `+ - * /`, comparisons, `&& ||`, brackets, `IF` and `FILL`
 * with a number. What has no value, and a division by zero, gives no value.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html
 *
 * @throws ApiError ValidationError for everything else
 */
export function compileMath(expression: string): MathExpression {
  const tokens = tokensOf(expression);
  const ids = new Set<string>();
  let at = 0;

  function take(expected?: string): string {
    const token = tokens[at];
    if (token === undefined || (expected !== undefined && token !== expected)) {
      throw malformed(expression, `expected ${expected ?? 'a value'}, seen ${token ?? 'the end'}`);
    }
    at += 1;
    return token;
  }

  function binary(level: number): Term {
    const operators = OPERATORS[level];
    if (operators === undefined) return operand();
    let left = binary(level + 1);
    for (let token = tokens[at]; token !== undefined && token in operators; token = tokens[at]) {
      at += 1;
      left = applied(operators[token] as Operator, left, binary(level + 1));
    }
    return left;
  }

  function operand(): Term {
    const token = take();
    if (token === '(') {
      const inner = binary(0);
      take(')');
      return inner;
    }
    if (token === '-')
      return applied(
        (a, b) => a - b,
        () => 0,
        operand(),
      );
    if (/^\d/.test(token)) return () => Number(token);
    if (token === 'IF' || token === 'FILL') return call(token);
    if (!/^[a-z]/.test(token)) throw malformed(expression, `${token} is not emulated`);
    ids.add(token);
    return (valueOf) => valueOf(token);
  }

  function call(name: 'IF' | 'FILL'): Term {
    take('(');
    const parts = [binary(0)];
    while (tokens[at] === ',') {
      at += 1;
      parts.push(binary(0));
    }
    take(')');
    const [first, second, third] = parts;
    if (first === undefined || second === undefined || parts.length > (name === 'IF' ? 3 : 2)) {
      throw malformed(expression, `${name} has ${parts.length} arguments`);
    }
    if (name === 'FILL') return (valueOf) => first(valueOf) ?? second(valueOf);
    return (valueOf) => {
      const condition = first(valueOf);
      if (condition === undefined) return undefined;
      return condition === 0 ? third?.(valueOf) : second(valueOf);
    };
  }

  const evaluate = binary(0);
  if (at < tokens.length) throw malformed(expression, `${tokens[at]} is left over`);
  return { ids, evaluate };
}

function applied(operator: Operator, left: Term, right: Term): Term {
  return (valueOf) => {
    const [a, b] = [left(valueOf), right(valueOf)];
    if (a === undefined || b === undefined) return undefined;
    const value = operator(a, b);
    return Number.isFinite(value) ? value : undefined;
  };
}

function tokensOf(expression: string): readonly string[] {
  const tokens: string[] = [];
  const text = expression.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const start = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) throw malformed(expression, `${text.slice(start)} is not emulated`);
    tokens.push(token);
  }
  return tokens;
}

function malformed(expression: string, problem: string): ApiError {
  return new ApiError('ValidationError', `Invalid metrics expression ${expression}: ${problem}`);
}
