/** Shows the line going to the basket: 150 ms, not at all for readers who prefer less motion. */
export function flyToBasket(from: HTMLElement): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const baskets = [...document.querySelectorAll<HTMLElement>('[data-basket-target]')];
  const target = baskets.find((one) => one.offsetParent !== null || one.getClientRects().length > 0);
  const picture = from
    .closest('[data-component="product-card"], main')
    ?.querySelector<HTMLImageElement>('[data-component="produce"] img');
  if (!target || !picture) return;
  const [start, end] = [picture.getBoundingClientRect(), target.getBoundingClientRect()];
  const flying = picture.cloneNode() as HTMLImageElement;
  flying.setAttribute('data-component', 'flying');
  document.body.append(flying);
  const at = (box: DOMRect, size: number) =>
    `translate(${box.x + box.width / 2 - 32}px, ${box.y + box.height / 2 - 32}px) scale(${size})`;
  const flight = flying.animate([{ transform: at(start, 1.2) }, { transform: at(end, 0.3) }], {
    duration: 150,
    easing: 'ease-in',
  });
  flight.onfinish = () => flying.remove();
  flight.oncancel = () => flying.remove();
}
