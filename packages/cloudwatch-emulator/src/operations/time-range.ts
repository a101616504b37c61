import { ApiError } from '../api-error';

/** The time range of a call of CloudWatch: epoch seconds. */
export interface TimeRangeMembers {
  /** Inclusive. */
  readonly StartTime?: number;
  /** Exclusive. */
  readonly EndTime?: number;
}

/** The range in epoch milliseconds. Throws ApiError where there is none. */
export function timeRange({ StartTime, EndTime }: TimeRangeMembers): {
  readonly startMs: number;
  readonly endMs: number;
} {
  if (typeof StartTime !== 'number' || typeof EndTime !== 'number' || StartTime >= EndTime) {
    throw new ApiError(
      'InvalidParameterValue',
      `StartTime is ${StartTime} and EndTime is ${EndTime}; StartTime must be the lesser`,
    );
  }
  return { startMs: StartTime * 1_000, endMs: EndTime * 1_000 };
}
