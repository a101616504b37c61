export type {
  AlarmDefinition,
  AlarmMetric,
  AlarmState,
  MetricDataQuery,
} from './alarms/alarm-definition';
export type { AlarmReport } from './alarms/alarm-store';
export { auditDelivery, type DeliveryAudit } from './audit-delivery';
export type { ReceivedCall } from './call-log';
export type {
  AcceptedEvent,
  CloudWatchEmulator,
  CloudWatchEmulatorOptions,
  EventSelection,
} from './cloudwatch-emulator';
export type {
  AccessDeniedFault,
  ErrorFault,
  Fault,
  FaultScope,
  GarbageFault,
  HangFault,
  OutageFault,
  PartialRejectFault,
  RequestFault,
  ResetAfterFault,
  ResetBeforeFault,
  SlowFault,
  ThrottleFault,
  UnavailableFault,
} from './faults/fault';
export type { RejectedLogEventsInfo } from './limits/event-age';
export type { Datapoint } from './metrics/datapoints';
export type { MetricError } from './metrics/metric-store';
export type { MetricIdentity } from './metrics/metric-identity';
export type { StatisticsQuery } from './metrics/read-statistics';
export { startCloudWatchEmulator } from './start-cloudwatch-emulator';
export type { EmulatorCredentials } from './wire/verify-signature';
