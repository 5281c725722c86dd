import { type DeskWritten, undoDelivery } from '@carriole/shared/contracts/delivery-desk.ts';
import type { DeskDelivery } from '@carriole/shared/contracts/delivery-desk-views.ts';
import type { Problem } from '@carriole/shared/problems.ts';
import { revalidate } from '@solidjs/router';
import { createContext, createSignal, type JSX, useContext } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { type Asked, ask } from '../ask.ts';
import { UndoToast } from '../undo-toast.tsx';
import { ConfirmOrders } from './confirm-orders.tsx';
import { deliveryDesk } from './data.ts';

/** One write: how it is sent, knowing how many orders it strands, and what to say when it is done. */
export type Writing = { send: (affected: number) => Promise<Asked<DeskWritten>>; done: string };
export type Written = { written: DeskWritten } | { problem: Problem | 'offline' } | { called: 'off' };

type State = {
  desk: () => DeskDelivery;
  /** Writes; asks first when orders to come are concerned, shows the change, and offers to take it back. */
  write: (writing: Writing) => Promise<Written>;
  /** Reads everything again. */
  reread: () => Promise<void>;
};

const Context = createContext<State>();

/** The delivery desk's state; throws outside its pages. */
export function useDelivery(): State {
  const state = useContext(Context);
  if (!state) throw new Error('useDelivery is for pages of the delivery desk');
  return state;
}

type Question = { count: number; answer: (yes: boolean) => void };

/** Gives the pages below the desk as it is read, and one way to write. */
export function DeliveryProvider(props: { desk: DeskDelivery; children: JSX.Element }) {
  const { t } = useI18n();
  const [question, setQuestion] = createSignal<Question | null>(null);
  const [done, setDone] = createSignal<{ id: string; text: string } | null>(null);
  const reread = () => revalidate(deliveryDesk.key);

  const confirmed = (count: number) =>
    new Promise<boolean>((resolve) => {
      const answer = (yes: boolean) => {
        setQuestion(null);
        resolve(yes);
      };
      setQuestion({ count, answer });
    });

  const write = async ({ send, done: text }: Writing): Promise<Written> => {
    let affected = 0;
    for (;;) {
      const asked = await send(affected);
      if (asked.value) {
        await reread();
        setDone({ id: asked.value.change, text });
        return { written: asked.value };
      }
      const count = countOf(asked.problem);
      if (count === null) return { problem: asked.problem };
      if (!(await confirmed(count))) return { called: 'off' };
      affected = count;
    }
  };
  const undo = async (id: string) => {
    setDone(null);
    const send = (affected: number) => ask(undoDelivery, { params: { id }, body: { affected } });
    const outcome = await write({ send, done: t('delivery.undone') });
    if ('problem' in outcome && outcome.problem !== 'offline') window.alert(outcome.problem.detail);
  };
  return (
    <Context.Provider value={{ desk: () => props.desk, write, reread }}>
      {props.children}
      <ConfirmOrders question={question()} />
      <UndoToast done={done()} label={t('delivery.undo')} undo={({ id }) => void undo(id)} />
    </Context.Provider>
  );
}

/** How many orders a refusal says a change concerns; null when it is about something else. */
function countOf(problem: Problem | 'offline'): number | null {
  if (problem === 'offline' || problem.slug !== 'orders-affected') return null;
  const count = Number(problem.errors[0]?.detail);
  return Number.isInteger(count) ? count : null;
}
