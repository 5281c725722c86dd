import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Levels A and AA of WCAG 2.0 to 2.2. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
/** What can differ between the two colour schemes of one and the same page. */
const ofColour = ['color-contrast', 'link-in-text-block'];

/** Holds the page as it stands against WCAG 2.2 AA, in the light scheme whole and in the dark by its colours. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await violations(axe(page).withTags(wcag)), `${name}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(axe(page).withRules(ofColour)), `${name}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

function axe(page: Page): AxeBuilder {
  // Its other way opens a second page for each look, and we have no frames of strangers.
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
}

async function violations(builder: AxeBuilder): Promise<string[]> {
  const { violations: found } = await builder.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/**
 * Expects that nothing of the page sticks out at its right side, where a phone could not show it. A
 * page that draws itself anew for another width has a moment to do so.
 */
export async function expectNoSideways(page: Page, name: string): Promise<void> {
  await expect.poll(() => tooWide(page), { message: name, timeout: 3_000 }).toEqual([]);
}

function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    return document.documentElement.scrollWidth > width
      ? [...document.querySelectorAll('body *')]
          .filter((element) => element.getBoundingClientRect().right > width + 0.5)
          .map((element) => `${element.tagName} ${element.outerHTML.slice(0, 120)}`)
          .slice(0, 5)
          .concat(`${document.documentElement.scrollWidth} px wide`)
      : [];
  });
}
