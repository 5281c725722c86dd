import type { CallOf, Contract } from '@carriole/shared/contract.ts';
import type { SubjectKind } from '@carriole/shared/contracts/pictures.ts';
import type { ShowcaseDetail } from '@carriole/shared/contracts/showcase.ts';
import { createAsync, revalidate } from '@solidjs/router';
import { createSignal, onCleanup, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { type Asked, ask } from '../ask.ts';
import { useDesk } from '../desk-context.ts';
import { showcasePage, showcaseSubject } from '../desk-data.ts';
import { PageTitle } from '../page-title.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { useSignedOut } from '../signed-out.ts';
import { showcasePath } from './filters.ts';
import { PicturesSection } from './pictures-section.tsx';
import { StoryForm } from './story-form.tsx';

type Done = { text: string; undo: (() => Promise<boolean>) | null };

/** What the parts of the page change things with: the page shows what stands then, or why nothing changed. */
export type Change = {
  detail: () => ShowcaseDetail;
  /** Calls a route and shows its answer; `undo` takes it back. True when it was done. */
  call<C extends Contract>(contract: C, call: CallOf<C>, done: Done): Promise<boolean>;
  /** Shows what stands now. */
  show(detail: ShowcaseDetail, done: Done): void;
  fail(why: string): void;
};

/** The pictures and the story of one producer, product or co-op. */
export function ShowcaseSubject(props: { kind: SubjectKind; slug: string }) {
  const { t, href } = useI18n();
  const desk = useDesk();
  const asked = createAsync(() => showcaseSubject(props.kind, props.slug));
  useSignedOut(() => asked());
  const chosen = () => (desk.choices().length > 1 ? desk.cooperative().slug : undefined);
  return (
    <>
      <p>
        <a href={href(showcasePath({ kind: props.kind, state: 'all' }, chosen()))}>{t('showcase.back')}</a>
      </p>
      <Show when={asked()?.problem}>
        {(problem) => (
          <>
            <PageTitle title={t('showcase.title')} />
            <ProblemNote problem={problem()} retry={() => window.location.reload()} />
          </>
        )}
      </Show>
      <Show when={asked()?.value} keyed>
        {(found) => <Editor found={found} />}
      </Show>
    </>
  );
}

function Editor(props: { found: ShowcaseDetail }) {
  const { t, locale, href } = useI18n();
  const [detail, setDetail] = createSignal(props.found);
  const [done, setDone] = createSignal<Done | null>(null);
  const [failed, setFailed] = createSignal('');
  // What was read at first is no longer so: who comes back reads it again.
  onCleanup(() => void revalidate(showcaseSubject.keyFor(props.found.kind, props.found.slug)));
  const shopPath = () => {
    const { kind, slug } = detail();
    return kind === 'producer'
      ? paths.producer(slug)
      : kind === 'product'
        ? paths.product(slug)
        : paths.cooperative(slug);
  };
  const change: Change = {
    detail,
    call: async (contract, call, told) => {
      const { value, problem } = (await ask(contract, call)) as Asked<ShowcaseDetail>;
      if (value) change.show(value, told);
      else change.fail(problem === 'offline' ? t('desk.offline') : reasonsOf(problem));
      return value !== null;
    },
    show: (value, told) => {
      setFailed('');
      setDetail(value);
      setDone(told);
      void revalidate(showcasePage.key);
    },
    fail: (why) => {
      setDone(null);
      setFailed(why);
    },
  };
  return (
    <>
      <div data-component="desk-heading">
        <PageTitle title={detail().name[locale]}>
          {detail().name[locale]} <span data-slot="quiet">{detail().detail}</span>
        </PageTitle>
        <a href={href(shopPath())} rel="external">
          {t('showcase.inShop')}
        </a>
      </div>
      <Show when={failed()}>
        <Alert variant="warn" role="alert">
          <p>{failed()}</p>
        </Alert>
      </Show>
      <PicturesSection change={change} />
      <StoryForm change={change} />
      <div data-component="undo-toast" role="status">
        <Show when={done()} keyed>
          {(told) => (
            <>
              <p>{told.text}</p>
              <Show when={told.undo}>
                {(undo) => (
                  <Button variant="secondary" size="small" onClick={() => void undo()()}>
                    {t('showcase.undo')}
                  </Button>
                )}
              </Show>
            </>
          )}
        </Show>
      </div>
    </>
  );
}

function reasonsOf(problem: { detail: string; errors: { detail: string }[] }): string {
  return [problem.detail, ...problem.errors.map(({ detail }) => detail)].join(' ');
}
