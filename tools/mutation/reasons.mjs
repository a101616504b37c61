// @ts-check

/**
 * Why mutants may survive.
 *
 * @typedef {object} Reason
 * @property {string} title
 * @property {string} reason
 * @property {Readonly<Record<string, readonly string[]>>} survivors for each file below `packages/`,
 *   parts of the lines, or of what changes in them; an empty text stands for all that is left
 */

const E = 'logging-application/encoder';
const R = 'logging-application/redaction';
const S = 'logging-application/redaction/scan';

/** @type {readonly Reason[]} */
export const REASONS = [
  {
    title: 'It only costs time',
    reason:
      'Fast paths, caches, pre-checks and early ends: without them the same line is made, later. The benchmarks watch them, not the tests.',
    survivors: {
      'logging-application/call-arguments.ts': [
        "if (typeof context !== 'object' || context === null) return false;",
      ],
      [`${E}/bigint-text.ts`]: ['if (value < ORDINARY && value > -ORDINARY) return String(value);'],
      [`${E}/bound-context.ts`]: [
        'const isDisjoint',
        'if (call.entries.length === 0',
        'if (length === 0)',
      ],
      [`${E}/char-class.ts`]: ['isUuid', 'NO_UUID', 'text.charCodeAt(8)', 'codes > LAST_ASCII'],
      [`${E}/context-fields.ts`]: [
        'this.entries.length',
        'finally',
        "typeof value === 'string'",
        'isVerbatim',
        "typeof value === 'number'",
        "typeof value === 'object'",
        'this.#watched',
      ],
      [`${E}/error-causes.ts`]: ['if (at >= causes.length'],
      [`${E}/error-fields.ts`]: ['this.present ||', 'if (this.any)'],
      [`${E}/error-parts.ts`]: [
        'value instanceof Error',
        "typeof value !== 'object' || value === null",
      ],
      [`${E}/error-properties.ts`]: ['Object.keys(error)'],
      [`${E}/key-table.ts`]: [
        'if (guess',
        'JUDGED_CHARS',
        'plain:',
        'LOOK_AHEAD_CHARS',
        'this.#entries.size',
      ],
      [`${E}/quote.ts`]: [''],
      [`${E}/record-encoder.ts`]: ['if (context', 'if (fields.error.any)', 'if (rate < 1'],
      [`${E}/timestamp.ts`]: [
        'timeMs !== this.#timeMs',
        'const ms',
        'ms >= 0',
        'timeMs / SECOND_MS',
      ],
      [`${E}/value-writer.ts`]: [
        'leaveRoot',
        'isVerbatim(entry',
        '!entry.plain',
        'entry.verbatim',
        '#isClean',
        'text.length > this.limits.stringChars',
        'NEEDS_ESCAPE | BEYOND_ASCII',
        '!passes',
        'return true;',
        'if (this.budget.cut)',
        'LOOK_AHEAD_CHARS',
        'if (whole && clean === text)',
        'prototype !== Object.prototype',
        '>= MIN_CARD_NUMBER',
        '(classes & BEYOND_ASCII) === 0',
      ],
      [`${E}/write-object.ts`]: ['isVerbatim'],
      [`${E}/write-special-object.ts`]: ['items.length ==='],
      [`${R}/key-verdict.ts`]: [
        'MAX_CONCEPT_WORDS',
        'NUMBER_AT_END',
        'previous === undefined',
        'singular === last',
      ],
      [`${R}/key-words.ts`]: [''],
      [`${R}/remembered-verdict.ts`]: [''],
      [`${S}/card-number.ts`]: ['return group.length', 'MIN_DIGITS'],
      [`${S}/gates.ts`]: [''],
      [`${S}/label-separator.ts`]: ["before === ':'", "next === ' '"],
      [`${S}/label.ts`]: [
        "if (text[end] === ' ')",
        "if (text[start - 1] === ' ')",
        "before !== '\\\\'",
        'inner > start',
      ],
      [`${S}/scan-cards.ts`]: ['digits.length < 20'],
      [`${S}/scan-urls.ts`]: ['mark === 0'],
      [`${S}/text-scanner.ts`]: [''],
      [`${E}/text-cache.ts`]: [''],
      [`${S}/pair-separator.ts`]: ['if (next !=='],
      [`${S}/said-separator.ts`]: ['BEGINS'],
      [`${S}/scan-encoded.ts`]: [
        '!ESCAPE',
        '!UNICODE',
        'from === 0',
        'decoded === text',
        "indexOf('%')",
      ],
    },
  },
  {
    title: 'The same comes out another way',
    reason:
      'Another check or the end of a loop gives the same result, or the value is only compared with others that it still differs from.',
    survivors: {
      'logging-application/call-arguments.ts': ["typeof value !== 'function'", '?.error'],
      [`${E}/bigint-text.ts`]: [''],
      [`${E}/char-class.ts`]: [''],
      [`${E}/cut-text.ts`]: [''],
      [`${E}/error-causes.ts`]: [''],
      [`${E}/error-fields.ts`]: ['parts.code !== undefined', "typeof thrown !== 'object'"],
      [`${E}/error-parts.ts`]: [''],
      [`${E}/error-properties.ts`]: [''],
      [`${E}/extra-fields.ts`]: [''],
      [`${E}/key-table.ts`]: [''],
      [`${E}/record-encoder.ts`]: [''],
      [`${E}/stack-cache.ts`]: [''],
      [`${E}/utf8-length.ts`]: [''],
      [`${E}/write-entries.ts`]: [''],
      [`${E}/write-special-object.ts`]: [''],
      [`${E}/value-writer.ts`]: ['this.#depth - 1', '#path: ('],
      [`${R}/key-verdict.ts`]: ['words.length > 0', 'last.length > 3'],
      [`${S}/card-number.ts`]: [''],
      [`${S}/label-separator.ts`]: ["'assignment' →", "'option' →", "'' →"],
      [`${S}/bare-value.ts`]: ['(?![\\\\]'],
      [`${S}/quoted-value.ts`]: ['before > from', 'at < text.length'],
      [`${S}/label.ts`]: [
        'inner <= stem',
        'end < most',
        'start > least',
        'trimmed',
        "'secret' →",
        '[] →',
      ],
      [`${S}/scan-cards.ts`]: ['at < groups.length'],
      [`${S}/scan-private-keys.ts`]: [
        'begin',
        'end !== null',
        'end > 0',
        'LINE_BREAK',
        'start < lineEnd',
        'start === lineEnd ||',
      ],
      [`${S}/scan-sql-insert.ts`]: ['column <= secret.length', 'tail = '],
      [`${S}/scan-urls.ts`]: [''],
    },
  },
  {
    title: 'It cannot happen',
    reason:
      'Defaults that the types ask for, and first values that are written before they are read.',
    survivors: {
      [`${E}/bound-context.ts`]: ['ends: []', 'errorNames: false'],
      [`${E}/context-fields.ts`]: ["text = ''", 'ownSpan', 'entries: KeyEntry[]'],
      [`${E}/error-fields.ts`]: [''],
      [`${E}/record-budget.ts`]: ['#cut = false'],
      [`${E}/timestamp.ts`]: [''],
      [`${E}/write-object.ts`]: ['entry.verdict !==', '?.value'],
      [`${R}/key-verdict.ts`]: [''],
      [`${S}/quoted-value.ts`]: ["slashes = ''"],
      [`${S}/scan-cards.ts`]: [''],
      [`${S}/scan-sql-insert.ts`]: [''],
    },
  },
  {
    title: 'A few bytes or characters more or less',
    reason:
      'The exact place of a limit. A line keeps 2,048 bytes for what is not counted one by one, and lengths of names and words are limited far above those in use.',
    survivors: {
      [`${E}/record-budget.ts`]: [
        'bytes > this.#bytesLeft',
        'this.#workLeft <',
        'this.#bytesLeft - bytes',
        'force(',
        'Math.min',
      ],
      [`${E}/value-writer.ts`]: [
        'QUOTES',
        'COMMA',
        'bytes + 1',
        'MARKER_BYTES',
        'KEPT_CHARS',
        'MIN_CARD_NUMBER',
      ],
      [`${R}/pair-verdict.ts`]: ['MAX_NAME_CHARS'],
      [`${S}/check-patterns.ts`]: [''],
      [`${S}/label.ts`]: ['MAX_WORD_CHARS'],
    },
  },
  {
    title: 'No test tells yet',
    reason:
      'Narrow forms of input that the tests do not hold, and what nobody has looked at one by one.',
    survivors: {
      'logging-application/call-arguments.ts': [''],
      [`${E}/bound-context.ts`]: [''],
      [`${E}/context-fields.ts`]: [''],
      [`${E}/record-budget.ts`]: [''],
      [`${E}/value-writer.ts`]: [''],
      [`${E}/write-object.ts`]: [''],
      [`${R}/pair-verdict.ts`]: [''],
      [`${S}/label-separator.ts`]: [''],
      [`${S}/label-value.ts`]: [''],
      [`${S}/label.ts`]: [''],
      [`${S}/scan-private-keys.ts`]: [''],
      [`${R}/find-secrets.ts`]: [''],
      [`${R}/item-verdict.ts`]: [''],
      [`${S}/bare-value.ts`]: [''],
      [`${S}/enclosed-value.ts`]: [''],
      [`${S}/likely-value.ts`]: [''],
      [`${S}/line-value.ts`]: [''],
      [`${S}/looks-random.ts`]: [''],
      [`${S}/quoted-value.ts`]: [''],
      [`${S}/repeated-quotes.ts`]: [''],
      [`${S}/scan-encoded.ts`]: [''],
    },
  },
];
