import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { callsSuite } from './calls/calls-suite';
import { CONTESTANTS } from './calls/contestants';
import { profileOfContestant } from './calls/profile';
import { WORKLOADS } from './calls/workload';
import { parseCommandLine, type BenchOptions } from './command-line';
import { eventsSuite } from './events/events-suite';
import { httpSuite } from './http/http-suite';
import { requestsSuite } from './requests/requests-suite';
import { environmentLines } from './report/environment-lines';
import { selected } from './selected';
import type { Section, Suite } from './suite';

const ROOT = join(__dirname, '..', '..', '..');
const DOCS = join(ROOT, 'docs');

/** All suites, in the order of the document. */
const SUITES: readonly Suite[] = [callsSuite, requestsSuite, eventsSuite, httpSuite];

async function main(options: BenchOptions): Promise<void> {
  if (options.profile !== undefined) {
    const workloads = selected(WORKLOADS, options.workloads, 'workload');
    for (const contestant of selected(CONTESTANTS, [options.profile], 'contestant')) {
      console.log(await profileOfContestant(contestant, workloads));
    }
    return;
  }
  const suites = selected(SUITES, options.suites, 'suite');
  const sections: Section[] = [];
  for (const suite of suites) sections.push(await suite.run(options));
  const document = documentOf(suites, sections);
  console.log(document);
  if (options.write) write(document, sections);
  const failures = sections.flatMap((section) => section.failures);
  if (failures.length > 0) {
    console.error(`failed: ${failures.join('; ')}`);
    process.exitCode = 1;
  }
}

function documentOf(suites: readonly Suite[], sections: readonly Section[]): string {
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench -- --write`. Only what one run compares is comparable.',
    '',
    ...environmentLines(
      ROOT,
      suites.flatMap(({ packages }) => packages),
    ),
    '',
    sections.map(({ markdown }) => markdown).join('\n'),
  ].join('\n');
}

function write(document: string, sections: readonly Section[]): void {
  writeFileSync(join(DOCS, 'benchmarks.md'), document);
  for (const { fileName, svg } of sections.flatMap(({ charts }) => charts)) {
    writeFileSync(join(DOCS, fileName), svg);
  }
}

void main(parseCommandLine(process.argv.slice(2)));
