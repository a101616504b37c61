/** The promise of an async function that fails; knows whether anybody looks at the failure. */
export class ObservedRejection extends Promise<never> {
  #isObserved = false;

  /** One that has failed, and that does not end the process where nobody looks. */
  static create(reason: Error): ObservedRejection {
    const rejection = new ObservedRejection((_resolve, reject) => reject(reason));
    void Promise.prototype.then.call(rejection, undefined, () => undefined);
    return rejection;
  }

  override then<A = never, B = never>(
    onFulfilled?: ((value: never) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    if (onRejected) this.#isObserved = true;
    return super.then(onFulfilled, onRejected);
  }

  get isObserved(): boolean {
    return this.#isObserved;
  }
}
