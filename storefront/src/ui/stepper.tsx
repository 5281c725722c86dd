import { createUniqueId } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';
import { Icon } from './icon.tsx';

type Props = {
  value: number;
  /** What is counted, for screen readers. */
  name: string;
  max?: number;
  /** Below this the minus asks for 0, which takes the line away. */
  min?: number;
  onChange: (value: number) => void;
};

/** A quantity with minus and plus, and a field one can type in. */
export function Stepper(props: Props) {
  const { t } = useI18n();
  const id = createUniqueId();
  const max = () => props.max ?? 999;
  const set = (value: number) => {
    if (Number.isInteger(value)) props.onChange(Math.max(props.min ?? 0, Math.min(max(), value)));
  };
  return (
    <div data-component="stepper" role="group" aria-label={t('stepper.group', { name: props.name })}>
      <button
        type="button"
        aria-label={t('stepper.less', { name: props.name })}
        onClick={() => set(props.value - 1)}
      >
        <Icon name="minus" />
      </button>
      <input
        id={`q${id}`}
        inputmode="numeric"
        pattern="[0-9]*"
        autocomplete="off"
        aria-label={t('stepper.quantity', { name: props.name })}
        value={props.value}
        onChange={(event) => {
          set(Number(event.currentTarget.value));
          event.currentTarget.value = String(props.value);
        }}
      />
      <button
        type="button"
        aria-label={t('stepper.more', { name: props.name })}
        disabled={props.value >= max()}
        onClick={() => set(props.value + 1)}
      >
        <Icon name="plus" />
      </button>
    </div>
  );
}
