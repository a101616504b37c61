import { abilitiesIn } from './abilities';
import { PLANTED_SECRETS, PROBE_TRACE_ID } from './planted-secrets';
import { errorTexts } from './sample-errors';

const everything = PLANTED_SECRETS.map(({ text }) => text).join(' ');
const token = PLANTED_SECRETS.find(({ kind }) => kind === 'value')?.text ?? '';

describe('abilitiesIn', () => {
  it('says no to a logger that shows everything and adds nothing', () => {
    expect(abilitiesIn([everything], ['failed'])).toEqual({
      traceId: 'no',
      deepRedaction: 'no',
      valueScanning: 'no',
      cause: 'no',
    });
  });

  it('says yes to one that hides all secrets and tells the trace and the cause', () => {
    expect(abilitiesIn([PROBE_TRACE_ID], [errorTexts(0).cause])).toEqual({
      traceId: 'yes',
      deepRedaction: 'yes',
      valueScanning: 'yes',
      cause: 'yes',
    });
  });

  it('says part where only some are hidden, or only some lines have it', () => {
    expect(abilitiesIn([PROBE_TRACE_ID, token], [])).toMatchObject({
      traceId: 'part',
      deepRedaction: 'yes',
      valueScanning: 'part',
    });
  });
});
