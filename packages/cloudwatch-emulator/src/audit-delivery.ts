/** What became of records that were sent in a known order. Ids are listed in a stable order. */
export interface DeliveryAudit {
  /** Ids that never arrived, in the order they were expected. */
  readonly missing: readonly string[];
  /** Ids that arrived more than once, in the order of their first repetition. */
  readonly duplicates: readonly string[];
  /** Ids whose first arrival came after the arrival of an id expected later. */
  readonly outOfOrder: readonly string[];
  /** Ids that arrived and were not expected. */
  readonly unexpected: readonly string[];
}

/**
 * Compares what arrived in one stream with what was sent to it, so that a test can say exactly
 * what was lost, doubled or reordered. `expected` holds each id once, in the order of sending.
 */
export function auditDelivery(
  expected: readonly string[],
  arrived: readonly string[],
): DeliveryAudit {
  const places = new Map(expected.map((id, place) => [id, place]));
  const seen = new Set<string>();
  const duplicates = new Set<string>();
  const outOfOrder: string[] = [];
  const unexpected: string[] = [];
  let furthest = -1;
  for (const id of arrived) {
    const place = places.get(id);
    if (place === undefined) unexpected.push(id);
    else if (seen.has(id)) duplicates.add(id);
    else {
      seen.add(id);
      if (place < furthest) outOfOrder.push(id);
      furthest = Math.max(furthest, place);
    }
  }
  const missing = expected.filter((id) => !seen.has(id));
  return { missing, duplicates: [...duplicates], outOfOrder, unexpected };
}
