import { For } from 'solid-js';
import address from './liege.svg?url';
import { type Frame, sheetUnits } from './sheet.ts';

const layers = ['around', 'land', 'borders'] as const;

/** The municipalities as a drawing; the browser keeps its one file, and the page's colours paint it. */
export function BaseMap(props: { frame: Frame }) {
  const box = () => {
    const { x, y, size } = props.frame;
    const { width, height } = sheetUnits;
    return [x * width, y * height, size * width, size * height].map(Math.round).join(' ');
  };
  return (
    <svg data-slot="base" viewBox={box()} aria-hidden="true">
      <For each={layers}>{(layer) => <use data-layer={layer} href={`${address}#${layer}`} />}</For>
    </svg>
  );
}
