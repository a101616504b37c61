/** Why a metric is not embedded. */
export class RefusedMetric extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'RefusedMetric';
  }
}
