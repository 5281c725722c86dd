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
  const known = () => new Set(props.source.files.map(({ name }) => name));

  const send = async (file: File, name: string) => {
    const wasKnown = known().has(name);
    setSending({ name, share: 0 });
    const params = { id: props.source.id, name };
    const answer = await act.run(() =>
      askToSend(uploadSourceFile, { params }, file, (share) => setSending({ name, share })),
    );
    setSending(undefined);
    if (answer) setSaid(t(wasKnown ? 'files.replaced' : 'files.added', { name }));
    return answer !== null;
  };
  const take = async (files: readonly File[], as?: string) => {
    setSaid('');
    setAsides([]);
    for (const file of files) {
      const name = as ?? keptName(file.name);
      const refused = refusedFile(file);
      if (refused) setAsides((before) => [...before, t(`files.refused.${refused}`, { name: file.name })]);
      else if (!(await send(file, name))) break;
    }
    await lookAgain();
  };
  const remove = async (name: string) => {
    const params = { id: props.source.id, name };
    if (!(await act.run(() => ask(removeSourceFile, { params })))) return;
    setSaid(t('files.removed', { name }));
    await lookAgain();
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
                    take={(files) => void take(files, file.name)}
                  />
                  <Button
                    variant="quiet"
                    size="small"
                    disabled={act.busy()}
                    aria-label={t('files.removeOne', { name: file.name })}
                    onClick={() => void remove(file.name)}
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

/** A newer version under another name takes the place of this file, and keeps what was said of its columns. */
function ReplaceFile(props: { name: string; busy: boolean; take: (files: readonly File[]) => void }) {
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
          props.take([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
