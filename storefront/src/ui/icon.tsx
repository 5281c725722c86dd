import { For } from 'solid-js';

/** Line drawings on a 24 grid, drawn for this shop. */
const drawings = {
  search: ['M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z', 'm15.5 15.5 4.5 4.5'],
  basket: ['M4 10h16l-1.6 9H5.6L4 10Z', 'm8 10 3-6', 'm16 10-3-6', 'M9.5 13.5v2.5M14.5 13.5v2.5'],
  pin: [
    'M12 21c4.5-5 6.5-8 6.5-11a6.5 6.5 0 1 0-13 0c0 3 2 6 6.5 11Z',
    'M12 12.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6Z',
  ],
  van: [
    'M3 7h10v9H3z',
    'M13 10h4l4 3.5V16h-8',
    'M7 18.5a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4Z',
    'M17 18.5a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4Z',
  ],
  shop: [
    'M4 10v10h16V10',
    'M3 10l2-6h14l2 6c0 1.7-1.3 2.5-3 2.5s-3-.8-3-2.5c0 1.7-1.3 2.5-3 2.5s-3-.8-3-2.5c0 1.7-1.3 2.5-3 2.5S3 11.7 3 10Z',
    'M9.5 20v-4.5h5V20',
  ],
  leaf: ['M5 19c0-9 5-14 15-14 0 10-5 14-12 14-1.5 0-3-.5-3-2', 'M5 21c1-5 4-8.5 9-11'],
  plus: ['M12 5v14M5 12h14'],
  minus: ['M5 12h14'],
  close: ['m6 6 12 12M18 6 6 18'],
  check: ['m5 12.5 4.5 4.5L19 7'],
  down: ['m5 9 7 7 7-7'],
  filter: [
    'M4 7h10M18 7h2M4 17h2M10 17h10',
    'M16 9.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z',
    'M8 19.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z',
  ],
  trash: ['M5 7h14M10 7V4.5h4V7', 'M7 7l1 13h8l1-13'],
  copy: ['M9 9h11v11H9z', 'M5 15H4V4h11v1'],
  print: ['M7 9V4h10v5', 'M7 17H4V9h16v8h-3', 'M7 14h10v6H7z'],
  clock: ['M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16Z', 'M12 8v4.5l3 2'],
  farm: ['M4 20V10l8-6 8 6v10z', 'M9 20v-6h6v6', 'm9 14 6 6M15 14l-6 6'],
  camera: ['M4 8h3.5L9 5.5h6L16.5 8H20v11H4z', 'M12 16.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4Z'],
  alert: ['M12 4 2.5 20h19z', 'M12 10v4.5M12 17v.5'],
} as const;

export type IconName = keyof typeof drawings;

/** A drawing beside a text that says the same; screen readers skip it. */
export function Icon(props: { name: IconName }) {
  return (
    <svg
      data-component="icon"
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.7"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <For each={drawings[props.name]}>{(path) => <path d={path} />}</For>
    </svg>
  );
}
