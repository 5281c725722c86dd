import type { MappingTrial, SourceMapping, SourceTables } from '@carriole/shared/contracts/sources.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { useProblemText } from './act.ts';
import type { Trial } from './trial.ts';
import { TrialRefusals } from './trial-refusals.tsx';

/** How the source reads with the mapping as it stands: counts, what is refused and why, the first rows. */
export function TrialPanel(props: {
  trial: Trial;
  mapping: SourceMapping;
  found: SourceTables;
  change: (mapping: SourceMapping) => void;
}) {
  const { t } = useI18n();
  const say = useProblemText();
  return (
    <aside data-component="trial-panel" aria-label={t('trial.title')} aria-busy={props.trial.busy()}>
      <h3>{t('trial.title')}</h3>
      <p data-slot="quiet">{t('trial.lead')}</p>
      <Show when={props.trial.answer()?.problem}>
        {(problem) => (
          <Alert variant="warn">
            <p>{say(problem())}</p>
          </Alert>
        )}
      </Show>
      <Show when={props.trial.answer()?.value} fallback={<p>{t('trial.reading')}</p>}>
        {(trial) => (
          <>
            <Counts counts={trial().counts} />
            <TrialRefusals
              refusals={trial().refusals}
              mapping={props.mapping}
              choices={props.found.choices}
              change={props.change}
            />
            <FirstRows rows={trial().rows} />
          </>
        )}
      </Show>
    </aside>
  );
}

function Counts(props: { counts: MappingTrial['counts'] }) {
  const { t } = useI18n();
  const shown = () =>
    (['articles', 'producers', 'zones', 'pickupPoints', 'refused'] as const).filter(
      (key) => key === 'articles' || key === 'refused' || props.counts[key] > 0,
    );
  return (
    <div role="status">
      <ul data-slot="counts">
        <For each={shown()}>
          {(key) => (
            <li data-key={key} data-none={props.counts[key] === 0 ? '' : undefined}>
              <strong>{props.counts[key]}</strong> {t(`trial.count.${key}`, { count: props.counts[key] })}
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}

function FirstRows(props: { rows: MappingTrial['rows'] }) {
  const { t } = useI18n();
  return (
    <Show when={props.rows.length > 0}>
      <details data-slot="first" open>
        <summary>{t('trial.first')}</summary>
        <ol>
          <For each={props.rows}>
            {(row) => (
              <li data-refused={row.refused ? '' : undefined}>
                <p data-slot="where">
                  {row.table}, {t('trial.row', { row: row.row })}
                </p>
                <Show when={row.refused}>
                  {(refused) => (
                    <p data-slot="why">
                      {refused().sentence} <code>{refused().value}</code>
                    </p>
                  )}
                </Show>
                <dl>
                  <For each={row.read}>
                    {({ field, text }) => (
                      <div>
                        <dt>{field}</dt>
                        <dd>{text}</dd>
                      </div>
                    )}
                  </For>
                </dl>
              </li>
            )}
          </For>
        </ol>
      </details>
    </Show>
  );
}
