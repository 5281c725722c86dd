/** A Belgian enterprise number as it is printed: `1999990045` → `1999.990.045`. */
export function enterpriseNumber(digits: string): string {
  const match = /^(\d{4})(\d{3})(\d{3})$/.exec(digits);
  return match ? `${match[1]}.${match[2]}.${match[3]}` : digits;
}
