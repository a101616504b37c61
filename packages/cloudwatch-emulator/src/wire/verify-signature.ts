import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { SIGNATURE_SKEW_MS } from '../limits/service-limits';
import { ApiError } from '../api-error';
import type { ReceivedRequest } from './request';

/** The only key pair whose signatures are accepted. */
export interface EmulatorCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What a signature is checked against. */
export interface SignatureExpectation {
  readonly credentials: EmulatorCredentials;
  readonly region: string;
  readonly nowMs: number;
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;
const AMZ_DATE = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/**
 * Recomputes the Signature Version 4 of a request from the specification, independently of any
 * SDK. Throws ApiError with the code that the service uses.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function verifySignature(request: ReceivedRequest, expected: SignatureExpectation): void {
  const { authorization = '', 'x-amz-date': amzDate = '' } = request.headers;
  if (authorization === '') {
    throw new ApiError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  }
  const parts = AUTHORIZATION.exec(authorization);
  if (parts === null) {
    throw new ApiError(
      'IncompleteSignatureException',
      `Authorization header is not Signature Version 4: '${authorization.slice(0, 80)}'`,
    );
  }
  const [, keyId = '', day = '', region = '', service = '', signedHeaders = '', signature = ''] =
    parts;
  const { credentials } = expected;
  if (keyId !== credentials.accessKeyId) {
    throw new ApiError(
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    );
  }
  checkScope(request, region, service, expected.region);
  checkTime(amzDate, expected.nowMs);
  const scope = `${day}/${region}/${service}/aws4_request`;
  const text = stringToSign(request, signedHeaders, amzDate, scope);
  const computed = hmac(signingKey(credentials.secretAccessKey, scope), text);
  if (!amzDate.startsWith(day) || !timingSafeEqual(computed, Buffer.from(signature, 'hex'))) {
    throw invalidSignature(
      'The request signature we calculated does not match the signature you provided. ' +
        'Check your AWS Secret Access Key and signing method.',
    );
  }
}

function checkScope(
  { headers }: ReceivedRequest,
  region: string,
  service: string,
  expectedRegion: string,
): void {
  if (region !== expectedRegion) {
    throw invalidSignature(
      `Credential should be scoped to a valid region: '${expectedRegion}', not '${region}'.`,
    );
  }
  const isCloudWatch = headers['x-amz-target']?.startsWith('GraniteServiceVersion') ?? false;
  const expectedService = isCloudWatch ? 'monitoring' : 'logs';
  if (service !== expectedService) {
    throw invalidSignature(
      `Credential should be scoped to correct service: '${expectedService}', not '${service}'.`,
    );
  }
}

function checkTime(amzDate: string, nowMs: number): void {
  const iso = amzDate.replace(AMZ_DATE, '$1-$2-$3T$4:$5:$6Z');
  const skewMs = Date.parse(iso) - nowMs;
  if (Math.abs(skewMs) <= SIGNATURE_SKEW_MS) return;
  const problem = skewMs > 0 ? 'Signature not yet current' : 'Signature expired';
  throw invalidSignature(
    `${problem}: ${amzDate} is more than 5 min from ${new Date(nowMs).toISOString()}`,
  );
}

function stringToSign(
  request: ReceivedRequest,
  signedHeaders: string,
  amzDate: string,
  scope: string,
): string {
  const [path = '/', query = ''] = request.url.split('?');
  const headers = signedHeaders
    .split(';')
    .map((name) => `${name}:${(request.headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`);
  const canonicalRequest = [
    request.method,
    path,
    query,
    headers.join(''),
    signedHeaders,
    sha256(request.payload),
  ].join('\n');
  return ['AWS4-HMAC-SHA256', amzDate, scope, sha256(canonicalRequest)].join('\n');
}

function signingKey(secretAccessKey: string, scope: string): Buffer {
  return scope
    .split('/')
    .reduce<Buffer>((key, part) => hmac(key, part), Buffer.from(`AWS4${secretAccessKey}`));
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

function invalidSignature(message: string): ApiError {
  return new ApiError('InvalidSignatureException', message);
}
