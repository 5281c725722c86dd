import { type LinkView, setLinkTerms, undoLinkTerms } from '@carriole/shared/contracts/producer-links.ts';
import type { Problem } from '@carriole/shared/problems.ts';
import { createEffect, createSignal, on, Show } from 'solid-js';
import { createStore, reconcile, unwrap } from 'solid-js/store';
import { useI18n } from '../../i18n/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { type Asked, ask } from '../ask.ts';
import { focusWrong } from '../focus-wrong.ts';
import { draftOf, termsOfDraft, type Wrong } from './draft.ts';
import { StateBadge } from './state-badge.tsx';
import { TermsFields } from './terms-fields.tsx';

/** The terms of one link: read, written, saved, and the last change taken back. `changed` is told when they are others. */
export function LinkForm(props: {
  link: LinkView;
  title: string;
  editable: boolean;
  undoable: boolean;
  changed: () => Promise<void>;
}) {
  const { t, locale } = useI18n();
  const [draft, setDraft] = createStore(draftOf(props.link, locale));
  const [touched, setTouched] = createSignal(false);
  const [wrong, setWrong] = createSignal<Wrong>({});
  const [busy, setBusy] = createSignal(false);
  const [said, setSaid] = createSignal('');
  const [problem, setProblem] = createSignal<Problem | 'offline' | null>(null);
  let form: HTMLFormElement | undefined;
  const restart = () => {
    setDraft(reconcile(draftOf(props.link, locale)));
    setTouched(false);
    setWrong({});
    setProblem(null);
  };
  createEffect(on(() => props.link.version, restart, { defer: true }));

  const act = async (call: () => Promise<Asked<LinkView>>, done: string) => {
    if (busy()) return;
    setBusy(true);
    setSaid('');
    const asked = await call();
    setProblem(asked.problem);
    if (asked.value) {
      await props.changed();
      setSaid(done);
    }
    setBusy(false);
  };
  const params = () => ({ id: props.link.id });
  const save = () => {
    const read = termsOfDraft(unwrap(draft), props.link.source);
    setWrong(read.wrong ?? {});
    if (read.wrong) return focusWrong(form);
    const body = { version: props.link.version, terms: read.terms };
    void act(() => ask(setLinkTerms, { params: params(), body }), t('links.saved'));
  };
  const undo = () =>
    act(
      () => ask(undoLinkTerms, { params: params(), body: { version: props.link.version } }),
      t('links.undone'),
    );
  return (
    <form
      ref={form}
      data-component="link-form"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2>
        {props.title} <StateBadge state={props.link.state} />
      </h2>
      <TermsFields
        link={props.link}
        draft={draft}
        wrong={wrong()}
        disabled={!props.editable || busy()}
        write={(wanted) => {
          setDraft(wanted);
          setTouched(true);
          setSaid('');
        }}
      />
      <Show when={problem()}>
        {(why) => <Refused problem={why()} reread={() => void props.changed().then(restart)} />}
      </Show>
      <Show when={props.editable} fallback={<p data-slot="quiet">{t('links.readOnly')}</p>}>
        <div data-slot="actions">
          <Button type="submit" disabled={busy() || !touched()}>
            {t('links.save')}
          </Button>
          <Show when={touched()}>
            <Button variant="quiet" disabled={busy()} onClick={restart}>
              {t('links.discard')}
            </Button>
          </Show>
          <Show when={props.undoable && !touched()}>
            <Button variant="secondary" disabled={busy()} onClick={() => void undo()}>
              {t('links.undo')}
            </Button>
          </Show>
          <p role="status">{said()}</p>
        </div>
      </Show>
    </form>
  );
}

/** Why something was not saved; what somebody else changed meanwhile can be read again. */
export function Refused(props: { problem: Problem | 'offline'; reread: () => void }) {
  const { t } = useI18n();
  const isStale = () => props.problem !== 'offline' && props.problem.slug.endsWith('-changed');
  return (
    <Alert variant="warn" role="alert">
      <p>{props.problem === 'offline' ? t('desk.offline') : props.problem.detail}</p>
      <Show when={isStale()}>
        <p>
          <Button variant="secondary" size="small" onClick={() => props.reread()}>
            {t('links.reread')}
          </Button>
        </p>
      </Show>
    </Alert>
  );
}
