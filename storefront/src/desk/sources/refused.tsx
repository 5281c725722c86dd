import { Show } from 'solid-js';
import { Alert } from '../../ui/alert.tsx';
import { type Act, useProblemText } from './act.ts';

/** Says why the last action did not happen. */
export function Refused(props: { act: Act }) {
  const say = useProblemText();
  return (
    <Show when={props.act.problem()}>
      {(problem) => (
        <Alert variant="warn" role="alert">
          <p>{say(problem())}</p>
        </Alert>
      )}
    </Show>
  );
}
