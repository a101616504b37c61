import { runInNewContext } from 'node:vm';
import { callArguments, contextOf, isPlainContext } from './call-arguments';

const error = new TypeError('no');

class User {
  readonly id = 'u1';
}

class Money {
  constructor(form: unknown) {
    this.toJSON = () => form;
  }
  readonly toJSON: () => unknown;
}

describe('isPlainContext', () => {
  it.each([[undefined], [{}], [{ a: 1 }]])('takes %p as it is', (context) => {
    expect(isPlainContext(context)).toBe(true);
  });

  it.each([
    [null],
    ['text'],
    [5],
    [error],
    [new User()],
    [[1]],
    [new Map()],
    [() => 1],
    [Object.create(null)],
  ])('hands %p on', (context) => {
    expect(isPlainContext(context)).toBe(false);
  });
});

describe('contextOf', () => {
  it.each([[undefined], [null]])('%p is no context', (context) => {
    expect(contextOf(context)).toBeUndefined();
  });

  it.each([['text'], [0], [''], [false], [1n]])('%p is the field `context`', (context) => {
    expect(contextOf(context)).toEqual({ context });
  });

  it('an error is the field `error`', () => {
    expect(contextOf(error)).toEqual({ error });
  });

  it.each([
    [[1, 2]],
    [new Map([['a', 1]])],
    [new Date(0)],
    [Buffer.from('a')],
    [() => 1],
    [new Set([1])],
  ])('%p has no fields of its own and is the field `context`', (context) => {
    expect(contextOf(context)).toEqual({ context });
  });

  it('an object or class instance is its fields', () => {
    const user = new User();
    expect(contextOf(user)).toBe(user);
    const bare = Object.create(null) as object;
    expect(contextOf(bare)).toBe(bare);
  });

  it('an object with toJSON is what that gives', () => {
    expect(contextOf(new Money({ amount: 5 }))).toEqual({ amount: 5 });
    expect(contextOf(new Money('5 EUR'))).toEqual({ context: '5 EUR' });
    expect(contextOf(new Money(null))).toEqual({ context: null });
    expect(contextOf(new Money([5]))).toEqual({ context: [5] });
    const odd = { toJSON: 'not a function', a: 1 };
    expect(contextOf(odd)).toBe(odd);
  });

  it('an object whose toJSON throws is the field `context`', () => {
    const hostile = {
      toJSON: () => {
        throw new Error('no');
      },
    };
    expect(contextOf(hostile)).toEqual({ context: hostile });
  });
});

describe('callArguments', () => {
  // Jest hands on core modules whose errors are of another realm, such as those of `fs`.
  const foreign: unknown = runInNewContext('new RangeError("far")');
  const hidden = Object.defineProperty(new Error(), 'message', { value: 5 });
  const bad = {
    get error(): never {
      throw new Error('trap');
    },
  };

  it.each([
    ['text and fields', ['a', { b: 1 }], { message: 'a', context: { b: 1 } }],
    ['text and null', ['a', null], { message: 'a', context: undefined }],
    ['fields and text', [{ b: 1 }, 'a'], { message: 'a', context: { b: 1 } }],
    ['an error and text', [error, 'a'], { message: 'a', context: { error } }],
    ['null and text', [null, 'a'], { message: 'a', context: undefined }],
    ['an error alone', [error, undefined], { message: 'no', context: { error } }],
    [
      'an error of another realm',
      [foreign, undefined],
      { message: 'far', context: { error: foreign } },
    ],
    ['an error without text', [hidden, undefined], { message: '', context: { error: hidden } }],
    ['fields with an error', [{ error }, undefined], { message: 'no', context: { error } }],
    [
      'fields with no error',
      [{ error: { message: 'no error' } }, undefined],
      { message: '', context: { error: { message: 'no error' } } },
    ],
    [
      'an error that is a text',
      [{ error: 'text' }, undefined],
      { message: '', context: { error: 'text' } },
    ],
    [
      'an error and fields',
      [error, { b: 1 }],
      { message: '', context: { error, context: { b: 1 } } },
    ],
    ['an error and null', [error, null], { message: '', context: { error, context: null } }],
    ['nothing', [undefined, undefined], { message: '', context: undefined }],
    ['a number and fields', [5, { b: 1 }], { message: '5', context: { b: 1 } }],
    ['two objects', [{ a: 1 }, { b: 2 }], { message: '', context: { a: 1, context: { b: 2 } } }],
    [
      'a list and fields',
      [[1], { b: 2 }],
      { message: '', context: { message: [1], context: { b: 2 } } },
    ],
    ['a list', [[1], undefined], { message: '', context: { context: [1] } }],
  ])('makes sense of %s', (_, [message, context], expected) => {
    expect(callArguments(message, context)).toEqual(expected);
  });

  it('says how long a huge integer is', () => {
    expect(callArguments(10n ** 20_000n, undefined).message).toMatch(
      /^\[BigInt about 2000\d digits\]$/,
    );
  });

  it('keeps what can be read of a first object whose getter throws', () => {
    const { context } = callArguments(
      {
        a: 1,
        get b(): never {
          throw new Error('no');
        },
      },
      { c: 2 },
    );
    expect(context).toMatchObject({ a: 1, context: { c: 2 } });
  });

  it('takes for the usual context only what needs no second look', () => {
    const refusing = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
      },
    );
    expect(isPlainContext({ a: 1 })).toBe(true);
    expect(isPlainContext({ toJSON: () => ({ a: 1 }) })).toBe(false);
    expect(isPlainContext(refusing)).toBe(false);
  });

  it('keeps of a first object only what is its own', () => {
    const said = Object.assign(Object.create({ inherited: 1 }) as object, { own: 2 });
    expect(callArguments(said, { c: 3 }).context).toEqual({ own: 2, context: { c: 3 } });
  });

  it('takes no more of a first object than a record shows', () => {
    const wide = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`k${at}`, at]));
    const { context = {} } = callArguments(wide, { c: 2 });
    expect(Object.keys(context)).toHaveLength(1_001);
  });

  it('has no text where the error cannot be read', () => {
    expect(callArguments(bad, undefined).message).toBe('');
  });
});
