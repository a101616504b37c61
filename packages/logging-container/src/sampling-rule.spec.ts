import { samplingRule } from './sampling-rule';

it.each([
  ['off', {}],
  ['OFF', {}],
  ['on', { debug: 0.01, info: 0.1 }],
  ['debug=1%,info=10%', { debug: 0.01, info: 0.1 }],
  ['INFO = 0.5', { info: 0.5 }],
  ['info=.25 , debug=0', { info: 0.25, debug: 0 }],
  ['info=100%', { info: 1 }],
  ['debug=12.5%', { debug: 0.125 }],
])('%s', (text, rates) => {
  expect(samplingRule.parse(text)).toEqual(rates);
});

it.each([
  'yes',
  '0.1',
  'info',
  'info=',
  'info=2',
  'info=101%',
  'info=-1',
  'info=1e-3',
  'warning=0.5',
  'info=0.1,',
  'info=0.1,info=0.2',
  'debug=1%;info=10%',
])('%s is refused', (text) => {
  expect(samplingRule.parse(text)).toBeUndefined();
});
