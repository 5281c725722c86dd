import type { ImportChange, ImportChangeKind } from '@carriole/shared/contracts/import-runs.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Chip } from '../../ui/chip.tsx';

type Field = ImportChange['fields'][number];

/** What the heading says already, and what people look at first; all the rest is folded away. */
const inHeading = new Set(['ref', 'name', 'producerRef']);
const firstFields = new Set([
  'householdPriceCents',
  'professionalPriceCents',
  'packLabel',
  'categoryId',
  'vatRatePercent',
  'stock',
  'activity',
  'postcode',
  'place',
  'weekday',
]);

/** Each article, producer, round or row that a reading touches. */
export function ChangeList(props: {
  items: readonly ImportChange[];
  kind: ImportChangeKind;
  searched: boolean;
}) {
  const { t } = useI18n();
  return (
    <Show
      when={props.items.length > 0}
      fallback={
        <p data-slot="none">{t(props.searched ? 'changes.noneFound' : `changes.none.${props.kind}`)}</p>
      }
    >
      <ul data-component="change-list" aria-label={t(`changes.kind.${props.kind}`)}>
        <For each={props.items}>
          {(change) => (
            <li data-kind={change.kind}>
              <Show when={change.refusal} fallback={<Touched change={change} />}>
                {(refusal) => <RefusedRow refusal={refusal()} name={change.name} />}
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

function Touched(props: { change: ImportChange }) {
  const { t } = useI18n();
  const change = () => props.change;
  const isFirst = ({ field }: Field) => change().kind === 'changed' || firstFields.has(field);
  const first = () => change().fields.filter((field) => isFirst(field) && saysSomething(field));
  const rest = () =>
    change().fields.filter((field) => !isFirst(field) && !inHeading.has(field.field) && saysSomething(field));
  return (
    <>
      <div data-slot="what">
        <p data-slot="name">{change().name}</p>
        <p data-slot="quiet">
          <Show when={change().subject !== 'article'}>
            <Chip>{t(`changes.subject.${change().subject}`)}</Chip>{' '}
          </Show>
          {[change().ref, change().producer].filter((text) => text !== '').join(' · ')}
        </p>
      </div>
      <div>
        <Fields fields={first()} kind={change().kind} />
        <Show when={rest().length > 0}>
          <details>
            <summary>{t('changes.more')}</summary>
            <Fields fields={rest()} kind={change().kind} />
          </details>
        </Show>
      </div>
    </>
  );
}

function saysSomething({ before, after }: Field): boolean {
  return Boolean(before) || Boolean(after);
}

function Fields(props: { fields: readonly Field[]; kind: ImportChangeKind }) {
  return (
    <Show when={props.fields.length > 0}>
      <dl>
        <For each={props.fields}>
          {(field) => (
            <div data-by-hand={field.byHand ? '' : undefined}>
              <dt>{field.name}</dt>
              <dd>
                <FieldValues field={field} kind={props.kind} />
              </dd>
            </div>
          )}
        </For>
      </dl>
    </Show>
  );
}

/** Before and after; of something new only what it will be, of something withdrawn only what it was. */
function FieldValues(props: { field: Field; kind: ImportChangeKind }) {
  const { t } = useI18n();
  return (
    <>
      <Show when={props.kind === 'changed'} fallback={<span>{props.field.after ?? props.field.before}</span>}>
        <del>
          <span class="visually-hidden">{t('changes.before')} </span>
          {props.field.before ?? t('changes.nothing')}
        </del>{' '}
        <span aria-hidden="true">→</span>{' '}
        <ins>
          <span class="visually-hidden">{t('changes.after')} </span>
          {props.field.after ?? t('changes.nothing')}
        </ins>
      </Show>
      <Show when={props.field.byHand}>
        {' '}
        <Chip variant="warn">{t('changes.byHand')}</Chip>
      </Show>
    </>
  );
}

function RefusedRow(props: { refusal: NonNullable<ImportChange['refusal']>; name: string }) {
  const { t } = useI18n();
  const named = () => (props.name === props.refusal.value ? '' : props.name);
  return (
    <>
      <div data-slot="what">
        <p data-slot="name">{props.refusal.sentence}</p>
        <p data-slot="quiet">
          {[props.refusal.file, t('trial.row', { row: props.refusal.row }), named()]
            .filter((text) => text !== '')
            .join(', ')}
        </p>
      </div>
      <dl>
        <div>
          <dt>{props.refusal.field}</dt>
          <dd>
            <Show when={props.refusal.value.trim() !== ''} fallback={<em>{t('trial.emptyValue')}</em>}>
              <code>{props.refusal.value}</code>
            </Show>
          </dd>
        </div>
      </dl>
    </>
  );
}
