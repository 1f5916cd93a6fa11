import { expect, type Locator } from '@playwright/test';
import type { Room } from './room.ts';

interface Place {
  readonly id: string;
  readonly name: string;
  readonly lngLat: [number, number];
}

/** What a person has to use the page with: the same deeds by mouse, by finger and by keyboard. */
export interface Hands {
  press(target: Locator): Promise<void>;
  /** Of the lists beside the map; the keyboard has a key for the articles. */
  openTab(tab: Locator): Promise<void>;
  type(target: Locator, text: string): Promise<void>;
  /** From nothing to the card of a place, the way one looks for it with these hands. */
  find(place: Place): Promise<void>;
  /** Narrows time to its first steps. */
  brush(): Promise<void>;
}

export function mouse(room: Room): Hands {
  const { page } = room;
  return {
    press: (target) => target.click(),
    openTab: (tab) => tab.click(),
    async type(target, text) {
      await target.click();
      await page.keyboard.type(text);
    },
    find: (place) => room.pressMarker(place),
    async brush() {
      const axis = (await page.locator('.axis').boundingBox())!;
      // Time runs as one reads.
      const rtl = (await page.locator('body').getAttribute('dir')) === 'rtl';
      const at = (share: number) => axis.x + axis.width * (rtl ? 1 - share : share);
      await page.mouse.move(at(0.3), axis.y + 12);
      await page.mouse.down();
      await page.mouse.move(at(0.01), axis.y + 12, { steps: 6 });
      await page.mouse.up();
    },
  };
}

export function finger(room: Room): Hands {
  const { page } = room;
  return {
    press: (target) => target.tap(),
    openTab: (tab) => tab.tap(),
    async type(target, text) {
      await target.tap();
      await page.keyboard.insertText(text);
    },
    find: (place) => room.pressMarker(place, true),
    async brush() {
      const details = page.locator('details.time');
      if ((await details.getAttribute('open')) === null) await details.locator('summary').tap();
      const axis = page.locator('.axis');
      await axis.scrollIntoViewIfNeeded();
      const box = (await axis.boundingBox())!;
      const rtl = (await page.locator('body').getAttribute('dir')) === 'rtl';
      // A tap chooses one step: the first.
      await page.touchscreen.tap(rtl ? box.x + box.width - 4 : box.x + 4, box.y + 4);
    },
  };
}

/** So many steps from one end of the page to the other are more than it has. */
const MOST_STEPS = 120;
/** So many are taken without looking where they lead. */
const STRIDE = 4;

export function keyboard(room: Room): Hands {
  const { page } = room;
  const stepTo = async (target: Locator) => {
    await expect(target).toBeVisible();
    let before: string | undefined;
    let stride = STRIDE;
    for (let steps = 0; steps < MOST_STEPS; steps += stride) {
      const way = await target.evaluate((element) => {
        const at = document.activeElement;
        if (element === at) return null;
        const isBehind = at && at.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
        return isBehind ? 'Shift+Tab' : 'Tab';
      });
      if (way === null) return;
      // Beyond it: back, step by step.
      if (before !== undefined && way !== before) stride = 1;
      before = way;
      for (let i = 0; i < stride; i++) await page.keyboard.press(way);
    }
    throw new Error(`The Tab key does not lead to ${String(target)}.`);
  };
  return {
    async press(target) {
      await stepTo(target);
      await page.keyboard.press('Enter');
    },
    async openTab(tab) {
      await page.keyboard.press('1');
      await expect(tab).toHaveAttribute('aria-selected', 'true');
    },
    async type(target, text) {
      await expect(target).toBeFocused();
      await page.keyboard.type(text);
    },
    async find(place) {
      await page.keyboard.press('2');
      await expect(page.getByRole('searchbox')).toBeFocused();
      await page.keyboard.type(place.name.slice(0, 3));
      await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('listbox')).toHaveAttribute('aria-activedescendant', `place-${place.id}`);
      await page.keyboard.press('Enter');
    },
    async brush() {
      await page.keyboard.press('t');
      await expect(page.getByRole('slider').first()).toBeFocused();
      await page.keyboard.press('Tab');
      for (let i = 0; i < 3; i++) await page.keyboard.press('PageDown');
    },
  };
}
