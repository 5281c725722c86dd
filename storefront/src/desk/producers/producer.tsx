import type { LinkedProducer, LinkView } from '@carriole/shared/contracts/producer-links.ts';
import { A, createAsync, revalidate } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { deskSearch, useDesk } from '../desk-context.ts';
import { linkedProducer, linksPage } from '../desk-data.ts';
import { PageTitle } from '../page-title.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { useSignedOut } from '../signed-out.ts';
import { History } from './history.tsx';
import { LinkForm } from './link-form.tsx';
import { StockList } from './stock-list.tsx';

/** One producer of this co-op: on what terms it sells here, what there is of its articles, and what was changed. */
export function Producer(props: { slug: string }) {
  const { t } = useI18n();
  const desk = useDesk();
  const asked = createAsync(() => linkedProducer(props.slug, desk.cooperative().slug));
  useSignedOut(() => asked());
  const changed = async () => {
    await revalidate(linkedProducer.key);
    void revalidate(linksPage.key);
  };
  return (
    <>
      <Show when={asked()?.problem}>
        {(problem) => (
          <>
            <PageTitle title={t('links.title')} />
            <ProblemNote problem={problem()} retry={() => window.location.reload()} />
          </>
        )}
      </Show>
      <p>
        <A href={`/desk/producteurs${deskSearch(desk)}`}>{t('links.back')}</A>
      </p>
      <Show when={asked.latest?.value}>
        {(shown) => (
          <>
            <ProducerHead producer={shown()} />
            <div data-component="linked-producer">
              <div data-slot="terms">
                <For each={shown().links.map(({ id }) => id)}>
                  {(id) => (
                    <Show when={shown().links.find((link) => link.id === id)}>
                      {(link) => (
                        <LinkForm
                          link={link()}
                          title={titleOf(shown(), link(), t)}
                          editable={shown().editable}
                          undoable={link().version > 0}
                          changed={changed}
                        />
                      )}
                    </Show>
                  )}
                </For>
              </div>
              <div data-slot="goods">
                <StockList products={shown().products} editable={shown().editable} changed={changed} />
                <History history={shown().history} />
              </div>
            </div>
          </>
        )}
      </Show>
    </>
  );
}

type T = ReturnType<typeof useI18n>['t'];

/** A producer the co-op's file lists more than once has terms for each entry. */
function titleOf({ links }: LinkedProducer, link: LinkView, t: T): string {
  return links.length === 1
    ? t('links.terms')
    : t('links.termsOf', { name: link.sourceName, ref: link.sourceRef });
}

function ProducerHead(props: { producer: LinkedProducer }) {
  const { t, href } = useI18n();
  const producer = () => props.producer.producer;
  const facts = () => [
    producer().activity,
    `${producer().postcode} ${producer().place}`,
    producer().enterpriseNumber ? `${t('links.number')} ${producer().enterpriseNumber}` : '',
  ];
  return (
    <header data-component="producer-head">
      <PageTitle title={producer().name} />
      <p data-slot="quiet">{facts().filter(Boolean).join(' · ')}</p>
      <Show when={props.producer.others.length > 0}>
        <p>{t('links.othersLead', { names: props.producer.others.map(({ name }) => name).join(', ') })}</p>
      </Show>
      <p>
        <a href={href(`/producteurs/${producer().slug}`)} rel="external">
          {t('links.shop')}
        </a>
      </p>
    </header>
  );
}
