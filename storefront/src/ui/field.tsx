import { createUniqueId, type JSX, Show, splitProps } from 'solid-js';

type Around = { label: JSX.Element; hint?: string; error?: string | undefined; optional?: string };
type Ids = { id: string; describedBy: string | undefined; invalid: boolean };

/** Label, hint and error around one control; the error is tied to it and read with it. */
function Field(props: Around & { id?: string; children: (ids: Ids) => JSX.Element }) {
  const made = createUniqueId();
  const id = () => props.id ?? `f${made}`;
  const describedBy = () =>
    [props.hint && `${id()}-hint`, props.error && `${id()}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div data-component="field" data-invalid={props.error ? '' : undefined}>
      <label for={id()}>
        {props.label}
        <Show when={props.optional}>
          <span data-slot="optional"> ({props.optional})</span>
        </Show>
      </label>
      <Show when={props.hint}>
        <p data-slot="hint" id={`${id()}-hint`}>
          {props.hint}
        </p>
      </Show>
      {props.children({
        get id() {
          return id();
        },
        get describedBy() {
          return describedBy();
        },
        get invalid() {
          return Boolean(props.error);
        },
      })}
      <Show when={props.error}>
        <p data-slot="error" id={`${id()}-error`}>
          {props.error}
        </p>
      </Show>
    </div>
  );
}

const around = ['label', 'hint', 'error', 'optional', 'id'] as const;

/** A one-line field. */
export function TextField(props: Around & JSX.InputHTMLAttributes<HTMLInputElement>) {
  const [outer, rest] = splitProps(props, around);
  return (
    <Field {...outer}>
      {(ids) => (
        <input
          type="text"
          {...rest}
          id={ids.id}
          data-component="input"
          aria-describedby={ids.describedBy}
          aria-invalid={ids.invalid || undefined}
        />
      )}
    </Field>
  );
}

/** A field of several lines. */
export function TextArea(props: Around & JSX.TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const [outer, rest] = splitProps(props, around);
  return (
    <Field {...outer}>
      {(ids) => (
        <textarea
          rows="3"
          {...rest}
          id={ids.id}
          data-component="input"
          aria-describedby={ids.describedBy}
          aria-invalid={ids.invalid || undefined}
        />
      )}
    </Field>
  );
}

/** A native choice list: the phone's own wheel, the keyboard's own keys. */
export function SelectField(props: Around & JSX.SelectHTMLAttributes<HTMLSelectElement>) {
  const [outer, rest] = splitProps(props, around);
  return (
    <Field {...outer}>
      {(ids) => (
        <select
          {...rest}
          id={ids.id}
          data-component="select"
          aria-describedby={ids.describedBy}
          aria-invalid={ids.invalid || undefined}
        />
      )}
    </Field>
  );
}
