import { createManualClock } from '../../test/support/manual-clock';
import { createScriptedSender, serviceError } from '../../test/support/scripted-sender';
import { DropNotice } from './drop-notice';

const event = { timestamp: 1, message: 'm' };

function start(metricDimensions?: Readonly<Record<string, string>>) {
  const sender = createScriptedSender();
  const notice = new DropNotice({
    sender,
    clock: createManualClock(),
    traceId: 't',
    metricDimensions,
  });
  const told = () =>
    sender.calls.flatMap((call) => {
      const text = /^put s: (\{.*)/.exec(call)?.[1];
      return text === undefined ? [] : [JSON.parse(text) as object];
    });
  return { sender, notice, told };
}

it('follows the next put, once, with the losses added up by level', async () => {
  const { sender, notice, told } = start();
  notice.add({ info: 2, warning: 1 });
  notice.add({ info: 3, error: 0 });
  await notice.put('s', [event]);
  await notice.put('s', [event]);
  expect(sender.calls).toHaveLength(3);
  expect(told()).toEqual([
    {
      timestamp: '2023-11-14T22:13:20.000Z',
      level: 'WARNING',
      message: 'logs_dropped',
      dropped: { info: 5, warning: 1 },
      trace_id: 't',
    },
  ]);
});

it('is told again where the service refused it, together with what was lost since', async () => {
  const { sender, notice, told } = start();
  notice.add({ info: 2 });
  sender.answer('ok', serviceError('ThrottlingException'));
  await notice.put('s', [event]);
  notice.add({ info: 1 });
  await notice.put('s', [event]);
  expect(told().at(-1)).toMatchObject({ dropped: { info: 3 } });
});

it('waits while the lines themselves are refused', async () => {
  const { sender, notice } = start();
  notice.add({ info: 1 });
  sender.answer(serviceError('ThrottlingException'));
  await expect(notice.put('s', [event])).rejects.toThrow();
  expect(sender.calls).toEqual(['put s: m']);
});

it.each([
  [{ service: 'api', environment: 'production' }, [['service', 'environment'], []]],
  [{}, [[]]],
])('is a metric with the dimensions %p and without any', async (dimensions, sets) => {
  const { notice, told } = start(dimensions);
  notice.add({ info: 2, error: 1 });
  await notice.put('s', [event]);
  const directive = {
    Namespace: 'Dashtam',
    Dimensions: sets,
    Metrics: [{ Name: 'LogsDropped', Unit: 'Count' }],
  };
  expect(told()).toMatchObject([
    {
      ...dimensions,
      LogsDropped: 3,
      _aws: { Timestamp: 1_700_000_000_000, CloudWatchMetrics: [directive] },
    },
  ]);
});
