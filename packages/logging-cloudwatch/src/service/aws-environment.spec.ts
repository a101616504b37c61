import { awsEnvironment, takeAwsEnvironment } from './aws-environment';

const before = { ...process.env };
afterEach(() => {
  process.env = { ...before };
});

it('is what the SDK reads, and nothing else', () => {
  process.env = { AWS_PROFILE: 'p', AWS_REGION: 'eu-west-1', PATH: '/bin', LOG_LEVEL: 'info' };
  expect(awsEnvironment()).toEqual({ AWS_PROFILE: 'p', AWS_REGION: 'eu-west-1' });
});

it('replaces what was there, also what is gone', () => {
  process.env = { AWS_PROFILE: 'old', AWS_SESSION_TOKEN: 'old', PATH: '/bin' };
  takeAwsEnvironment({ AWS_PROFILE: 'new' });
  expect({ ...process.env }).toEqual({ AWS_PROFILE: 'new', PATH: '/bin' });
});
