/** Grey shapes where a page's content will be; the reader is told once that it is coming. */
export function Skeleton(props: { label: string; lines?: number }) {
  return (
    <div data-component="skeleton" role="status">
      <span class="visually-hidden">{props.label}</span>
      {Array.from({ length: props.lines ?? 4 }, () => (
        <span data-slot="line" />
      ))}
    </div>
  );
}
