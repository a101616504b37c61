/** What becomes of e-mail addresses: as they are, `u***@example.com`, or a keyed pseudonym. */
export type EmailPolicy = 'keep' | 'mask' | 'pseudonym';

/** An address as people write it (RFC 5321, 4.1.2, without quoted local parts). */
const EMAIL = /(?<![\w.%+-])([\w.%+-]{1,64})@([A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8})/g;

/** Keeps the domain, which tells whose mail it is about, and hides the person. */
export function maskEmails(text: string): string {
  return text.replace(
    EMAIL,
    (_, local: string, domain: string) => `${local.charAt(0)}***@${domain}`,
  );
}

/** The same address in any case gives the same pseudonym. */
export function pseudonymiseEmails(text: string, pseudonym: (email: string) => string): string {
  return text.replace(EMAIL, (email) => pseudonym(email.toLowerCase()));
}
