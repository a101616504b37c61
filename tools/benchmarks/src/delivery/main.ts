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

type WritableOutcomes = Map<string, ReadonlyMap<string, readonly Outcome[]>>;

async function main(options: DeliveryOptions): Promise<void> {
  if (options.soakSeconds !== undefined) return soak(options.soakSeconds, options);
  const field = fieldOf(options);
  const outcomes = await measuredOutcomes(field);
  // What half an hour has measured is kept, whatever happens to the rest.
  if (options.write) write(outcomes, field);
  await addFaults(outcomes, field);
  console.log(deliveryDocument(ROOT, outcomes, field));
  if (options.write) write(outcomes, field);
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

const progress = (text: string): void => console.error(`delivery: ${text}`);

async function measuredOutcomes({ measured, contestants }: DeliveryField) {
  const outcomes: WritableOutcomes = new Map();
  for (const scenario of measured) {
    outcomes.set(scenario.name, await runMeasured(scenario, contestants, progress));
  }
  return outcomes;
}

async function addFaults(
  outcomes: WritableOutcomes,
  { faults, contestants }: DeliveryField,
): Promise<void> {
  for (let from = 0; from < faults.length; from += FAULTS_AT_ONCE) {
    const some = faults.slice(from, from + FAULTS_AT_ONCE);
    await Promise.all(
      some.map(async (scenario) => {
        outcomes.set(scenario.name, await runFault(scenario, contestants, progress));
      }),
    );
  }
}

function write(outcomes: Outcomes, field: DeliveryField): void {
  writeFileSync(join(DOCS, 'benchmarks-delivery.md'), deliveryDocument(ROOT, outcomes, field));
  const chart = deliveryChart(outcomes, field.measured, field.contestants);
  writeFileSync(join(DOCS, CHART_FILE), chart);
}

void main(parseDeliveryOptions(process.argv.slice(2)));
