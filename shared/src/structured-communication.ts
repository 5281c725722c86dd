const printed = /^(\+\+\+|\*\*\*)(\d{3})\/(\d{4})\/(\d{5})\1$/;
const bare = /^\d{12}$/;

/**
 * The Belgian structured communication of a bank transfer: ten digits and their remainder by 97
 * (97 when there is none), as `+++090/9337/55493+++`. Throws a RangeError unless given ten digits.
 */
export function structuredCommunication(tenDigits: string): string {
  if (!/^\d{10}$/.test(tenDigits)) throw new RangeError(`Ten digits wanted, not "${tenDigits}"`);
  const digits = tenDigits + checkDigits(tenDigits);
  return `+++${digits.slice(0, 3)}/${digits.slice(3, 7)}/${digits.slice(7)}+++`;
}

/** Whether a text is a structured communication with right check digits, printed or as twelve bare digits. */
export function isStructuredCommunication(text: string): boolean {
  const written = text.replace(/\s/g, '');
  if (!printed.test(written) && !bare.test(written)) return false;
  const digits = written.replace(/\D/g, '');
  return digits.slice(10) === checkDigits(digits.slice(0, 10));
}

function checkDigits(tenDigits: string): string {
  return String(Number(tenDigits) % 97 || 97).padStart(2, '0');
}
