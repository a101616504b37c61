/** How a function calls itself; what its code throws is not heard. */
export function functionName(value: unknown): string {
  try {
    const { name } = value as { name: unknown };
    return typeof name === 'string' && name !== '' ? name : 'anonymous';
  } catch {
    return 'anonymous';
  }
}
