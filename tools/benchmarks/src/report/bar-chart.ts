/** One bar. */
export interface Bar {
  readonly label: string;
  /** Above 0; the chart's unit is that of the caller. */
  readonly value: number;
  /** Drawn in the colour that stands out. Default false. */
  readonly highlighted?: boolean;
}

/** One group of bars that share a scale. */
export interface Panel {
  readonly title: string;
  readonly bars: readonly Bar[];
}

/** A whole picture: its panels stand one below the other. */
export interface BarChart {
  readonly title: string;
  readonly subtitle: string;
  /** The value at which a bar is cut; its figure still says how long it would be. */
  readonly cutAt: number;
  readonly panels: readonly Panel[];
  /** The text at the end of a bar. */
  readonly format: (value: number) => string;
}

const WIDTH = 860;
const LABEL_WIDTH = 270;
const FIGURE_WIDTH = 70;
const BAR_HEIGHT = 16;
const BAR_STEP = 21;
const PANEL_HEAD = 40;
const HEAD = 62;
const BAR_WIDTH = WIDTH - LABEL_WIDTH - FIGURE_WIDTH;

/** Draws horizontal bars as SVG that needs no script, no font and no style sheet. */
export function barChart(chart: BarChart): string {
  const parts: string[] = [];
  let y = HEAD;
  for (const panel of chart.panels) {
    parts.push(text(16, y + 20, panel.title, 'font-weight="600" font-size="14"'));
    y += PANEL_HEAD;
    for (const bar of panel.bars) {
      parts.push(drawBar(bar, y, chart));
      y += BAR_STEP;
    }
  }
  const height = y + 16;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="system-ui, sans-serif" font-size="12" fill="#1f2328" role="img">`,
    `<title>${escaped(chart.title)}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    text(16, 28, chart.title, 'font-weight="600" font-size="17"'),
    text(16, 48, chart.subtitle, 'fill="#59636e"'),
    ...parts,
    '</svg>\n',
  ].join('\n');
}

function drawBar(bar: Bar, y: number, { cutAt, format }: BarChart): string {
  const isCut = bar.value > cutAt;
  const width = Math.max(1, (Math.min(bar.value, cutAt) / cutAt) * BAR_WIDTH);
  const fill = bar.highlighted ? '#0969da' : '#a8b1bb';
  const end = LABEL_WIDTH + width;
  return [
    text(LABEL_WIDTH - 8, y + 12, bar.label, 'text-anchor="end"'),
    `<rect x="${LABEL_WIDTH}" y="${y}" width="${width.toFixed(1)}" height="${BAR_HEIGHT}" fill="${fill}"/>`,
    isCut
      ? `<path d="M${end - 14} ${y + BAR_HEIGHT} l6 -${BAR_HEIGHT} h4 l-6 ${BAR_HEIGHT} z" fill="#ffffff"/>`
      : '',
    text(Number((end + 6).toFixed(1)), y + 12, format(bar.value), ''),
  ].join('');
}

function text(x: number, y: number, content: string, attributes: string): string {
  return `<text x="${x}" y="${y}" ${attributes}>${escaped(content)}</text>`;
}

function escaped(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
