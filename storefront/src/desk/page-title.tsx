import { Title } from '@solidjs/meta';
import { type JSX, onMount } from 'solid-js';
import { useDesk } from './desk-context.ts';

/** The first page of a visit leaves focus where the browser put it; later pages take it. */
let opened = false;

/** A page's heading, which takes focus when the reader moves to the page. */
export function PageTitle(props: { title: string; children?: JSX.Element }) {
  const desk = useDesk();
  let heading: HTMLHeadingElement | undefined;
  onMount(() => {
    if (opened) heading?.focus({ preventScroll: true });
    opened = true;
  });
  return (
    <>
      <Title>{`${props.title} · ${desk.cooperative().name}`}</Title>
      <h1 ref={heading} tabindex="-1">
        {props.children ?? props.title}
      </h1>
    </>
  );
}
