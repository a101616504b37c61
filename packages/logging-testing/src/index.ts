export type { LoggedRecord } from './logged-record';
export {
  describeLoggerContract,
  LOGGER_CONTRACT_CASES,
} from './logger-contract/describe-logger-contract';
export type { LoggerContractCase } from './logger-contract/logger-case';
export type { LoggerHarness, LoggerUnderTest } from './logger-contract/logger-harness';
export { loggerOverSink } from './logger-contract/logger-over-sink';
export type { LoggedLines } from './matchers/logged-lines';
export { loggingMatchers, type LoggingMatchers } from './matchers/logging-matchers';
export { createRecordingLogger, type RecordingLogger } from './recording-logger';
export {
  createRecordingSink,
  type RecordingSink,
  type RecordingSinkOptions,
} from './recording-sink';
export { describeRegistryContract } from './registry-contract/describe-registry-contract';
export {
  REGISTRY_CONTRACT_CASES,
  type RegistryContractCase,
} from './registry-contract/registry-cases';
export type { CaseNeed, ContractCase, ContractExpect } from './sink-contract/contract-case';
export { describeSinkContract, type ContractGlobals } from './sink-contract/describe-sink-contract';
export { SINK_CONTRACT_CASES } from './sink-contract/sink-contract-cases';
export type {
  DestinationCapability,
  SinkHarness,
  SinkUnderTest,
} from './sink-contract/sink-harness';
export { createTestLogger, type TestLoggerOptions } from './test-logger';
