const REGION = /<!-- demo -->[\s\S]*<!-- \/demo -->/;
const BLOCK = /(```text.*\n)([\s\S]*?)```/g;

/** What the README shows of the demo: its blocks, put together again. */
export function demoIn(readme: string): string {
  const region = REGION.exec(readme)?.[0] ?? '';
  return [...region.matchAll(BLOCK)].map(([, , text]) => text).join('\n');
}

/** The README with this output, one block for each environment; the first has the title too. */
export function withDemo(readme: string, output: string): string {
  const [title = '', ...sections] = output.split(/\n(?==== )/);
  const blocks = sections.map((section, index) => (index === 0 ? `${title}\n${section}` : section));
  return readme.replace(REGION, (region) =>
    region.replace(BLOCK, (_block, opening: string) => `${opening}${blocks.shift() ?? ''}\`\`\``),
  );
}
