import type { EngineBoot } from '../messages/engine-messages';
import type { CloudWatchCredentialsProvider, SenderOptions } from '../service/send';

/**
 * Where and how an engine's calls are made.
 *
 * @param provider asked for credentials where these are a function, which no thread can be given
 */
export function senderOptions(
  { target, credentials, connectTimeoutMs, requestTimeoutMs }: EngineBoot,
  provider?: CloudWatchCredentialsProvider,
): SenderOptions {
  const { logGroup, region, endpoint } = target;
  const found = provider ?? credentials;
  return {
    logGroup,
    region,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(found === undefined ? {} : { credentials: found }),
    connectTimeoutMs,
    requestTimeoutMs,
  };
}
