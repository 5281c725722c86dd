import type { AreaSheet, SheetXy } from '@carriole/shared/areas.ts';
import { placed, stepOf } from './moves.ts';

/** A point of the map one drags with mouse or finger, moves with the arrow keys (with Shift further) and removes. */
export function Handle(props: {
  sheet: AreaSheet;
  at: SheetXy;
  label: string;
  text: string;
  move: (place: SheetXy) => void;
  remove?: () => void;
}) {
  let box: DOMRect | undefined;
  const follow = (event: PointerEvent) => {
    if (!box) return;
    const { width, height } = props.sheet;
    const place = {
      x: ((event.clientX - box.left) / box.width) * width,
      y: ((event.clientY - box.top) / box.height) * height,
    };
    props.move(placed(props.sheet, place));
  };
  const take = (event: PointerEvent & { currentTarget: HTMLButtonElement }) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    box = event.currentTarget.closest('[data-slot="sheet"]')?.getBoundingClientRect();
  };
  const key = (event: KeyboardEvent) => {
    const step = stepOf(event);
    if (step) {
      event.preventDefault();
      props.move(placed(props.sheet, { x: props.at.x + step.x, y: props.at.y + step.y }));
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && props.remove) {
      event.preventDefault();
      props.remove();
    }
  };
  return (
    <button
      type="button"
      data-component="map-handle"
      style={{
        left: `${(props.at.x / props.sheet.width) * 100}%`,
        top: `${(props.at.y / props.sheet.height) * 100}%`,
      }}
      aria-label={props.label}
      onPointerDown={take}
      onPointerMove={follow}
      onPointerUp={() => {
        box = undefined;
      }}
      onPointerCancel={() => {
        box = undefined;
      }}
      onKeyDown={key}
    >
      {props.text}
    </button>
  );
}
