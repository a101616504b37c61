import { createServer, type Server } from 'node:http';
import { AlarmStore } from './alarms/alarm-store';
import { answerRequest, type Backend } from './answer-request';
import { CallLog } from './call-log';
import type {
  AcceptedEvent,
  CloudWatchEmulator,
  CloudWatchEmulatorOptions,
  EventSelection,
} from './cloudwatch-emulator';
import { FaultQueue } from './faults/fault-queue';
import { Outage } from './faults/outage';
import { QueryStore } from './insights/query-store';
import { MetricStore, type StoredMetric } from './metrics/metric-store';
import type { MetricIdentity } from './metrics/metric-identity';
import { readStatistics } from './metrics/read-statistics';
import type { StoredEvent } from './store/log-group';
import { LogStore } from './store/log-store';

/**
 * Starts a CloudWatch Logs emulator on the loopback interface. Rejects with RangeError for a port
 * that is no port, and with the system's error if it cannot listen.
 */
export async function startCloudWatchEmulator(
  options: CloudWatchEmulatorOptions = {},
): Promise<CloudWatchEmulator> {
  const { host = '127.0.0.1', region = 'us-east-1', accountId = '123456789012' } = options;
  const { now = Date.now, keepBodies = true, keepEvents = true, credentials, onEvents } = options;
  const metrics = new MetricStore();
  const alarms = new AlarmStore(metrics);
  const store = new LogStore({
    keepEvents,
    onEvents: (events) => {
      if (keepEvents) metrics.add(events);
      onEvents?.(events.map(acceptedEvent));
    },
  });
  const faults = new FaultQueue();
  const calls = new CallLog();
  const service = { store, queries: new QueryStore(), metrics, alarms, now, region, accountId };
  const server = createEmulatorServer({ service, faults, calls, keepBodies, credentials });
  const outage = new Outage(server);
  const port = await listen(server, options.port ?? 0, host);

  return {
    endpoint: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    events: (selection = {}) => selectEvents(store, selection),
    calls: () => calls.snapshot(),
    metrics: () => metrics.metrics.map(identityOfMetric),
    statistics: (query) => readStatistics(metrics, query),
    metricErrors: () => [...metrics.errors],
    putAlarm: (alarm) => alarms.put(alarm, now()),
    alarms: () => alarms.evaluate(now()),
    fail: (fault) => (fault.kind === 'outage' ? outage.begin() : faults.add(fault)),
    heal: () => {
      faults.clear();
      outage.end();
    },
    close: () => close(server),
  };
}

function createEmulatorServer(backend: Backend): Server {
  const server = createServer((message, response) => {
    void answerRequest(backend, message, response);
  });
  // Longer than clients keep idle connections, so that only faults reset a request.
  server.keepAliveTimeout = 120_000;
  return server;
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function selectEvents(store: LogStore, selection: EventSelection): readonly AcceptedEvent[] {
  const { logGroupName, logStreamName } = selection;
  return store.accepted
    .filter(
      ({ groupName, streamName }) =>
        groupName === (logGroupName ?? groupName) && streamName === (logStreamName ?? streamName),
    )
    .map(acceptedEvent);
}

function acceptedEvent(event: StoredEvent): AcceptedEvent {
  const { groupName, streamName, timestamp, message, ingestionTime } = event;
  return {
    logGroupName: groupName,
    logStreamName: streamName,
    timestamp,
    message,
    ingestionTime,
  };
}

function identityOfMetric({ namespace, metricName, dimensions }: StoredMetric): MetricIdentity {
  return { namespace, metricName, dimensions };
}
