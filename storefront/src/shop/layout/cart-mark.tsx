/** The shop's mark: a small cart with greens looking out. */
export function CartMark() {
  return (
    <svg
      viewBox="0 0 40 40"
      width="36"
      height="36"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="2.4"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d="M4 15h4l3 14h19l4-11H9" />
      <path d="M15 18.5c-1-5 .5-9 3.5-11.5 2 3.5 2 7.5.5 11.5M21 18.5c0-4 2.5-7.5 7.5-8.5 0 4-1.5 7-4 8.5" />
      <circle cx="15" cy="34" r="2.6" fill="currentColor" />
      <circle cx="27" cy="34" r="2.6" fill="currentColor" />
    </svg>
  );
}
