import { createDeliveryBench } from '../../test/support/delivery-bench';
import { serviceError } from '../../test/support/scripted-sender';

const throttled = serviceError('ThrottlingException');
const denied = serviceError('AccessDeniedException');
const noStream = serviceError(
  'ResourceNotFoundException',
  400,
  'The specified log stream does not exist.',
);
const noGroup = serviceError(
  'ResourceNotFoundException',
  400,
  'The specified log group does not exist.',
);
const exists = serviceError('ResourceAlreadyExistsException');

describe('a refused put', () => {
  it('is repeated with growing waits until it succeeds, and nothing overtakes it', async () => {
    const { sender, write, clock, delivery, counted } = createDeliveryBench();
    sender.answer(throttled, serviceError('InternalFailure', 500), new Error('socket hang up'));
    await write('a b c');
    await write('d e f');
    const retried: number[] = [];
    for (const waitMs of [50, 100, 200]) {
      await clock.advance(waitMs);
      retried.push(counted.retried);
    }
    const first = 'put s: a b c';
    expect(sender.calls).toEqual([first, first, first, first, 'put s: d e f']);
    expect(retried).toEqual([1, 2, 3]);
    expect(delivery.sent).toBe(6);
  });

  it('starts again with short waits after a success', async () => {
    const { sender, write, clock } = createDeliveryBench();
    sender.answer(throttled, throttled, 'ok', throttled);
    await write('a b c');
    await clock.advance(50);
    await clock.advance(100);
    const before = clock.delays.length;
    await write('d e f');
    expect(clock.delays.slice(before)).toEqual([50]);
  });

  it('is repeated slowly when access is denied', async () => {
    const { sender, write, clock } = createDeliveryBench();
    sender.answer(denied);
    await write('a b c');
    await clock.advance(22_499);
    expect(sender.calls).toHaveLength(1);
    await clock.advance(1);
    expect(sender.calls).toHaveLength(2);
  });

  it('gets a new client when the credentials have expired', async () => {
    const { sender, write, clock } = createDeliveryBench();
    sender.answer(serviceError('ExpiredTokenException'));
    await write('a b c');
    await clock.advance(50);
    expect(sender.calls).toEqual(['put s: a b c', 'renew', 'put s: a b c']);
  });

  it('is repeated at once, but once, when our clock is off', async () => {
    const { sender, write } = createDeliveryBench();
    const skewed = serviceError('RequestTimeTooSkewed', 403);
    sender.answer(skewed, skewed, skewed);
    await write('a b c');
    expect(sender.calls).toHaveLength(2);
  });
});

describe('a missing destination', () => {
  it('is created: the stream alone where the group exists', async () => {
    const { sender, write } = createDeliveryBench();
    sender.answer(noStream);
    await write('a b c');
    expect(sender.calls).toEqual(['put s: a b c', 'stream s', 'put s: a b c']);
  });

  it('is created: the group with its retention, then the stream', async () => {
    const { sender, write, losses } = createDeliveryBench();
    sender.answer(noGroup);
    await write('a b c');
    const created = ['group', 'retention 30', 'stream s'];
    expect(sender.calls).toEqual(['put s: a b c', ...created, 'put s: a b c']);
    expect(losses.refused).toBe(0);
  });

  it('is created even when the service names the stream while the group is missing', async () => {
    const { sender, write } = createDeliveryBench();
    sender.answer(noStream, noGroup);
    await write('a b c');
    expect(sender.calls.slice(1, -1)).toEqual(['stream s', 'group', 'retention 30', 'stream s']);
  });

  it('may be created by somebody else at the same time; their retention is left alone', async () => {
    const { sender, write } = createDeliveryBench();
    sender.answer(noGroup, exists, exists);
    await write('a b c');
    expect(sender.calls).toEqual(['put s: a b c', 'group', 'stream s', 'put s: a b c']);
  });

  it('that may not be created is still put to, slowly, and reported', async () => {
    const { sender, write, clock, degraded } = createDeliveryBench();
    sender.answer(noStream, denied);
    await write('a b c');
    expect(degraded()).toHaveLength(1);
    await clock.advance(22_500);
    expect(sender.calls).toEqual(['put s: a b c', 'stream s', 'put s: a b c']);
  });

  it('is not created in a tight loop when the service keeps denying that it exists', async () => {
    const { sender, write, clock } = createDeliveryBench();
    sender.refuseWhen(() => noStream);
    await write('a b c');
    expect(sender.calls.filter((call) => call.startsWith('put'))).toHaveLength(2);
    await clock.advance(50);
    expect(sender.calls.filter((call) => call.startsWith('put'))).toHaveLength(3);
  });

  it('gets its retention later when setting it fails for a while', async () => {
    const { sender, write } = createDeliveryBench();
    sender.answer(noGroup, 'ok', throttled);
    await write('a b c');
    expect(sender.calls.filter((call) => call === 'retention 30')).toHaveLength(2);
  });

  it('stays without retention where setting it is denied', async () => {
    const { sender, write } = createDeliveryBench();
    sender.answer(noGroup, 'ok', denied);
    await write('a b c');
    await write('d e f');
    expect(sender.calls.filter((call) => call === 'retention 30')).toHaveLength(1);
  });
});

