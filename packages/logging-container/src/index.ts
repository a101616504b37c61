export {
  EventWiringError,
  MultiAdapter,
  type EndedRequest,
  type LevelChangeOptions,
  type LevelMatch,
  type ReleaseRule,
  type RequestBufferOptions,
} from '@dashtam/logging-application';
export { renderPretty } from '@dashtam/logging-console';
export {
  getTraceId,
  runWithTrace,
  traceHeaders,
  tryGetTraceId,
  type RunWithTraceOptions,
} from '@dashtam/logging-trace';
export type { ContainerOptions } from './container-options';
export { createContainer } from './create-container';
export { clearContainerCache, getContainer, getLogger } from './default-container';
export type { Env } from './env-reader';
export type { Environment } from './environment';
export type { LoggingContainer, LoggingStats } from './logging-container';
export { LoggingConfigError, type SettingProblem } from './logging-config-error';
export { parseSettings, type LoggingSettings } from './settings';
export type { SinkName } from './sink-name';
