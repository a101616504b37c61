import type { BinaryOperator, Expression } from './query-command';
import { areEqual, toNumber, toText, type QueryRow, type QueryValue } from './query-value';
import { callScalar, flag } from './scalar-functions';

/** The value of an expression for a row. Truth values are 1 and 0. */
export function evaluate(expression: Expression, row: QueryRow): QueryValue {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'field':
      return row.get(expression.name);
    case 'call': {
      const values = expression.args.map((arg) => evaluate(arg, row));
      return callScalar(
        expression.name,
        expression.name === 'bin' ? [...values, row.get('@timestamp')] : values,
      );
    }
    case 'not':
      return flag(!isTrue(expression.operand, row));
    case 'match': {
      const text = toText(evaluate(expression.operand, row));
      return flag(text !== undefined && expression.pattern.test(text));
    }
    case 'in': {
      const value = evaluate(expression.operand, row);
      return flag(expression.list.some((item) => areEqual(value, evaluate(item, row))));
    }
    case 'binary':
      return evaluateBinary(expression.operator, expression.left, expression.right, row);
  }
}

/** Whether an expression holds for a row: its value is there, and neither 0 nor empty. */
export function isTrue(expression: Expression, row: QueryRow): boolean {
  const value = evaluate(expression, row);
  return value !== undefined && value !== 0 && value !== '';
}

function evaluateBinary(
  operator: BinaryOperator,
  leftExpression: Expression,
  rightExpression: Expression,
  row: QueryRow,
): QueryValue {
  if (operator === 'and') return flag(isTrue(leftExpression, row) && isTrue(rightExpression, row));
  if (operator === 'or') return flag(isTrue(leftExpression, row) || isTrue(rightExpression, row));
  const left = evaluate(leftExpression, row);
  const right = evaluate(rightExpression, row);
  if (left === undefined || right === undefined) return undefined;
  if (operator === '=') return flag(areEqual(left, right));
  if (operator === '!=') return flag(!areEqual(left, right));
  const [a, b] = [toNumber(left), toNumber(right)];
  return a === undefined || b === undefined ? undefined : calculate(operator, a, b);
}

type NumericOperator = Exclude<BinaryOperator, 'and' | 'or' | '=' | '!='>;

function calculate(operator: NumericOperator, a: number, b: number): QueryValue {
  switch (operator) {
    case '<':
      return flag(a < b);
    case '<=':
      return flag(a <= b);
    case '>':
      return flag(a > b);
    case '>=':
      return flag(a >= b);
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? undefined : a / b;
    case '%':
      return b === 0 ? undefined : a % b;
    case '^':
      return a ** b;
  }
}
