import { failure, success, type Result } from '../domain/result';

/** What this service itself can be told from outside; logging has settings of its own. */
export interface Settings {
  /** `PORT`: where to listen; 0 takes any free port. Default 3000. */
  readonly port: number;
  /** `SCHWAB_API_URL`: Schwab's API; without it a local stand-in is started. */
  readonly schwabApiUrl: string | undefined;
}

const DEFAULT_PORT = 3_000;
const MAX_PORT = 65_535;

/** Reads the settings; the failure lists every bad variable, what it is and what is allowed. */
export function parseSettings(env: NodeJS.ProcessEnv): Result<Settings, readonly string[]> {
  const problems: string[] = [];
  const { PORT: port = '', SCHWAB_API_URL: schwabApiUrl = '' } = env;
  if (port !== '' && !(/^\d{1,5}$/.test(port) && Number(port) <= MAX_PORT)) {
    problems.push(`PORT is ${JSON.stringify(port)}; allowed: an integer from 0 to ${MAX_PORT}`);
  }
  if (schwabApiUrl !== '' && !isHttpUrl(schwabApiUrl)) {
    problems.push('SCHWAB_API_URL is not a URL; allowed: http:// or https:// and a host');
  }
  return problems.length > 0
    ? failure(problems)
    : success({
        port: port === '' ? DEFAULT_PORT : Number(port),
        schwabApiUrl: schwabApiUrl === '' ? undefined : schwabApiUrl,
      });
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
