import type { DeskOffer, EditableField } from '@carriole/shared/contracts/offer-edits.ts';
import { createMemo, createSignal, createUniqueId, onCleanup, onMount } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/button.tsx';
import { focusWrong } from '../focus-wrong.ts';
import { createNarrow } from '../narrow.ts';
import { createAct } from '../sources/act.ts';
import { LeaveGuard } from '../sources/leave-guard.tsx';
import { Refused } from '../sources/refused.tsx';
import { ArticleFields } from './article-fields.tsx';
import { errorsOf, formOf, isSameValue, type OfferForm, valuesOf } from './form.ts';
import { isEmpty, type Plan, planOf, sourceValueOf, undoOf } from './plan.ts';
import { type Choices, doneText } from './value-text.ts';
import { carryOut } from './writing.ts';

/** What was saved, in words, and what takes it back. */
export type Saved = { id: string; text: string; undo: Plan };

/** One article in a dialog: what the shop has, beside what the source says where they differ. */
export function ArticleEditor(props: {
  offer: DeskOffer;
  choices: Choices;
  close: () => void;
  saved: (what: Saved) => void;
}) {
  const { t, locale, href } = useI18n();
  const id = `e${createUniqueId()}`;
  const act = createAct();
  const { offer } = props;
  const [form, setForm] = createSignal<OfferForm>(formOf(offer.values, locale));
  const [givenBack, setGivenBack] = createSignal<ReadonlySet<EditableField>>(new Set());
  const [kept, setKept] = createSignal(false);
  const [tried, setTried] = createSignal(false);
  const errors = createMemo(() => errorsOf(form()));
  const isWrong = () => Object.keys(errors()).length > 0;
  const plan = createMemo(() => planOf(offer, valuesOf(form()), givenBack()));
  const isDirty = () => isWrong() || !isEmpty(plan());
  let dialog: HTMLDialogElement | undefined;
  const narrow = createNarrow();
  onMount(() => {
    dialog?.showModal();
    // On a phone the keyboard would cover half of what one came to read.
    if (!narrow()) dialog?.querySelector('input')?.select();
    else dialog?.querySelector('h2')?.focus();
  });
  // Closing it, before it goes, gives the focus back to the line it was opened from.
  onCleanup(() => dialog?.close());

  const giveBack = (field: EditableField) => {
    const wanted = formOf({ ...offer.values, [field]: sourceValueOf(offer, field) }, locale);
    const part =
      field === 'closes'
        ? { closesWeekday: wanted.closesWeekday, closesTime: wanted.closesTime }
        : { [field]: wanted[field] };
    setForm((before) => ({ ...before, ...part }));
    setGivenBack((before) => new Set([...before, field]));
  };
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (isWrong()) return focusWrong(dialog);
    const todo = plan();
    if (isEmpty(todo)) return props.close();
    const answer = await act.run(() => carryOut(offer.id, todo));
    if (!answer) return;
    const text = doneText(offer, todo, { t, locale, choices: props.choices });
    setKept(true);
    props.saved({ id: offer.id, text, undo: undoOf(offer, todo) });
  };
  return (
    <dialog
      ref={dialog}
      data-component="dialog"
      data-variant="article"
      aria-labelledby={id}
      onCancel={(event) => {
        // The address closes the dialog, so that a change not saved is asked about first.
        event.preventDefault();
        props.close();
      }}
    >
      <form onSubmit={(event) => void save(event)} novalidate>
        <div data-slot="head">
          <h2 id={id} tabindex="-1">
            {offer.values.name}
          </h2>
          <p data-slot="quiet">
            {[offer.ref, offer.producer, offer.source].filter(Boolean).join(' · ')}
            {' · '}
            <a href={href(paths.product(offer.productSlug))} rel="noopener external" target="_blank">
              {t('articles.inShop')}
            </a>
          </p>
        </div>
        <ArticleFields
          offer={offer}
          choices={props.choices}
          form={form()}
          errors={tried() ? errors() : {}}
          isGivenBack={(field) =>
            givenBack().has(field) && isSameValue(valuesOf(form())[field], sourceValueOf(offer, field))
          }
          change={(part) => setForm((before) => ({ ...before, ...part }))}
          giveBack={giveBack}
        />
        <div data-slot="foot">
          <Refused act={act} />
          <div data-component="desk-actions">
            <Button type="submit" disabled={act.busy()}>
              {t('articles.save')}
            </Button>
            <Button variant="secondary" disabled={act.busy()} onClick={() => props.close()}>
              {t('articles.cancel')}
            </Button>
          </div>
        </div>
      </form>
      <LeaveGuard dirty={isDirty() && !kept()} />
    </dialog>
  );
}
