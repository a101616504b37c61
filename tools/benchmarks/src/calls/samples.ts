/** Fields of one call. */
export type Fields = Record<string, unknown>;

/** How many different values a varying field takes. */
const VARIETY = 64;

const USER_IDS = Array.from({ length: VARIETY }, (_, index) => uuid('7b1f', index));
const REQUEST_IDS = Array.from({ length: VARIETY }, (_, index) => uuid('c09a', index));
const TRACE_IDS = Array.from({ length: VARIETY }, (_, index) =>
  uuid('4e2d', index).replaceAll('-', ''),
);
const ORDERS = Array.from({ length: VARIETY }, (_, index) => order(index));

/** The messages, which are constants as in well-written code. */
export const MESSAGES = {
  message: 'Cache warmed up for all tenants',
  flat: 'Request completed',
  bound: 'User session refreshed',
  child: ['Request started', 'User loaded', 'Request completed'],
  nested: 'Order placed',
  error: 'Payment failed',
  disabled: 'Cache lookup',
} as const;

/** Four flat fields. */
export function flatFields(index: number) {
  return {
    user_id: pick(USER_IDS, index),
    request_path: '/api/v1/users',
    status_code: 200,
    duration_ms: index % 1_000,
  };
}

/** The four bound fields. */
export function boundFields() {
  return {
    action: 'session_refresh',
    user_id: pick(USER_IDS, 0),
    http_method: 'POST',
    request_path: '/api/v1/sessions',
  };
}

/** The two fields of the call. */
export function callFields(index: number) {
  return { status_code: 201, duration_ms: index % 1_000 };
}

/** The four fields of one request's child logger. */
export function requestFields(index: number) {
  return {
    request_id: pick(REQUEST_IDS, index),
    user_id: pick(USER_IDS, index),
    http_method: 'GET',
    request_path: '/api/v1/users',
  };
}

/** The two fields of its second line. */
export function loadedFields(index: number) {
  return { cache_hit: true, duration_ms: index % 100 };
}

/** 15 leaves, 3 deep, with an array; existing data, as an application hands it on. */
export function nestedFields(index: number): Fields {
  return pick(ORDERS, index);
}

/** The trace id of one scope. */
export function traceId(index: number): string {
  return pick(TRACE_IDS, index);
}

function order(index: number): Fields {
  return {
    user: {
      user_id: pick(USER_IDS, index),
      email: `customer${index}@example.com`,
      profile: { display_name: 'Ada Lovelace', locale: 'en-GB', plan: 'business' },
    },
    order: {
      order_number: `ORD-2025-${1000 + index}`,
      total: 149.9 + index,
      currency: 'EUR',
      items: ['keyboard-iso-de', 'usb-c-cable-2m', 'monitor-arm-dual'],
      shipping: { city: 'Leipzig', country: 'DE', express: index % 2 === 0 },
    },
    attempt: index % 3,
  };
}

function uuid(group: string, index: number): string {
  const tail = (0x5a3f9c000000 + index * 0x10f3).toString(16).padStart(12, '0');
  return `018f6a2b-${group}-7cc1-9e4d-${tail}`;
}

function pick<T>(values: readonly T[], index: number): T {
  return values[index % VARIETY] as T;
}
