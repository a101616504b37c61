import { barChart, type Bar } from './bar-chart';

function chartOf(...bars: Bar[]): string {
  return barChart({
    title: 'Time & more',
    subtitle: 'below',
    cutAt: 10,
    panels: [{ title: 'message', bars }],
    format: (value) => `x ${value}`,
  });
}

const widths = (svg: string): number[] =>
  [...svg.matchAll(/<rect x="\d+" y="\d+" width="([\d.]+)"/g)].map(([, width]) => Number(width));

describe('barChart', () => {
  it('draws bars in proportion', () => {
    const [short = 0, long = 0] = widths(
      chartOf({ label: 'a', value: 2 }, { label: 'b', value: 8 }),
    );
    expect(long).toBeCloseTo(4 * short);
  });

  it('cuts a bar that is too long, and still says how long it is', () => {
    const svg = chartOf({ label: 'a', value: 10 }, { label: 'b', value: 80 });
    const [whole, cut] = widths(svg);
    expect(cut).toBe(whole);
    expect(svg.match(/<path/g)).toHaveLength(1);
    expect(svg).toContain('>x 80</text>');
  });

  it('is as high as its bars need', () => {
    const height = (svg: string): number => Number(/ height="(\d+)"/.exec(svg)?.[1]);
    const bar = { label: 'a', value: 1 };
    expect(height(chartOf(bar, bar))).toBeGreaterThan(height(chartOf(bar)));
  });

  it('escapes what it is given', () => {
    const svg = chartOf({ label: '<b>', value: 1 });
    expect(svg).toContain('Time &amp; more');
    expect(svg).toContain('&lt;b&gt;');
  });
});
