import type { Locator, Page } from 'playwright-core';

const MOST_TABS = 120;

/** Presses Tab until this control has the focus: what cannot be reached so is out of reach without a pointer. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${MOST_TABS} times Tab do not lead to ${String(control)}`);
}

/** Goes to a link or button and presses Enter. */
export async function enter(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press('Enter');
}

/** Goes to a text field and types. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

/** Goes to a checkbox and ticks it. */
export async function tick(page: Page, checkbox: Locator): Promise<void> {
  await tabTo(page, checkbox);
  await page.keyboard.press('Space');
}

/** Chooses one of a group of radio buttons: Tab leads to the group, Space to its first, arrows to the others. */
export async function choose(page: Page, radio: Locator): Promise<void> {
  const group = radio.locator('xpath=ancestor::fieldset[1]').getByRole('radio');
  const chosen = group.and(page.locator(':checked'));
  await tabTo(page, (await chosen.count()) > 0 ? chosen : group.first());
  await page.keyboard.press('Space');
  for (let left = await group.count(); left > 0 && !(await radio.isChecked()); left -= 1)
    await page.keyboard.press('ArrowDown');
}

/** Chooses the line after the present one in a list that opens, once there is one. */
export async function chooseNext(page: Page, select: Locator): Promise<void> {
  await select.locator('option').nth(1).waitFor({ state: 'attached' });
  await tabTo(page, select);
  await page.keyboard.press('ArrowDown');
}
