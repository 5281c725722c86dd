import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/**
 * A telephone number as people read it, `+32 470 12 34 56`; null when its country has no such number. One without a
 * country code is Belgian. The rules are those of libphonenumber.
 */
export function readablePhone(text: string): string | null {
  const number = parsePhoneNumberFromString(text, 'BE');
  return number?.isValid() ? number.formatInternational() : null;
}
