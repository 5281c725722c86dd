import { changeSource, type SourceDefaults, type SourceView } from '@carriole/shared/contracts/sources.ts';
import { useNavigate } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { ask } from '../ask.ts';
import { createAct } from './act.ts';
import { AddressField, KeyFields, wholeAddress } from './address-fields.tsx';
import { lookAgain } from './data.ts';
import { DefaultFields } from './default-fields.tsx';
import { saysSame } from './draft.ts';
import { LeaveGuard } from './leave-guard.tsx';
import { Refused } from './refused.tsx';
import { usePlaces } from './source-places.ts';
import { choiceKindOf } from './words.ts';

const noKey = { user: '', secret: '' };

/** Where a source is, the key it asks for, and what it never states. */
export function AddressStep(props: { source: SourceView }) {
  const { t } = useI18n();
  const places = usePlaces();
  const navigate = useNavigate();
  const act = createAct();
  const kind = () => {
    const chosen = choiceKindOf(props.source);
    return chosen === 'files' ? 'address' : chosen;
  };
  const [address, setAddress] = createSignal(props.source.address ?? '');
  const [key, setKey] = createSignal(noKey);
  const [forget, setForget] = createSignal(false);
  const [asking, setAsking] = createSignal(!props.source.hasCredentials);
  const [defaults, setDefaults] = createSignal<SourceDefaults>(props.source.defaults);
  const isDirty = () =>
    wholeAddress(address()) !== props.source.address ||
    key().secret !== '' ||
    forget() ||
    !saysSame(defaults(), props.source.defaults);

  const credentials = () => {
    if (key().secret !== '') return { credentials: key() };
    return forget() ? { credentials: null } : {};
  };
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const body = { address: wholeAddress(address()), defaults: defaults(), ...credentials() };
    const saved = await act.run(() => ask(changeSource, { params: { id: props.source.id }, body }));
    if (!saved) return;
    setKey(noKey);
    setForget(false);
    setAsking(!saved.hasCredentials);
    await lookAgain();
    navigate(places.source(saved.id, { etape: saved.kind === 'table' ? 'colonnes' : 'apercu' }));
  };
  return (
    <form data-component="source-form" onSubmit={(event) => void save(event)}>
      <h2 class="visually-hidden">{t('steps.adresse')}</h2>
      <AddressField kind={kind()} value={address()} problem={act.problem()} change={setAddress} />
      <Show
        when={asking()}
        fallback={
          <div data-slot="kept">
            <p>{t(forget() ? 'address.forgotten' : 'address.kept')}</p>
            <Button variant="quiet" size="small" onClick={() => setAsking(true)}>
              {t('address.replaceKey')}
            </Button>
            <Show when={!forget()}>
              <Button variant="quiet" size="small" onClick={() => setForget(true)}>
                {t('address.forgetKey')}
              </Button>
            </Show>
          </div>
        }
      >
        <KeyFields kind={kind()} {...key()} change={setKey} />
      </Show>
      <Show when={props.source.kind !== 'table'}>
        <DefaultFields defaults={defaults()} asksPrices={kind() === 'woocommerce'} change={setDefaults} />
      </Show>
      <Refused act={act} />
      <div data-component="desk-actions">
        <Button type="submit" disabled={act.busy()}>
          {t(isDirty() ? 'sources.saveAndContinue' : 'sources.continue')}
        </Button>
      </div>
      <LeaveGuard dirty={isDirty() && !act.busy()} />
    </form>
  );
}
