import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { selected } from '../selected';
import { DELIVERY_CONTESTANTS } from './contestants';
import { parseDeliveryOptions, type DeliveryOptions } from './delivery-options';
import { FAULT_SCENARIOS } from './fault-scenarios';
import { measuredScenarios } from './measured-scenarios';
import type { Outcome } from './outcome';
import { deliveryChart } from './report/delivery-chart';
import { CHART_FILE, deliveryDocument, type DeliveryField } from './report/delivery-document';
import { ourFailures } from './report/our-failures';
import { runSoak } from './soak/run-soak';
import { soakFailures, soakText } from './soak/soak-result';
import { runFault, runMeasured, type Outcomes } from './run-all';

const ROOT = join(__dirname, '..', '..', '..', '..');
const DOCS = join(ROOT, 'docs');
/** Nothing is timed in them, and most of their time is waiting. */
const FAULTS_AT_ONCE = 3;

async function main(options: DeliveryOptions): Promise<void> {
  if (options.soakSeconds !== undefined) return soak(options.soakSeconds, options);
  const field = fieldOf(options);
  const outcomes = await outcomesOf(field);
  const document = deliveryDocument(ROOT, outcomes, field);
  console.log(document);
  if (options.write) {
    writeFileSync(join(DOCS, 'benchmarks-delivery.md'), document);
    writeFileSync(
      join(DOCS, CHART_FILE),
      deliveryChart(outcomes, field.measured, field.contestants),
    );
  }
  const failures = ourFailures(outcomes);
  if (failures.length > 0) {
    console.error(`failed: ${failures.join('; ')}`);
    process.exitCode = 1;
  }
}

async function soak(seconds: number, options: DeliveryOptions): Promise<void> {
  const result = await runSoak(seconds, options);
  console.log(soakText(result));
  if (soakFailures(result).length > 0) process.exitCode = 1;
}

function fieldOf({ quick, contestants, scenarios }: DeliveryOptions): DeliveryField {
  const measured = measuredScenarios(quick);
  const wanted = selected([...measured, ...FAULT_SCENARIOS], scenarios, 'scenario');
  return {
    contestants: selected(DELIVERY_CONTESTANTS, contestants, 'contestant'),
    measured: measured.filter((one) => wanted.includes(one)),
    faults: FAULT_SCENARIOS.filter((one) => wanted.includes(one)),
  };
}

async function outcomesOf({ measured, faults, contestants }: DeliveryField): Promise<Outcomes> {
  const outcomes = new Map<string, ReadonlyMap<string, readonly Outcome[]>>();
  const progress = (text: string): void => console.error(`delivery: ${text}`);
  for (const scenario of measured) {
    outcomes.set(scenario.name, await runMeasured(scenario, contestants, progress));
  }
  for (let from = 0; from < faults.length; from += FAULTS_AT_ONCE) {
    const some = faults.slice(from, from + FAULTS_AT_ONCE);
    await Promise.all(
      some.map(async (scenario) => {
        outcomes.set(scenario.name, await runFault(scenario, contestants, progress));
      }),
    );
  }
  return outcomes;
}

void main(parseDeliveryOptions(process.argv.slice(2)));
