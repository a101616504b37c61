import { closeIsIdempotent } from './close-is-idempotent';
import type { ContractCase } from './contract-case';
import { flushSettles } from './flush-settles';
import { lossesAreReported } from './losses-are-reported';
import { meaningIsKept } from './meaning-is-kept';
import { memoryIsBounded } from './memory-is-bounded';
import { orderIsKept } from './order-is-kept';
import { writeNeverThrows } from './write-never-throws';
import { writeNeverWaits } from './write-never-waits';

/** The `LogSink` contract as plain functions, in the order of its eight rules. */
export const SINK_CONTRACT_CASES: readonly ContractCase[] = [
  ...writeNeverThrows,
  ...writeNeverWaits,
  ...meaningIsKept,
  ...orderIsKept,
  ...memoryIsBounded,
  ...flushSettles,
  ...closeIsIdempotent,
  ...lossesAreReported,
];
