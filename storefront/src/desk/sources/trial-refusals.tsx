import type { MappingTrial, SourceMapping, SourceTables } from '@carriole/shared/contracts/sources.ts';
import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { withWord } from './draft.ts';

type Refusal = MappingTrial['refusals'][number];

const shownAtFirst = 8;
const shownRows = 6;

/** What is refused, gathered by what is wrong; a word we do not know can be explained on the spot. */
export function TrialRefusals(props: {
  refusals: MappingTrial['refusals'];
  mapping: SourceMapping;
  choices: SourceTables['choices'];
  change: (mapping: SourceMapping) => void;
}) {
  const { t } = useI18n();
  const [all, setAll] = createSignal(false);
  // By what they say, not by the answer they came in: a choice half made outlives the next trial.
  const byKey = createMemo(() => new Map(props.refusals.map((refusal) => [keyOf(refusal), refusal])));
  const mend = (refusal: Refusal, means: string) =>
    props.change(withWord(props.mapping, refusal.ourField, refusal.value, means));
  const shown = () => [...byKey().keys()].slice(0, all() ? undefined : shownAtFirst);
  return (
    <Show when={props.refusals.length > 0} fallback={<p data-slot="good">{t('trial.allGood')}</p>}>
      <section data-slot="refusals">
        <h4>{t('trial.refused')}</h4>
        <ul>
          <For each={shown()}>
            {(key) => (
              <Show when={byKey().get(key)}>
                {(refusal) => (
                  <Refused
                    refusal={refusal()}
                    choices={props.choices[refusal().ourField] ?? []}
                    mend={mend}
                  />
                )}
              </Show>
            )}
          </For>
        </ul>
        <Show when={!all() && props.refusals.length > shownAtFirst}>
          <Button variant="quiet" size="small" onClick={() => setAll(true)}>
            {t('trial.more', { count: props.refusals.length - shownAtFirst })}
          </Button>
        </Show>
      </section>
    </Show>
  );
}

function keyOf({ table, field, value, reason }: Refusal): string {
  return JSON.stringify([table, field, value, reason]);
}

function Refused(props: {
  refusal: Refusal;
  choices: { id: string; name: string }[];
  mend: (refusal: Refusal, means: string) => void;
}) {
  const { t } = useI18n();
  return (
    <li>
      <p>
        <strong>{t('trial.times', { count: props.refusal.count })}</strong> {props.refusal.sentence}
      </p>
      <p data-slot="where">
        {props.refusal.table}, {props.refusal.field}: <Value value={props.refusal.value} /> (
        {rowsText(props.refusal, t)})
      </p>
      <Show when={props.refusal.mendable && props.choices.length > 0}>
        <Mend
          refusal={props.refusal}
          choices={props.choices}
          mend={(means) => props.mend(props.refusal, means)}
        />
      </Show>
    </li>
  );
}

/** Chosen first and kept by a button: with the keyboard, each arrow would choose already. */
function Mend(props: {
  refusal: Refusal;
  choices: { id: string; name: string }[];
  mend: (means: string) => void;
}) {
  const { t } = useI18n();
  const id = `w${createUniqueId()}`;
  const [means, setMeans] = createSignal('');
  return (
    <div data-slot="mend">
      <label for={id}>{t('trial.means', { word: props.refusal.value })}</label>
      <select id={id} data-component="select" onChange={(event) => setMeans(event.currentTarget.value)}>
        <option value="">{t('trial.choose')}</option>
        <For each={props.choices}>{(choice) => <option value={choice.id}>{choice.name}</option>}</For>
      </select>
      <Button
        variant="secondary"
        size="small"
        disabled={means() === ''}
        aria-label={`${t('trial.keep')}: ${props.refusal.value}`}
        onClick={() => props.mend(means())}
      >
        {t('trial.keep')}
      </Button>
    </div>
  );
}

function Value(props: { value: string }) {
  const { t } = useI18n();
  return (
    <Show when={props.value.trim() !== ''} fallback={<em>{t('trial.emptyValue')}</em>}>
      <code>{props.value}</code>
    </Show>
  );
}

function rowsText({ rows }: Refusal, t: ReturnType<typeof useI18n>['t']): string {
  const shown = rows.slice(0, shownRows).join(', ');
  return t('trial.rows', { count: rows.length, rows: rows.length > shownRows ? `${shown}…` : shown });
}
