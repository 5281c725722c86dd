import type { ImportRunSummary } from '@carriole/shared/contracts/import-runs.ts';
import { revalidate } from '@solidjs/router';
import { createUniqueId, onCleanup, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { createPoll } from '../poll.ts';
import { lookAgain, runById } from './data.ts';

const lookEveryMs = 700;

/** A reading under way, looked at again and again until it is done. */
export function RunProgress(props: { run: ImportRunSummary }) {
  const { t } = useI18n();
  const id = `r${createUniqueId()}`;
  createPoll(() => void revalidate(runById.key), lookEveryMs);
  onCleanup(() => void lookAgain());
  const progress = () => props.run.progress;
  const text = () => {
    const { step, done, total } = progress();
    const name = t(`runs.step.${step}`);
    return total === null || total === 0 ? name : t('runs.stepOf', { step: name, done, total });
  };
  return (
    <div data-component="run-progress">
      <p id={id} role="status">
        {text()}
      </p>
      {/* Without a value it only moves: a bar cannot be told that there is none. */}
      <Show when={progress().total} fallback={<progress aria-labelledby={id} />}>
        {(total) => <progress aria-labelledby={id} value={progress().done} max={total()} />}
      </Show>
    </div>
  );
}
