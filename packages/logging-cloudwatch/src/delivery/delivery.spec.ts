import { createDeliveryBench } from '../../test/support/delivery-bench';
import { settled } from '../../test/support/manual-clock';
import { serviceError } from '../../test/support/scripted-sender';

const throttled = serviceError('ThrottlingException');

describe('a delivery starts', () => {
  it('when enough lines wait, and takes all of them', async () => {
    const { sender, write } = createDeliveryBench();
    await write('a b');
    expect(sender.calls).toEqual([]);
    await write('c d');
    expect(sender.calls).toEqual(['put s: a b c d']);
  });

  it('when the oldest line has waited for the interval', async () => {
    const { sender, write, clock } = createDeliveryBench();
    await write('a');
    await clock.advance(3_000);
    await write('b');
    await clock.advance(1_999);
    expect(sender.calls).toEqual([]);
    await clock.advance(1);
    expect(sender.calls).toEqual(['put s: a b']);
  });

  it('after at most the interval, however far a clock step put the line ahead', async () => {
    const { sender, write, clock } = createDeliveryBench();
    await write('a', 'info', clock.now() + 3_600_000);
    await clock.advance(5_000);
    expect(sender.calls).toEqual(['put s: a']);
  });

  it('at once for a line that is older than the interval', async () => {
    const { sender, write, clock } = createDeliveryBench();
    await write('released', 'info', clock.now() - 60_000);
    await clock.advance(1);
    expect(sender.calls).toEqual(['put s: released']);
  });

  it('at once when somebody waits for it', async () => {
    const { sender, write, delivery } = createDeliveryBench();
    await write('a');
    await delivery.drain(1_000);
    expect(sender.calls).toEqual(['put s: a']);
  });

  it('never while a put is under way', async () => {
    const { sender, write } = createDeliveryBench();
    let answer = (): void => undefined;
    const put = sender.put.bind(sender);
    sender.put = async (stream, events) => {
      await new Promise<void>((resolve) => (answer = resolve));
      return put(stream, events);
    };
    await write('a b c');
    await write('d e f');
    expect(sender.calls).toEqual([]);
    answer();
    await settled();
    expect(sender.calls).toEqual(['put s: a b c']);
    answer();
    await settled();
    expect(sender.calls).toEqual(['put s: a b c', 'put s: d e f']);
  });
});

describe('a drain', () => {
  it('ends at once when nothing waits', async () => {
    const { delivery, sender } = createDeliveryBench();
    await delivery.drain(1_000_000);
    expect(sender.calls).toEqual([]);
  });

  it('ends at its deadline when the service refuses, and delivery goes on', async () => {
    const { delivery, sender, write, clock } = createDeliveryBench();
    sender.answer(throttled);
    await write('a');
    await delivery.drain(1);
    expect(sender.calls).toEqual(['put s: a']);
    await clock.advance(100);
    expect(sender.calls).toEqual(['put s: a', 'put s: a']);
  });

  it('cuts a long wait short', async () => {
    const { delivery, sender, write } = createDeliveryBench();
    sender.answer(serviceError('AccessDeniedException'));
    await write('a b c');
    expect(sender.calls).toHaveLength(1);
    await delivery.drain(1_000_000);
    expect(sender.calls).toHaveLength(2);
  });

  it('ends when delivery is stopped', async () => {
    const { delivery, sender, write } = createDeliveryBench();
    sender.refuseWhen(() => throttled);
    await write('a b');
    const drained = delivery.drain(1_000_000);
    expect(delivery.stop().map(({ message }) => message)).toEqual(['a', 'b']);
    await drained;
  });
});

describe('the streams of a daily adapter', () => {
  it('change with the UTC date of the records, never inside a batch', async () => {
    const { sender, write } = createDeliveryBench({ isDaily: true });
    const midnight = Date.UTC(2023, 10, 15);
    await write('a', 'info', midnight - 1);
    await write('b', 'info', midnight);
    await write('c', 'info', midnight - 1);
    await settled();
    expect(sender.calls).toEqual(['put i/2023-11-14: a c', 'put i/2023-11-15: b']);
  });
});
