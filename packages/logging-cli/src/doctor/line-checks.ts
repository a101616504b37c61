import { counted } from '../output/counted';
import { fail, pass, unknown, warn, type Check, type Verdict } from './check';
import type { Facts } from './facts';
import type { LineFacts, Suspicion } from './line-facts';

/** The checks that look at captured lines. */
export const LINE_CHECKS: readonly Check[] = [
  {
    id: 'passwords',
    title: 'No passwords are logged',
    source: 'security checklist 1',
    why: 'Whoever may read logs could sign in as the user, here and wherever the password is used again.',
    remedy:
      'Change the password. Log through @dashtam/logging-container, which redacts; do not log forms or request bodies.',
    judge: suspecting('password', 'with a password'),
  },
  {
    id: 'tokens',
    title: 'No API keys, tokens or session ids are logged',
    source: 'security checklist 2',
    why: 'A token is as good as a password until it expires, and logs are kept longer than that.',
    remedy:
      'Revoke the token. Log through @dashtam/logging-container; teach it tokens of your own with the option `patterns`.',
    judge: suspecting('token', 'with a token or key'),
  },
  {
    id: 'numbers',
    title: 'No social security or card numbers are logged',
    source: 'security checklist 3',
    why: 'Card numbers put the log group under PCI DSS; social security numbers cannot be changed.',
    remedy: 'Delete the stream that holds them. Log ids of your own in their place.',
    judge: suspecting('number', 'with a card or social security number'),
  },
  {
    id: 'user-input',
    title: 'User input is sanitised',
    source: 'security checklist 4',
    why: 'A line break in a value fakes a line, an escape sequence commands the terminal of who reads it.',
    remedy: "Log what users type with userInput('query', text): 100 characters, no line breaks.",
    judge: suspecting('user-input', 'with a control character or an overlong value'),
  },
  {
    id: 'trace-ids',
    title: 'Every line has a trace id',
    source: 'security checklist 8, troubleshooting 12.4',
    why: 'A line without one cannot be found from the request, or the request from the line.',
    remedy:
      'Log through the container; install traceMiddleware(); run background work in runWithTrace().',
    judge: suspecting('trace-id', 'without a trace id'),
  },
  {
    id: 'error-detail',
    title: "Error messages don't expose internal details",
    source: 'security checklist 9',
    why: 'Paths, statements and stacks in messages tell an attacker how the system is built; messages reach users.',
    remedy:
      'Answer through problemHandler(); give errors constant messages and put the detail in the cause.',
    judge: judgeDetail,
  },
  {
    id: 'delivery-notices',
    title: 'Delivery loses no lines and does not fail',
    source: 'troubleshooting 12.2, fallback',
    why: 'A lost line is found by nobody; while delivery fails, lines wait in a spool that is bounded.',
    remedy:
      'Look for the reason on stderr of the application (`Log lines lost`, `CloudWatch delivery is failing`); see reachability and permissions.',
    judge: suspecting('delivery', 'about lost lines or failing delivery'),
  },
  {
    id: 'debug-share',
    title: 'DEBUG is no large part of what is logged',
    source: 'troubleshooting 12.3',
    why: 'CloudWatch charges by what is written, whether anybody reads it or not.',
    remedy:
      'LOG_LEVEL=INFO in production; LOG_REQUEST_BUFFER keeps the detail of failed requests; see the command cost.',
    judge: judgeDebugShare,
  },
];

function suspecting(kind: Suspicion, what: string): (facts: Facts) => Verdict {
  return ({ lines }) => {
    if (typeof lines === 'string') return unknown(lines);
    const { count, examples } = lines.suspects[kind];
    const total = lines.records + lines.otherLines;
    if (total === 0) return unknown('There are no lines.');
    if (count === 0) return pass(`No line ${what} among ${lookedOver(lines)}.`);
    const found = `${count} of ${counted(total, 'line')} ${what}`;
    return fail(`${found}: ${examples.join('; ')}${count > examples.length ? '; ...' : ''}`);
  };
}

function lookedOver({ records, otherLines }: LineFacts): string {
  const others = otherLines === 0 ? '' : ` and ${counted(otherLines, 'line')} that are not JSON`;
  return `${counted(records, 'record')}${others}`;
}

function judgeDetail(facts: Facts): Verdict {
  const { answer } = facts;
  const ofLines = suspecting('error-detail', 'with internal detail')(facts);
  if (typeof answer === 'string') return ofLines;
  const asked = `${answer.url} answers ${answer.status}`;
  if (answer.detail !== undefined) return fail(`${asked} with ${answer.detail} in its body.`);
  return ofLines.status === 'unknown' ? pass(`${asked} and tells nothing of its inside.`) : ofLines;
}

/** Share of the records from which on somebody should look. */
const LARGE_SHARE = 0.5;

function judgeDebugShare({ lines }: Facts): Verdict {
  if (typeof lines === 'string') return unknown(lines);
  const { records, debugRecords } = lines;
  if (records === 0) return unknown('There are no records.');
  const saw = `${debugRecords} of ${counted(records, 'record')} at DEBUG.`;
  return debugRecords / records >= LARGE_SHARE ? warn(saw) : pass(saw);
}
