export type { LoggedRecord } from './logged-record';
export { createRecordingLogger, type RecordingLogger } from './recording-logger';
export {
  createRecordingSink,
  type RecordingSink,
  type RecordingSinkOptions,
} from './recording-sink';
export type { CaseNeed, ContractCase, ContractExpect } from './sink-contract/contract-case';
export { describeSinkContract, type ContractGlobals } from './sink-contract/describe-sink-contract';
export { SINK_CONTRACT_CASES } from './sink-contract/sink-contract-cases';
export type {
  DestinationCapability,
  SinkHarness,
  SinkUnderTest,
} from './sink-contract/sink-harness';
export { createTestLogger, type TestLoggerOptions } from './test-logger';
