/** Group and stream of the contestants that are told a name; both are there before they start. */
export const TARGET = { group: '/dashtam/production/app', stream: 'bench' } as const;

/** The Region that everyone is told. */
export const REGION = 'us-east-1';

/** Names this host; our stream is `{instance}/{UTC date}`, and is there as well. */
export const INSTANCE = 'bench';