describe('a refused batch', () => {
  it('is halved until the bad event stands alone; the others arrive in order', async () => {
    const { sender, write, clock, delivery, lost } = createDeliveryBench();
    const bad = serviceError('InvalidParameterException', 400, 'bad event');
    sender.refuseWhen((messages) => (messages.includes('BAD') ? bad : undefined));
    await write('a b c d BAD f g', 'error');
    await clock.advance(0);
    const lines = sender.calls
      .filter((call) => !call.includes('BAD'))
      .flatMap((call) => call.slice('put s: '.length).split(' '));
    expect(lines).toEqual(['a', 'b', 'c', 'd', 'f', 'g']);
    expect(delivery.sent).toBe(6);
    const reason = 'InvalidParameterException (HTTP 400): bad event';
    expect(lost()).toEqual([{ kind: 'rejected', count: 1, level: 'error', reason }]);
  });

  it('that was accepted before is no loss, and nothing of it is sent again', async () => {
    const { sender, write, delivery, losses } = createDeliveryBench();
    sender.refuseWhen(() => serviceError('DataAlreadyAcceptedException'));
    await write('a b c');
    expect(sender.calls).toEqual(['put s: a b c']);
    expect(delivery.sent).toBe(3);
    expect(losses.refused).toBe(0);
  });
});

describe('an accepted batch', () => {
  it('reports the events that the service refused, by kind', async () => {
    const { sender, write, clock, delivery, lost, queue } = createDeliveryBench();
    sender.answer({ tooOldEnd: 1, tooNewStart: 4 });
    await write('old a b c new', 'warning');
    await clock.advance(0);
    expect(lost().map(({ kind, count, level }) => [kind, count, level])).toEqual([
      ['expired', 1, 'warning'],
      ['rejected', 1, 'warning'],
    ]);
    expect([delivery.sent, queue.length]).toEqual([3, 0]);
  });

  it('carries times at most 1 h 55 min ahead of the service', async () => {
    const clockOffsetMs = -7_200_000;
    const { sender, write, clock } = createDeliveryBench({ clockOffsetMs });
    const nowMs = clock.now();
    await write('a', 'info', nowMs - 7_200_000);
    await write('b c', 'info', nowMs);
    expect(sender.timestamps()).toEqual([nowMs - 7_200_000, nowMs - 300_000, nowMs - 300_000]);
  });

  it('is in the order of time after a clock step', async () => {
    const { sender, write, clock } = createDeliveryBench();
    await write('late', 'info', clock.now());
    await write('early earlier', 'info', clock.now() - 1_000);
    expect(sender.calls).toEqual(['put s: early earlier late']);
  });
});

describe('degradation', () => {
  it('does not begin with one throttled call', async () => {
    const { sender, write, clock, fallen, degraded } = createDeliveryBench();
    sender.answer(throttled);
    await write('a b c', 'error');
    await clock.advance(50);
    expect([fallen(), degraded()]).toEqual([[], []]);
  });

  it('sends WARNING and above to the fallback too, says why, and is reported once', async () => {
    const { sender, write, clock, fallen, degraded } = createDeliveryBench();
    sender.refuseWhen(() => throttled);
    await write('queued-info');
    await write('queued-error', 'error');
    await write('c');
    await clock.advance(50);
    await write('new-info');
    await write('new-warning', 'warning');
    await clock.advance(30_000);
    const [diagnostic, ...lines] = fallen();
    expect(JSON.parse(diagnostic ?? '')).toEqual({
      timestamp: new Date(clock.now() - 30_000).toISOString(),
      level: 'WARNING',
      message: 'CloudWatch delivery is failing',
      error_message: 'ThrottlingException (HTTP 400): ThrottlingException',
      queued: 3,
      trace_id: 'trace-1',
    });
    expect(lines).toEqual(['queued-error', 'new-warning']);
    expect(degraded().map(({ count }) => count)).toEqual([0]);
  });

  it('says why again after a minute, not before', async () => {
    const { sender, write, clock, fallen } = createDeliveryBench();
    sender.refuseWhen(() => denied);
    await write('a b c');
    await clock.advance(30_000);
    await clock.advance(29_999);
    expect(fallen()).toHaveLength(1);
    await clock.advance(30_000);
    expect(fallen()).toHaveLength(2);
  });

  it('ends with the first success and may begin again', async () => {
    const { sender, write, clock, fallen, degraded } = createDeliveryBench();
    sender.answer(denied);
    await write('a b c');
    await clock.advance(30_000);
    await write('fine', 'error');
    expect(fallen()).toHaveLength(1);
    sender.answer(denied);
    await write('d e', 'warning');
    expect(degraded()).toHaveLength(2);
    expect(fallen().slice(1)).toEqual(['fine', 'd', 'e']);
  });
});
