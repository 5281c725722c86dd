/** The shop's mark: a small cart with greens looking out. */
export function CartMark() {
  return (
    <svg viewBox="0 0 40 40" width="36" height="36" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round">
      <path d="M4 15h4l3 14h19l4-11H9" />
      <path d="M15 18.500c-1-5 .5-9 3.500-11.500 2 3.500 2 7.500.5 11.500M21 18.500c0-4 2.500-7.500 7.500-8.500 0 4-1.500 7-4 8.500" />
      <circle cx="15" cy="34" r="2.600" fill="currentColor" />
      <circle cx="27" cy="34" r="2.600" fill="currentColor" />
    </svg>
  );
}
