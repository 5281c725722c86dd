import { formatDateTime } from '@carriole/shared/calendar.ts';
import { changeSource, type SourceView } from '@carriole/shared/contracts/sources.ts';
import { createSignal, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { ask } from '../ask.ts';
import { createPoll } from '../poll.ts';
import { createAct, fieldError } from './act.ts';
import { lookAgain } from './data.ts';
import { EndSource } from './end-source.tsx';
import { Refused } from './refused.tsx';
import { RunHistory } from './run-history.tsx';
import { UndoRun } from './run-outcome.tsx';
import { useReading } from './run-step.tsx';
import { ScheduleForm } from './schedule-form.tsx';
import { SourceState } from './source-card.tsx';
import { usePlaces } from './source-places.ts';

const lookEveryMs = 15_000;

/** How a source goes on: how it stands, when it is read by itself, what was read before, its name, its end. */
export function FollowStep(props: { source: SourceView; page: number }) {
  const { t, locale, href } = useI18n();
  const places = usePlaces();
  const act = createAct();
  const readNow = useReading(() => props.source.id, act);
  createPoll(() => void lookAgain(), lookEveryMs);
  const source = () => props.source;
  const undoable = () => {
    const run = source().lastRun;
    return run?.undoable ? run : null;
  };
  return (
    <div data-component="follow-step">
      <section data-slot="standing">
        <h2>{t('follow.standing')}</h2>
        <p data-slot="articles">
          <strong>{source().articles}</strong> {t('sources.articles', { count: source().articles })}
        </p>
        <SourceState source={source()} />
        <Show when={source().nextAt}>
          {(next) => <p>{t('sources.next', { when: formatDateTime(next(), locale) })}</p>}
        </Show>
        <Refused act={act} />
        <div data-component="desk-actions">
          <Show when={source().waitingRun}>
            {(run) => (
              <ButtonLink href={href(places.source(source().id, { etape: 'apercu', lecture: run().id }))}>
                {t('sources.look')}
              </ButtonLink>
            )}
          </Show>
          <Show when={source().state === 'ready'}>
            <Button variant="secondary" disabled={act.busy()} onClick={() => void readNow()}>
              {t('runs.start')}
            </Button>
          </Show>
          <Show when={undoable()}>{(run) => <UndoRun run={run()} act={act} size="normal" />}</Show>
        </div>
      </section>
      <RunHistory source={source()} page={props.page} />
      <Show when={source().state !== 'ended'}>
        <Show when={source().address !== null}>
          <ScheduleForm source={source()} />
        </Show>
        <Rename source={source()} />
        <EndSource source={source()} />
      </Show>
    </div>
  );
}

function Rename(props: { source: SourceView }) {
  const { t } = useI18n();
  const act = createAct();
  const [name, setName] = createSignal(props.source.name);
  const rename = async (event: SubmitEvent) => {
    event.preventDefault();
    const body = { name: name() };
    if (await act.run(() => ask(changeSource, { params: { id: props.source.id }, body }))) await lookAgain();
  };
  return (
    <section data-slot="rename">
      <h2>{t('follow.name')}</h2>
      <form onSubmit={(event) => void rename(event)}>
        <TextField
          label={t('sources.nameLabel')}
          error={fieldError(act.problem(), '/name')}
          autocomplete="off"
          required
          maxlength="80"
          value={name()}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="secondary"
          disabled={act.busy() || name().trim() === '' || name().trim() === props.source.name}
        >
          {t('follow.save')}
        </Button>
      </form>
    </section>
  );
}
