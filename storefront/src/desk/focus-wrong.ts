/** Brings who saved a form to the first field that is wrong, once its error is shown: on a phone it may be a screen away. */
export function focusWrong(form: HTMLElement | undefined): void {
  queueMicrotask(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
