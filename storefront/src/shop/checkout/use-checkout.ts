import type { BasketView, DayOption } from '@carriole/shared/contracts/baskets.ts';
import { placeOrder } from '@carriole/shared/contracts/orders.ts';
import type { Problem } from '@carriole/shared/problems.ts';
import { revalidate, useNavigate, useSearchParams } from '@solidjs/router';
import { createSignal } from 'solid-js';
import { createStore } from 'solid-js/store';
import { ApiProblem, api } from '../../api.ts';
import { useBasket } from '../../basket-store.tsx';
import { basketDaysQuery } from '../../data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { useSession } from '../../session.tsx';
import { bestFirst } from '../days/options.ts';
import { type CheckoutForm, checkForm, emptyForm, fieldOf } from './check-form.ts';
import { forgetOrderKey, orderKey } from './order-key.ts';

export type Errors = { [K in keyof CheckoutForm]?: string };

/** The state of a checkout: what is filled in, what is wrong with it, and sending it once. */
export function useCheckout(facts: { view: () => BasketView; options: () => readonly DayOption[] }) {
  const { t, locale, href } = useI18n();
  const session = useSession();
  const basket = useBasket();
  const navigate = useNavigate();
  const [search] = useSearchParams<{ jour: string }>();
  const place = session.place();
  const [form, setForm] = createStore<CheckoutForm>({
    ...emptyForm,
    dayId: wanted(facts.options(), search.jour) ?? bestFirst(facts.options())[0]?.id ?? '',
    postcode: facts.view().postcode ?? place?.postcode ?? '',
    place: facts.view().place ?? place?.name ?? '',
  });
  const [errors, setErrors] = createSignal<Errors>({});
  const [refusal, setRefusal] = createSignal<{ text: string; details: string[] } | null>(null);
  const [sending, setSending] = createSignal(false);

  const option = () => facts.options().find(({ id }) => id === form.dayId) ?? bestFirst(facts.options())[0];
  const isDelivery = () => option()?.kind === 'delivery';

  /** What is being put right is no longer told as wrong. */
  function fill(field: keyof CheckoutForm, value: string): void {
    setForm(field, value);
    setErrors(({ [field]: _told, ...rest }) => rest);
  }

  /** True when the form was sent; else the errors say why not. */
  async function submit(): Promise<boolean> {
    if (sending()) return true;
    const chosen = option();
    const found = checkForm({ ...form, dayId: chosen?.id ?? '' }, isDelivery());
    setErrors(Object.fromEntries(Object.entries(found).map(([field, key]) => [field, t(key)])));
    setRefusal(null);
    if (!chosen || Object.keys(found).length > 0) return false;
    setSending(true);
    try {
      const { id, secret } = await send(chosen);
      forgetOrderKey(facts.view().id);
      if (chosen.pointId) session.keepLastPoint(chosen.pointId);
      basket.forget();
      navigate(href(paths.order(id, secret)), { resolve: false, replace: true });
      return true;
    } catch (error) {
      await refused(error);
      return false;
    } finally {
      setSending(false);
    }
  }

  function send(chosen: DayOption) {
    const { name, email, phone, street, postcode, place: town, instructions, note } = form;
    return api(placeOrder, {
      headers: { 'idempotency-key': orderKey(facts.view().id) },
      body: {
        basketId: facts.view().id,
        dayId: chosen.id,
        contact: { name, email, phone },
        address: isDelivery() ? { street, postcode, place: town, instructions } : null,
        note,
        paymentMethod: 'bank-transfer',
        expectedTotalCents: chosen.amounts.totalCents,
        expectedSellers: Object.fromEntries(
          chosen.lines.map(({ productId, cooperative }) => [productId, cooperative.slug]),
        ),
        locale,
      },
    });
  }

  /** Without an answer the order may have been placed: the key is kept, so that sending again is safe. */
  async function refused(error: unknown): Promise<void> {
    if (!(error instanceof ApiProblem) || error.problem.status >= 500) {
      setRefusal({ text: t('checkout.offline'), details: [] });
      return;
    }
    forgetOrderKey(facts.view().id);
    const { problem } = error;
    setErrors(fieldErrors(problem));
    setRefusal({ text: problem.detail, details: detailsOf(problem) });
    await Promise.all([basket.refresh(), revalidate(basketDaysQuery.key)]);
    const next = problem.errors.find(({ dayId }) => dayId !== undefined)?.dayId;
    if (next !== undefined) setForm('dayId', next);
  }

  return { form, fill, errors, refusal, sending, option, isDelivery, submit };
}

/** What is told beside the sentence: the lines that stand in the way, and the day that can be chosen instead. */
function detailsOf({ slug, errors }: Problem): string[] {
  const isOfLines = slug === 'lines-unavailable' || slug === 'sellers-changed';
  return errors.filter(({ dayId }) => isOfLines || dayId !== undefined).map(({ detail }) => detail);
}

/** The day a link asks for, while it can be had. */
function wanted(options: readonly DayOption[], id: string | undefined): string | undefined {
  return options.find((option) => option.id === id)?.id;
}

/** The API's causes at their fields; those of other refusals carry values, so its sentence stands there. */
function fieldErrors(problem: Problem): Errors {
  const errors: Errors = {};
  for (const { pointer, detail, dayId } of problem.errors) {
    // A day to choose instead is chosen already: its field has nothing wrong with it.
    const field = dayId === undefined && fieldOf(pointer);
    if (field) errors[field] = problem.slug === 'bad-input' ? detail : problem.detail;
  }
  return errors;
}
