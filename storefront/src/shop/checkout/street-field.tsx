import { getAddresses } from '@carriole/shared/contracts/addresses.ts';
import { createSignal, For, onCleanup } from 'solid-js';
import { api } from '../../api.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { TextField } from '../../ui/field.tsx';

const pauseMs = 300;
const shortest = 4;

type Bound = {
  id: string;
  name: string;
  value: string;
  error: string | undefined;
  onInput: (event: { currentTarget: HTMLInputElement }) => void;
};

/** Street and number, with suggestions where the installation has a geocoder: the browser's own list shows them. */
export function StreetField(props: { bound: Bound; postcode: string }) {
  const { t } = useI18n();
  const [found, setFound] = createSignal<string[]>([]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  function type(event: { currentTarget: HTMLInputElement }): void {
    props.bound.onInput(event);
    const q = event.currentTarget.value.trim();
    clearTimeout(timer);
    if (q.length < shortest || found().includes(q)) return;
    timer = setTimeout(() => void suggest(q), pauseMs);
  }

  /** Suggestions are a help: when there are none people go on typing. */
  async function suggest(q: string): Promise<void> {
    const postcode = /^[1-9]\d{3}$/.test(props.postcode) ? props.postcode : undefined;
    const items = await api(getAddresses, { query: { q, postcode } }).then(
      (answer) => answer.items,
      () => [],
    );
    setFound([...new Set(items.map(({ street }) => street))]);
  }

  return (
    <>
      <TextField
        id={props.bound.id}
        name={props.bound.name}
        value={props.bound.value}
        error={props.bound.error}
        onInput={type}
        label={t('checkout.street')}
        autocomplete="street-address"
        maxlength="120"
        list={found().length > 0 ? 'streets' : undefined}
        required
      />
      <datalist id="streets">
        <For each={found()}>{(street) => <option value={street} />}</For>
      </datalist>
    </>
  );
}
