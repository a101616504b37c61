import { sampleOutcome } from '../../../test/support/sample-outcome';
import { verdictText } from './fault-table';

describe('verdictText', () => {
  it('says that all is there', () => {
    expect(verdictText(sampleOutcome())).toBe('all there');
  });

  it('says how much was lost, and whether anybody was told', () => {
    const lost = (different: object): string =>
      verdictText(sampleOutcome({ lost: 50, ...different }));
    expect(lost({})).toBe('**lost 50**, silent');
    expect(lost({ saidSomething: true })).toBe('**lost 50**, an error');
    expect(lost({ saidSomething: true, lostAndTold: 20 })).toBe('**lost 50**, told 20');
    expect(lost({ saidSomething: true, lostAndTold: 50 })).toBe('**lost 50**, told');
  });

  it('tells copies that are explained from those that are not', () => {
    expect(verdictText(sampleOutcome({}, { duplicated: 30, explained: 30 }))).toBe('repeated 30');
    expect(verdictText(sampleOutcome({}, { duplicated: 30, explained: 10 }))).toBe(
      '**twice 20**; repeated 10',
    );
  });

  it('names damage, marked cuts and a bad end together', () => {
    const tally = { damaged: 1, shortened: 2 };
    expect(verdictText(sampleOutcome({ fate: 'out-of-time' }, tally))).toBe(
      '**damaged 1**; cut 2, marked; out of time',
    );
  });
});
