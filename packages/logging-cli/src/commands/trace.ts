import { Command } from 'commander';
import { addSourceOptions, readSources, type SourceOptions } from '../cloud/read-sources';
import { counted } from '../output/counted';
import { startProgress } from '../output/progress';
import { renderRecord } from '../output/render-record';
import { gatherTimeline, type Timeline, type TimelineEntry } from '../records/timeline';
import { parseTraceId, tracePattern } from '../records/trace-id';
import type { CommandContext } from './command-context';

interface TraceOptions extends SourceOptions {
  readonly json?: boolean;
}

/** `trace`: what happened in one trace, across services. */
export function traceCommand(context: CommandContext): Command {
  const command = new Command('trace')
    .summary('the timeline of one trace, across services')
    .description(
      'Shows the lines of one trace in order of time, from any number of services.\n' +
        'Exit code 1 when there is none.',
    )
    .argument('<id>', 'the trace id (X-Trace-Id of an answer), or a traceparent header');
  return addSourceOptions(command)
    .option('--json', 'the timeline as one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  $ dashtam-logging trace 0af7651916cd43dd8448eb211c80319c api.log billing.log
  $ dashtam-logging trace 0af7651916cd43dd8448eb211c80319c -g /dashtam/production/app --since 2d
  $ dashtam-logging trace 0af7651916cd43dd8448eb211c80319c -g /shop/api -g /shop/billing --json`,
    )
    .action((id: string, files: string[], options: TraceOptions) =>
      trace(parseTraceId(id), files, options, context),
    );
}

async function trace(
  id: string,
  files: readonly string[],
  options: TraceOptions,
  { terminal, output, color, found }: CommandContext,
): Promise<void> {
  const progress = startProgress(terminal, `Looking for ${id}`);
  const lines = readSources(files, options, terminal, tracePattern(id));
  const timeline = await gatherTimeline(id, lines).finally(() => progress.end());
  if (timeline === undefined) {
    found();
    terminal.stderr.write(`dashtam-logging: no line of trace ${id} was found\n`);
  } else if (options.json !== true) {
    await output.write(renderTimeline(timeline, color));
  }
  if (options.json === true) await output.write(`${JSON.stringify(asJson(id, timeline))}\n`);
}

function asJson(id: string, timeline: Timeline | undefined): object {
  return {
    trace_id: id,
    services: timeline?.services ?? [],
    duration_ms: timeline?.durationMs ?? 0,
    lines: (timeline?.entries ?? []).map(({ offsetMs, service, record }) => ({
      offset_ms: offsetMs,
      service,
      record,
    })),
  };
}

function renderTimeline(timeline: Timeline, color: boolean): string {
  const { traceId, services, durationMs, entries } = timeline;
  const width = Math.max(...services.map(({ length }) => length));
  const title = `trace ${traceId}: ${counted(entries.length, 'line')} of ${services.join(', ')} in ${durationMs} ms`;
  return `${title}\n${entries.map((entry) => renderEntry(entry, width, color)).join('')}`;
}

/** Fields that are the same in all lines of a trace, or stand before them. */
const SAID_ELSEWHERE = ['timestamp', 'trace_id', 'service', 'span_id', 'trace_flags'];

function renderEntry({ offsetMs, service, record }: TimelineEntry, width: number, color: boolean) {
  const offset = offsetMs === undefined ? '?' : `+${offsetMs} ms`;
  const line = renderRecord(record, color, SAID_ELSEWHERE);
  return `${offset.padStart(10)}  ${service.padEnd(width)}  ${line}`;
}
