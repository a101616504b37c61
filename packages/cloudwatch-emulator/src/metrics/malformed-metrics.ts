/** An event says that it carries metrics, but not as the specification has it. */
export class MalformedMetrics extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'MalformedMetrics';
  }
}
