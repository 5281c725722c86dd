import { Show } from 'solid-js';

/** The heading of a column that a table can be ordered by; `direction` is the way that order runs. */
export function SortHeader(props: {
  name: string;
  chosen: boolean;
  direction: 'ascending' | 'descending';
  choose: () => void;
  number?: boolean;
}) {
  return (
    <th
      scope="col"
      aria-sort={props.chosen ? props.direction : 'none'}
      data-number={props.number ? '' : undefined}
    >
      <button type="button" onClick={() => props.choose()}>
        {props.name}
        <span aria-hidden="true" data-slot="arrow">
          <Show when={props.chosen}>{props.direction === 'ascending' ? '▲' : '▼'}</Show>
        </span>
      </button>
    </th>
  );
}
