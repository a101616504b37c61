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
export { startCloudWatchEmulator } from './start-cloudwatch-emulator';
export type { EmulatorCredentials } from './wire/verify-signature';
