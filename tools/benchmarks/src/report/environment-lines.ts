import { readFileSync } from 'node:fs';
import { cpus, loadavg, platform, release } from 'node:os';
import { join } from 'node:path';

/** What was measured with, as Markdown lines. */
export function environmentLines(root: string, packages: readonly string[]): readonly string[] {
  const [cpu] = cpus();
  const [load = 0] = loadavg();
  const kernel = release().split('.', 2).join('.');
  const versions = packages.map((name) => `${name} ${installedVersion(root, name)}`);
  return [
    `- Node ${process.versions.node}, V8 ${process.versions.v8}, ${platform()} ${kernel}`,
    `- ${cpus().length} x ${cpu?.model.trim() ?? 'unknown processor'}, load ${load.toFixed(1)} at the end`,
    `- ${versions.join(', ')}`,
  ];
}

function installedVersion(root: string, name: string): string {
  const text = readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
