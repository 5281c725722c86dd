import {
  applyImportRun,
  discardImportRun,
  type ImportRunSummary,
} from '@carriole/shared/contracts/import-runs.ts';
import type { SourceView } from '@carriole/shared/contracts/sources.ts';
import { createSignal, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ask } from '../ask.ts';
import type { Act } from './act.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { lookAgain } from './data.ts';
import { changeText } from './words.ts';

/** A reading that waits: what it will do to the shop, and the buttons that do it or lay it aside. */
export function RunDecision(props: {
  run: ImportRunSummary;
  source: SourceView;
  act: Act;
  readAgain: () => Promise<void>;
}) {
  const { t, locale } = useI18n();
  const [asking, setAsking] = createSignal(false);
  const params = () => ({ id: props.run.id });
  const apply = async () => {
    await props.act.run(() => ask(applyImportRun, { params: params() }));
    await lookAgain();
  };
  const discard = async () => {
    await props.act.run(() => ask(discardImportRun, { params: params() }));
    await lookAgain();
  };
  return (
    <>
      <Show when={props.run.holds.length > 0}>
        <Alert variant="warn">
          <p>
            <strong>{t('runs.held')}</strong>
          </p>
          <For each={props.run.holds}>{({ sentence }) => <p>{sentence}</p>}</For>
        </Alert>
      </Show>
      <Show
        when={!props.run.outdated}
        fallback={
          <Alert variant="warn">
            <p>{t('runs.outdated')}</p>
            <p>
              <Button
                variant="secondary"
                size="small"
                disabled={props.act.busy()}
                onClick={() => void props.readAgain()}
              >
                {t('runs.readAgain')}
              </Button>
            </p>
          </Alert>
        }
      >
        <div data-component="run-decision">
          <div data-slot="sentence">
            <p>
              <strong>{changeText(props.run, t, locale)}</strong>
            </p>
            <p>
              <Show when={props.run.counts.unchanged > 0}>
                {t('runs.stays', { count: props.run.counts.unchanged })}{' '}
              </Show>
              <Show when={props.run.counts.refused > 0}>
                {t('runs.asideCount', { count: props.run.counts.refused })}
              </Show>
            </p>
          </div>
          <div data-component="desk-actions">
            <Button
              size="large"
              disabled={props.act.busy()}
              onClick={() => (props.run.holds.length > 0 ? setAsking(true) : void apply())}
            >
              {t('runs.apply')}
            </Button>
            <Button variant="secondary" disabled={props.act.busy()} onClick={() => void discard()}>
              {t('runs.discard')}
            </Button>
          </div>
        </div>
      </Show>
      <ConfirmDialog
        open={asking()}
        title={t('runs.applyAnyway')}
        yes={t('runs.applyAnywayYes')}
        no={t('runs.notYet')}
        danger
        confirm={() => void apply()}
        cancel={() => setAsking(false)}
      >
        <For each={props.run.holds}>{({ sentence }) => <p>{sentence}</p>}</For>
        <p>{changeText(props.run, t, locale)}</p>
      </ConfirmDialog>
    </>
  );
}
