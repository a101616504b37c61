/**
 * The path at which a router or sub-application was mounted, with the names of its parameters in
 * place of their values: `/orgs/7` and `{ org: '7' }` give `/orgs/:org`. For where Express does not
 * tell what `use` was told: the values are found again, from the right, because parameters that
 * were merged in from outer routers come first. Where a value also stands in the path as such
 * (`/orgs/orgs`), the right-most place is taken.
 *
 * @param path as it stands in the URL
 * @param params `request.params` of the mounting layer, decoded
 */
export function mountTemplate(path: string, params: unknown): string {
  const found = Object.entries(params ?? {}) as [string, unknown][];
  if (found.length === 0) return path;
  let rest = decoded(path);
  let template = '';
  for (const [name, value] of found.reverse()) {
    const text = Array.isArray(value) ? value.join('/') : value;
    if (typeof text !== 'string' || text === '') continue;
    const start = lastPlaceOf(text, rest);
    if (start === -1) continue;
    template = placeholder(name, value) + rest.slice(start + text.length) + template;
    rest = rest.slice(0, start);
  }
  return rest + template;
}

/** Where `text` last stands in `path`: as whole segments if it does, else anywhere. */
function lastPlaceOf(text: string, path: string): number {
  const whole = `${path}/`.lastIndexOf(`/${text}/`);
  return whole === -1 ? path.lastIndexOf(text) : whole + 1;
}

/** A parameter in a template, as the versions of Express write them: `:name`, `*name` for several segments, `*` unnamed. */
export function placeholder(name: string, value: unknown): string {
  if (/^\d+$/.test(name)) return '*';
  return Array.isArray(value) ? `*${name}` : `:${name}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
