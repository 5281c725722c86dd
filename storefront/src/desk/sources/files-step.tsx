import { formatDateTime } from '@carriole/shared/calendar.ts';
import { urlOf } from '@carriole/shared/contract.ts';
import {
  getSourceFile,
  removeSourceFile,
  type SourceView,
  uploadSourceFile,
} from '@carriole/shared/contracts/sources.ts';
import { createSignal, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ask, askToSend } from '../ask.ts';
import { createAct } from './act.ts';
import { lookAgain } from './data.ts';
import { FileDrop } from './file-drop.tsx';
import { Refused } from './refused.tsx';
import { keptName, refusedFile } from './sending.ts';
import { usePlaces } from './source-places.ts';
import { sizeText } from './words.ts';

type Sending = { name: string; share: number };

/** The files of a source: drop or choose, replace, take out. */
export function FilesStep(props: { source: SourceView }) {
  const { t, href, locale } = useI18n();
  const places = usePlaces();
  const act = createAct();
  const [sending, setSending] = createSignal<Sending>();
  const [said, setSaid] = createSignal('');
  const [asides, setAsides] = createSignal<string[]>([]);
  /** The newcomer beside older files, and those it may be a new version of. */
  const [beside, setBeside] = createSignal<{ name: string; older: string[] }>();
  const names = () => props.source.files.map(({ name }) => name);

  const send = async (file: File): Promise<boolean> => {
    const name = keptName(file.name);
    const wasKnown = names().includes(name);
    setSending({ name, share: 0 });
    const params = { id: props.source.id, name };
    const answer = await act.run(() =>
      askToSend(uploadSourceFile, { params }, file, (share) => setSending({ name, share })),
    );
    setSending(undefined);
    if (answer) setSaid(t(wasKnown ? 'files.replaced' : 'files.added', { name }));
    return answer !== null;
  };
  const remove = async (name: string): Promise<boolean> => {
    const params = { id: props.source.id, name };
    const answer = await act.run(() => ask(removeSourceFile, { params }));
    if (answer) setSaid(t('files.removed', { name }));
    return answer !== null;
  };
  const startAnew = () => {
    setSaid('');
    setAsides([]);
    setBeside(undefined);
  };
  const take = async (files: readonly File[]) => {
    startAnew();
    const older = names();
    const added: string[] = [];
    for (const file of files) {
      const refused = refusedFile(file);
      if (refused) setAsides((before) => [...before, t(`files.refused.${refused}`, { name: file.name })]);
      else if (await send(file)) added.push(keptName(file.name));
      else break;
    }
    const newcomer = added.find((name) => !older.includes(name));
    const left = older.filter((name) => !added.includes(name));
    if (newcomer && left.length > 0) setBeside({ name: newcomer, older: left });
    await lookAgain();
  };
  const replace = async (old: string, file: File | undefined) => {
    startAnew();
    if (!file) return;
    const name = keptName(file.name);
    const refused = refusedFile(file);
    if (refused) return void setAsides([t(`files.refused.${refused}`, { name: file.name })]);
    if (!(await send(file))) return;
    if (name !== old && !(await remove(old))) return;
    setSaid(t('files.replacedBy', { name, old }));
    await lookAgain();
  };
  const drop = async (name: string) => {
    startAnew();
    if (await remove(name)) await lookAgain();
  };
  const next = () =>
    places.source(props.source.id, { etape: props.source.kind === 'table' ? 'colonnes' : 'apercu' });

  return (
    <section data-component="files-step">
      <h2 class="visually-hidden">{t('steps.fichiers')}</h2>
      <FileDrop busy={act.busy()} take={(files) => void take(files)} />
      <Show when={sending()}>
        {(file) => (
          <p data-slot="sending">
            <label>
              {t('files.sending', { name: file().name })} <progress value={file().share} max={1} />
            </label>
          </p>
        )}
      </Show>
      <p role="status" data-slot="said">
        {said()}
      </p>
      <Show when={asides().length > 0}>
        <Alert variant="warn" role="alert">
          <For each={asides()}>{(text) => <p>{text}</p>}</For>
        </Alert>
      </Show>
      <Show when={beside()}>
        {(newcomer) => (
          <Alert variant="warn" role="alert">
            <p>{t('files.beside', { name: newcomer().name })}</p>
            <div data-component="desk-actions">
              <For each={newcomer().older}>
                {(name) => (
                  <Button
                    variant="secondary"
                    size="small"
                    disabled={act.busy()}
                    onClick={() => void drop(name)}
                  >
                    {t('files.dropOld', { name })}
                  </Button>
                )}
              </For>
              <Button variant="quiet" size="small" onClick={() => setBeside(undefined)}>
                {t('files.bothStay')}
              </Button>
            </div>
          </Alert>
        )}
      </Show>
      <Refused act={act} />
      <Show when={props.source.files.length > 0}>
        <ul data-slot="files" aria-label={t('files.list')}>
          <For each={props.source.files}>
            {(file) => (
              <li>
                <a
                  href={urlOf(getSourceFile, { id: props.source.id, name: file.name })}
                  download={file.name}
                  rel="external"
                >
                  {file.name}
                </a>
                <span data-slot="quiet">
                  {sizeText(file.bytes, locale)},{' '}
                  {t('files.sent', { when: formatDateTime(file.uploadedAt, locale) })}
                </span>
                <span data-slot="actions">
                  <ReplaceFile
                    name={file.name}
                    busy={act.busy()}
                    take={(chosen) => void replace(file.name, chosen)}
                  />
                  <Button
                    variant="quiet"
                    size="small"
                    disabled={act.busy()}
                    aria-label={t('files.removeOne', { name: file.name })}
                    onClick={() => void drop(file.name)}
                  >
                    {t('files.remove')}
                  </Button>
                </span>
              </li>
            )}
          </For>
        </ul>
        <div data-component="desk-actions">
          <ButtonLink href={href(next())}>{t('sources.continue')}</ButtonLink>
        </div>
      </Show>
    </section>
  );
}

/** Another file takes the place of this one, under its own name. */
function ReplaceFile(props: { name: string; busy: boolean; take: (file: File | undefined) => void }) {
  const { t } = useI18n();
  let input: HTMLInputElement | undefined;
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        disabled={props.busy}
        aria-label={t('files.replaceOne', { name: props.name })}
        onClick={() => input?.click()}
      >
        {t('files.replace')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('files.replaceOne', { name: props.name })}
        onChange={(event) => {
          props.take(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
