import { type JSX, Show, splitProps } from 'solid-js';

type Props = JSX.InputHTMLAttributes<HTMLInputElement> & {
  label: JSX.Element;
  /** Said at the end of the row: a count, a price. */
  end?: JSX.Element;
};

/** A check box or radio button with a label one can tap anywhere. */
export function Choice(props: Props) {
  const [own, rest] = splitProps(props, ['label', 'end']);
  return (
    <label data-component="choice">
      <input type="checkbox" {...rest} />
      <span data-slot="label">{own.label}</span>
      <Show when={own.end !== undefined}>
        <span data-slot="end">{own.end}</span>
      </Show>
    </label>
  );
}
