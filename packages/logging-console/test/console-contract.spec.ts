import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  describeLoggerContract,
  describeSinkContract,
  loggerOverSink,
  type SinkHarness,
} from '@dashtam/logging-testing';
import { ConsoleAdapter, type ConsoleAdapterOptions } from '../src/index';
import { renderPretty } from '../src/pretty/render-pretty';
import { createPipe } from './pipe';

type Choice = Required<Pick<ConsoleAdapterOptions, 'format' | 'buffer'>>;

const MIB = 1024 * 1024;

const jsonAtOnce: Choice = { format: 'json', buffer: 'none' };
const jsonByTurn: Choice = { format: 'json', buffer: 'turn' };
const prettyAtOnce: Choice = { format: 'pretty', buffer: 'none' };
const prettyByTurn: Choice = { format: 'pretty', buffer: 'turn' };

const renderedAs = ({ format }: Choice): Pick<SinkHarness, 'rendered'> =>
  format === 'pretty' ? { rendered: (line) => renderPretty(line, false) } : {};

const file = (choice: Choice): SinkHarness => ({
  ...renderedAs(choice),
  create({ onFailure }) {
    const folder = mkdtempSync(join(tmpdir(), 'console-file-'));
    const destination = join(folder, 'app.log');
    return {
      sink: new ConsoleAdapter({ ...choice, destination, onFailure }),
      delivered: () => Promise.resolve(readFileSync(destination, 'utf8').split('\n').slice(0, -1)),
      dispose: () => rmSync(folder, { recursive: true }),
    };
  },
});

const stallingPipe = (choice: Choice): SinkHarness => ({
  ...renderedAs(choice),
  capabilities: ['break', 'heal'],
  maxQueuedBytes: MIB,
  create({ onFailure }) {
    const pipe = createPipe();
    const destination = pipe.descriptor;
    const bounds = { stallMs: 0, maxQueuedBytes: MIB };
    return {
      sink: new ConsoleAdapter({ ...choice, ...bounds, destination, onFailure }),
      delivered: () => Promise.resolve(pipe.lines()),
      breakDestination: () => pipe.stall(),
      healDestination: () => pipe.resume(),
      dispose: () => pipe.remove(),
    };
  },
});

const closingPipe = (choice: Choice): SinkHarness => ({
  ...renderedAs(choice),
  capabilities: ['break'],
  create({ onFailure }) {
    const pipe = createPipe();
    const destination = pipe.descriptor;
    return {
      sink: new ConsoleAdapter({ ...choice, stallMs: 0, destination, onFailure }),
      delivered: () => Promise.resolve(pipe.lines()),
      breakDestination: () => pipe.leave(),
      dispose: () => pipe.remove(),
    };
  },
});

describe.each<[string, (choice: Choice) => SinkHarness, readonly Choice[]]>([
  ['a file', file, [jsonAtOnce, jsonByTurn, prettyAtOnce]],
  ['a pipe that stalls', stallingPipe, [jsonAtOnce, jsonByTurn, prettyByTurn]],
  ['a pipe that closes', closingPipe, [jsonAtOnce, jsonByTurn]],
])('On %s', (_destination, harness, choices) => {
  for (const choice of choices) {
    const name = `ConsoleAdapter (format ${choice.format}, buffer ${choice.buffer})`;
    describeSinkContract(name, { describe, it, expect }, harness(choice));
  }
});

for (const choice of [jsonAtOnce, jsonByTurn]) {
  describeLoggerContract(
    `A logger over ConsoleAdapter (json, buffer: ${choice.buffer})`,
    { describe, it, expect },
    loggerOverSink(file(choice)),
  );
}
