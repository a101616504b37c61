/** A number with its thousands apart: `12,345`. */
export function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

/** How many of something there are: `1 record`, `2,000 records`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${grouped(count)} ${count === 1 ? singular : plural}`;
}
