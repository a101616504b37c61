/** What the doctor is to look at. */
export interface DoctorOptions {
  readonly envFile?: string;
  readonly policy?: string;
  readonly appUrl?: string;
  readonly logGroup?: string;
  readonly region?: string;
  readonly endpoint?: string;
  /** Default true. */
  readonly account: boolean;
  /** Default true. */
  readonly probe: boolean;
  /** How many of the group's newest hour's events are looked over where no file is named. */
  readonly sample: number;
  readonly maxRetentionDays: number;
}
