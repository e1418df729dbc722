import type { Phone } from '../../../shared/text/phone.ts';

/** The number as a phone dials it (RFC 3966). */
export function telephone({ e164, extension }: Phone): string {
  return `tel:${e164}${extension === null ? '' : `;ext=${extension}`}`;
}
