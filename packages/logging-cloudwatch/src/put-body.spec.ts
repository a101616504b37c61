import { putBody } from './put-body';

it('is the JSON of the call, whatever the messages hold', () => {
  const events = [
    { timestamp: 1_700_000_000_000, message: '{"message":"quote \\" and \\u2028"}' },
    { timestamp: 1_700_000_000_001, message: '日本語 \u0000 \ud800 👩‍👩‍👧‍👦' },
  ];
  const body: unknown = JSON.parse(Buffer.from(putBody('/g', 's"x', events)).toString());
  expect(body).toEqual({ logGroupName: '/g', logStreamName: 's"x', logEvents: events });
});
