import type { Locator, Page } from 'playwright-core';

/** More than the controls of any page before its basket. */
const farthest = 200;

/** Goes on with Tab until a control has the focus, as someone without a mouse does. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let step = 0; step < farthest; step += 1) {
    await page.keyboard.press('Tab');
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The keyboard does not reach ${control}.`);
}
