declare module 'pino-cloudwatch' {
  /** The options of its command line that are used here. */
  interface Options {
    readonly group: string;
    readonly stream: string;
    readonly aws_region: string;
    readonly interval: number;
  }
  function pinoCloudWatch(
    options: Options,
    errorHandler: (error: Error) => void,
  ): NodeJS.WritableStream;
  export = pinoCloudWatch;
}

/** The package's own types load those of every service of AWS. */
declare module 'aws-sdk/global' {
  export const config: { update(config: Readonly<Record<string, unknown>>): void };
}
