/** The ids `from` to `from + count - 1`. */
export interface IdRange {
  readonly from: number;
  readonly count: number;
}

/** What arrived of some records. */
export interface Tally {
  /** Different ids that arrived, of those that were expected. */
  readonly delivered: number;
  /** Copies beyond the first. */
  readonly duplicated: number;
  /** Of those, copies of ids in a put that was applied and never answered, one for each such put. */
  readonly explained: number;
  /** Ids whose first copy came after that of a higher one. */
  readonly outOfOrder: number;
  /** Records that arrived with another text than was logged, and do not say so. */
  readonly damaged: number;
  /** Records that arrived shortened and say so. */
  readonly shortened: number;
  /** Records without an id: what a logger says of itself. */
  readonly others: number;
  /** Ids that arrived and were not expected. */
  readonly unexpected: number;
  /** Events that the service rejected and said so, one for each time. */
  readonly rejected: number;
  /** The first ids that are missing and were not rejected. */
  readonly missing: readonly number[];
}

const SHOWN = 20;
const FIRST_CAPACITY = 1 << 16;

/** Counts copies by id, in a few bytes for each, so that millions can be counted. */
export class IdTally {
  #copies = new Uint8Array(FIRST_CAPACITY);
  #unanswered = new Uint8Array(FIRST_CAPACITY);
  readonly #rejectedIds = new Set<number>();
  #rejected = 0;
  #highest = -1;
  #outOfOrder = 0;
  #damaged = 0;
  #shortened = 0;
  #others = 0;

  /** One record arrived. */
  add(id: number, state: 'whole' | 'shortened' | 'damaged'): void {
    this.#makeRoom(id);
    const copies = this.#copies[id] ?? 0;
    if (copies < 255) this.#copies[id] = copies + 1;
    if (state === 'damaged') this.#damaged += 1;
    if (state === 'shortened') this.#shortened += 1;
    if (copies > 0) return;
    if (id < this.#highest) this.#outOfOrder += 1;
    else this.#highest = id;
  }

  /** A record without an id arrived. */
  addOther(): void {
    this.#others += 1;
  }

  /** A put with this id is applied and not answered: the sender has to send it again. */
  noteUnanswered(id: number): void {
    this.#makeRoom(id);
    const times = this.#unanswered[id] ?? 0;
    if (times < 255) this.#unanswered[id] = times + 1;
  }

  /** The service answers that it does not take the event with this id. */
  noteRejected(id: number): void {
    this.#rejectedIds.add(id);
    this.#rejected += 1;
  }

  /** What became of the ids that were logged. */
  tally(logged: readonly IdRange[]): Tally {
    let delivered = 0;
    let all = 0;
    let duplicated = 0;
    let explained = 0;
    for (const [id, copies] of this.#copies.entries()) {
      if (copies === 0) continue;
      all += 1;
      duplicated += copies - 1;
      explained += Math.min(copies - 1, this.#unanswered[id] ?? 0);
    }
    const missing: number[] = [];
    for (const { from, count } of logged) {
      for (let id = from; id < from + count; id += 1) {
        if ((this.#copies[id] ?? 0) > 0) delivered += 1;
        else if (missing.length < SHOWN && !this.#rejectedIds.has(id)) missing.push(id);
      }
    }
    return {
      delivered,
      duplicated,
      explained,
      outOfOrder: this.#outOfOrder,
      damaged: this.#damaged,
      shortened: this.#shortened,
      others: this.#others,
      unexpected: all - delivered,
      rejected: this.#rejected,
      missing,
    };
  }

  #makeRoom(id: number): void {
    if (id < this.#copies.length) return;
    const capacity = 2 ** Math.ceil(Math.log2(id + 1));
    this.#copies = grown(this.#copies, capacity);
    this.#unanswered = grown(this.#unanswered, capacity);
  }
}

function grown(counts: Uint8Array<ArrayBuffer>, capacity: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(capacity);
  larger.set(counts);
  return larger;
}
