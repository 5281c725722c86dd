import { type ImportRunSummary, undoImportRun } from '@carriole/shared/contracts/import-runs.ts';
import type { SourceView } from '@carriole/shared/contracts/sources.ts';
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ask } from '../ask.ts';
import type { Act } from './act.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { lookAgain } from './data.ts';
import { usePlaces } from './source-places.ts';
import { runText } from './words.ts';

type Props = {
  run: ImportRunSummary;
  source: SourceView;
  act: Act;
  readAgain: () => Promise<void>;
};

/** A reading that is done with: what became of it, and the way back. */
export function RunOutcome(props: Props) {
  const { t, locale, href } = useI18n();
  const places = usePlaces();
  const variant = () => (props.run.state === 'applied' ? 'good' : 'info');
  return (
    <Alert variant={variant()} role="status">
      <p>
        <strong>{runText(props.run, t, locale)}</strong>
      </p>
      <div data-component="desk-actions">
        <Switch
          fallback={
            <Show when={props.source.state === 'ready'}>
              <ReadAgain {...props} />
            </Show>
          }
        >
          <Match when={props.run.state === 'applied'}>
            <ButtonLink
              variant="secondary"
              size="small"
              href={href(paths.cooperative(props.run.cooperative.slug))}
              rel="external"
            >
              {t('desk.toShop')}
            </ButtonLink>
            <ButtonLink variant="quiet" size="small" href={href(places.articles())}>
              {t('runs.toArticles')}
            </ButtonLink>
            <Show when={props.run.undoable}>
              <UndoRun run={props.run} act={props.act} />
            </Show>
          </Match>
        </Switch>
      </div>
    </Alert>
  );
}

/** Takes back the last reading that was applied: the shop has again what it had before. */
export function UndoRun(props: { run: ImportRunSummary; act: Act; size?: 'small' | 'normal' }) {
  const { t } = useI18n();
  const [asking, setAsking] = createSignal(false);
  const effects = () => {
    const { counts } = props.run;
    return [
      counts.new > 0 && t('runs.undoNew', { count: counts.new }),
      counts.changed > 0 && t('runs.undoChanged', { count: counts.changed }),
      counts.withdrawn > 0 && t('runs.undoWithdrawn', { count: counts.withdrawn }),
    ].filter((text) => text !== false);
  };
  const undo = async () => {
    await props.act.run(() => ask(undoImportRun, { params: { id: props.run.id } }));
    await lookAgain();
  };
  return (
    <>
      <Button
        variant="secondary"
        size={props.size ?? 'small'}
        disabled={props.act.busy()}
        onClick={() => setAsking(true)}
      >
        {t('runs.undo')}
      </Button>
      <ConfirmDialog
        open={asking()}
        title={t('runs.undoAsk')}
        yes={t('runs.undo')}
        no={t('runs.undoNo')}
        confirm={() => void undo()}
        cancel={() => setAsking(false)}
      >
        <p>{t('runs.undoText')}</p>
        <For each={effects()}>{(text) => <p>{text}</p>}</For>
      </ConfirmDialog>
    </>
  );
}

/** A reading that came to nothing: why, and what to do. */
export function RunFailure(props: Props) {
  const { t, href } = useI18n();
  const places = usePlaces();
  const isFiles = () => props.source.address === null;
  const mend = () => places.source(props.source.id, { etape: isFiles() ? 'fichiers' : 'adresse' });
  return (
    <Alert variant="warn" role="alert">
      <p>
        <strong>{props.run.failure?.sentence}</strong> {t('sources.failedHint')}
      </p>
      <Show when={props.run.failure?.detail}>
        <p>
          <code>{props.run.failure?.detail}</code>
        </p>
      </Show>
      <div data-component="desk-actions">
        <ReadAgain {...props} />
        <ButtonLink variant="quiet" size="small" href={href(mend())}>
          {t(isFiles() ? 'runs.toFiles' : 'runs.toAddress')}
        </ButtonLink>
      </div>
    </Alert>
  );
}

function ReadAgain(props: Props) {
  const { t } = useI18n();
  return (
    <Button
      variant="secondary"
      size="small"
      disabled={props.act.busy()}
      onClick={() => void props.readAgain()}
    >
      {t('runs.readAgain')}
    </Button>
  );
}
