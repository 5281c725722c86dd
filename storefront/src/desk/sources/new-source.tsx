import {
  changeSource,
  createSource,
  type SourceDefaults,
  type SourceKind,
} from '@carriole/shared/contracts/sources.ts';
import { useNavigate } from '@solidjs/router';
import { createSignal, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { ask } from '../ask.ts';
import { useDesk } from '../desk-context.ts';
import { PageTitle } from '../page-title.tsx';
import { createAct, fieldError } from './act.ts';
import { AddressField, KeyFields, wholeAddress } from './address-fields.tsx';
import { lookAgain } from './data.ts';
import { DefaultFields } from './default-fields.tsx';
import { saysSame } from './draft.ts';
import { Refused } from './refused.tsx';
import { usePlaces } from './source-places.ts';
import { type ChoiceKind, choiceKinds } from './words.ts';

const nothing: SourceDefaults = { vatRatePercent: null, producer: null, categoryId: null };

function keyOf(key: { user: string; secret: string }) {
  return key.secret === '' ? null : key;
}

/** Connects a source: what it is, what the co-op calls it, and where it is. */
export function NewSource() {
  const { t, href } = useI18n();
  const desk = useDesk();
  const places = usePlaces();
  const navigate = useNavigate();
  const act = createAct();
  const [kind, setKind] = createSignal<ChoiceKind>('files');
  const [named, setNamed] = createSignal<string>();
  const [address, setAddress] = createSignal('');
  const [key, setKey] = createSignal({ user: '', secret: '' });
  const [defaults, setDefaults] = createSignal<SourceDefaults>(nothing);
  const name = () => named() ?? t(`sources.name.${kind()}`);
  const place = () => {
    const chosen = kind();
    return chosen === 'files' ? null : chosen;
  };
  const create = async (event: SubmitEvent) => {
    event.preventDefault();
    const at = place() ? { address: wholeAddress(address()), credentials: keyOf(key()) } : {};
    const body = { name: name(), kind: kindFor(kind()), ...at };
    const query = { cooperative: desk.cooperative().slug };
    const made = await act.run(() => ask(createSource, { query, body }));
    if (!made) return;
    const kept = await keepDefaults(made.id);
    await lookAgain();
    navigate(places.source(made.id, kept ? {} : { etape: 'adresse' }), { replace: true });
  };
  /** False when they were refused: the next page asks for them again. */
  const keepDefaults = async (id: string): Promise<boolean> => {
    const body = { defaults: defaults() };
    if (saysSame(body.defaults, nothing)) return true;
    return (await act.run(() => ask(changeSource, { params: { id }, body }))) !== null;
  };
  return (
    <>
      <PageTitle title={t('sources.connect')} />
      <form data-component="source-form" onSubmit={(event) => void create(event)}>
        <fieldset data-slot="kinds">
          <legend>{t('sources.which')}</legend>
          <For each={choiceKinds}>
            {(choice) => (
              <label>
                <input
                  type="radio"
                  name="kind"
                  value={choice}
                  checked={choice === kind()}
                  onChange={() => setKind(choice)}
                />
                <span>
                  <strong>{t(`sources.kind.${choice}`)}</strong>
                  <span data-slot="about">{t(`sources.about.${choice}`)}</span>
                </span>
              </label>
            )}
          </For>
        </fieldset>
        <TextField
          label={t('sources.nameLabel')}
          hint={t('sources.nameHint')}
          error={fieldError(act.problem(), '/name')}
          autocomplete="off"
          required
          maxlength="80"
          value={name()}
          onInput={(event) => setNamed(event.currentTarget.value)}
        />
        <Show when={place()}>
          {(at) => (
            <>
              <AddressField kind={at()} value={address()} problem={act.problem()} change={setAddress} />
              <KeyFields kind={at()} {...key()} change={setKey} />
              <Show when={at() !== 'address'}>
                <DefaultFields
                  defaults={defaults()}
                  asksPrices={at() === 'woocommerce'}
                  change={setDefaults}
                />
              </Show>
            </>
          )}
        </Show>
        <Refused act={act} />
        <div data-component="desk-actions">
          <Button type="submit" disabled={act.busy()}>
            {t('sources.continue')}
          </Button>
          <ButtonLink variant="quiet" href={href(places.sources())}>
            {t('sources.cancel')}
          </ButtonLink>
        </div>
      </form>
    </>
  );
}

function kindFor(kind: ChoiceKind): SourceKind {
  return kind === 'files' || kind === 'address' ? 'table' : kind;
}
