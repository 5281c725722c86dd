import type { DeskOffer } from '@carriole/shared/contracts/offer-edits.ts';
import { createAsync, revalidate, useLocation, useNavigate, useSearchParams } from '@solidjs/router';
import { createMemo, createSignal, Match, Show, Switch } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { useDesk } from '../desk-context.ts';
import { createNarrow } from '../narrow.ts';
import { PageTitle } from '../page-title.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { useSignedOut } from '../signed-out.ts';
import { createAct } from '../sources/act.ts';
import { offersOf } from '../sources/data.ts';
import { Refused } from '../sources/refused.tsx';
import { usePlaces } from '../sources/source-places.ts';
import { UndoToast } from '../undo-toast.tsx';
import { ArticleCards } from './article-cards.tsx';
import { ArticleEditor, type Saved } from './article-editor.tsx';
import { ArticleTable } from './article-table.tsx';
import { ArticlesBar } from './articles-bar.tsx';
import { type ArticleFilters, articleFiltersOf, articleSearch } from './filters.ts';
import type { OfferPage } from './value-text.ts';
import { carryOut } from './writing.ts';

/** What the co-op sells, with what was changed by hand; each article can be edited here. */
export function Articles() {
  const { t } = useI18n();
  const desk = useDesk();
  const [search, setSearch] = useSearchParams();
  const filters = createMemo(() => articleFiltersOf(search));
  const asked = createAsync(() => {
    const { q, main, tri, page } = filters();
    return offersOf(desk.cooperative().slug, { q, main, tri, page });
  });
  useSignedOut(() => asked());
  const act = createAct();
  const [done, setDone] = createSignal<Saved | null>(null);
  const change = (wanted: Partial<ArticleFilters>) =>
    setSearch(articleSearch({ page: undefined, ...wanted }), { replace: true, scroll: false });
  const editor = useEditorPlace(() => filters().article);
  const saved = (what: Saved) => {
    setDone(what);
    editor.close();
    void revalidate(offersOf.key);
  };
  const undo = async ({ id, undo: plan }: Saved) => {
    if (await act.run(() => carryOut(id, plan))) setDone(null);
    await revalidate(offersOf.key);
  };
  const edited = () => asked.latest?.value?.items.find(({ id }) => id === filters().article);
  return (
    <>
      <PageTitle title={t('articles.title')} />
      <p data-component="desk-lead">{t('articles.lead')}</p>
      <Show when={asked()?.problem}>
        {(problem) => <ProblemNote problem={problem()} retry={() => window.location.reload()} />}
      </Show>
      <Refused act={act} />
      <Show when={asked.latest?.value}>
        {(page) => (
          <>
            <ArticlesBar filters={filters()} page={page()} change={change} />
            <List page={page()} filters={filters()} change={change} />
            {/* By id: the list, asked anew, leaves an open editor as it is. */}
            <Show when={edited()?.id} keyed>
              <Editor offer={edited()} page={page()} close={editor.close} saved={saved} />
            </Show>
          </>
        )}
      </Show>
      <UndoToast done={done()} label={t('articles.undo')} undo={(what) => void undo(what)} />
    </>
  );
}

function Editor(props: {
  offer: DeskOffer | undefined;
  page: OfferPage;
  close: () => void;
  saved: (what: Saved) => void;
}) {
  const { offer } = props;
  if (!offer) return null;
  return <ArticleEditor offer={offer} choices={props.page.choices} close={props.close} saved={props.saved} />;
}

/** The editor is a place of its own in the browser's history, so that the back button closes it. */
function useEditorPlace(article: () => string | undefined) {
  const navigate = useNavigate();
  const location = useLocation();
  const [, setSearch] = useSearchParams();
  const opened = () => Boolean((location.state as { opened?: boolean } | null)?.opened);
  const close = () => {
    if (article() === undefined) return;
    if (opened()) navigate(-1);
    else setSearch({ article: undefined }, { replace: true, scroll: false });
  };
  return { close };
}

function List(props: {
  page: OfferPage;
  filters: ArticleFilters;
  change: (wanted: Partial<ArticleFilters>) => void;
}) {
  const { t, href } = useI18n();
  const places = usePlaces();
  const narrow = createNarrow();
  const narrowed = () => props.filters.q !== undefined || props.filters.main !== undefined;
  const place = (wanted: Partial<ArticleFilters>) =>
    places.articles(articleSearch({ ...props.filters, article: undefined, ...wanted }));
  const editAt = (article: string) => place({ article });
  return (
    <Switch>
      <Match when={props.page.items.length === 0 && narrowed()}>
        <EmptyState title={t(props.filters.q === undefined ? 'articles.noneByHand' : 'articles.noneFound')}>
          <Button variant="secondary" onClick={() => props.change({ q: undefined, main: undefined })}>
            {t('articles.showAll')}
          </Button>
        </EmptyState>
      </Match>
      <Match when={props.page.items.length === 0}>
        <EmptyState title={t('articles.empty')}>
          <p>{t('articles.emptyHint')}</p>
          <ButtonLink href={href(places.sources())}>{t('sources.title')}</ButtonLink>
        </EmptyState>
      </Match>
      <Match when={true}>
        <Show
          when={narrow()}
          fallback={
            <ArticleTable page={props.page} sort={props.filters.tri} change={props.change} editAt={editAt} />
          }
        >
          <ArticleCards page={props.page} editAt={editAt} />
        </Show>
        <Pagination page={props.page.page} pages={props.page.pages} href={(page) => href(place({ page }))} />
      </Match>
    </Switch>
  );
}
