import type { Page } from 'playwright-core';

const TOUCHED = 'button, a[href], input:not([type=hidden]), select, textarea, [role=button], [role=checkbox], [role=radio], [role=tab]';
/** The smallest a target may be, in CSS pixels each way. */
const LEAST = 48;

type Asked = { readonly touched: string; readonly least: number; readonly focus: boolean };

/** What is in the way of a hand or a keyboard on the screen as it stands: targets that are too small or out of the window, words that are cut off, and, where asked, a focus that cannot be seen. One string each. */
export const inTheWay = (page: Page, { focus = false }: { readonly focus?: boolean } = {}): Promise<string[]> =>
  page.evaluate(
    async ({ touched, least, focus: asksFocus }: Asked): Promise<string[]> => {
      const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => resolve(null)));
      await nextFrame();
      const name = (element: Element) => (element.getAttribute('aria-label') ?? (element.textContent.trim() || element.outerHTML)).slice(0, 60);
      const isDrawn = (element: Element) => element.checkVisibility({ visibilityProperty: true }) && element.closest('[data-react-aria-hidden-select], [aria-hidden="true"]') === null;
      // What only a screen reader is told stands, itself or with what is around it, in a box of one pixel.
      const isHidden = (element: Element): boolean => (getComputedStyle(element).clipPath !== 'none' && element.getBoundingClientRect().width <= 1) || (element.parentElement !== null && isHidden(element.parentElement));
      // A box that is drawn by its label is touched by it.
      const target = (element: Element) => (element.matches('input[type=checkbox], input[type=radio]') ? (element.closest('label') ?? element) : element);
      const all = [...document.querySelectorAll<HTMLElement>(touched)].filter((element) => isDrawn(target(element)) && element.closest('[inert]') === null && (target(element) !== element || !isHidden(element)));
      const found: string[] = [];
      for (const element of all) {
        const { width, height, left, right } = target(element).getBoundingClientRect();
        if (width < least - 0.5 || height < least - 0.5) found.push(`${name(target(element))}: ${String(Math.round(width))} × ${String(Math.round(height))}`);
        if (left < -0.5 || right > innerWidth + 0.5) found.push(`${name(target(element))}: out of the window`);
      }
      for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
        const { overflowX, overflowY, clipPath } = getComputedStyle(element);
        if (clipPath !== 'none' || element.matches('svg, svg *, video') || !isDrawn(element)) continue;
        if (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) found.push(`${name(element)}: cut off at its side`);
        if (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1) found.push(`${name(element)}: cut off below`);
      }
      if (!asksFocus) return found;
      const before = document.activeElement;
      const isOutlined = (element: Element) => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !/^rgba\(.*, 0\)$/.test(outlineColor);
      };
      for (const element of all) {
        if (element.matches(':disabled')) continue;
        if (element.tabIndex < 0 && element.closest('[role=radiogroup], [role=tablist]') === null) found.push(`${name(element)}: not reached by the keyboard`);
        element.focus({ preventScroll: true });
        // Until React has written what it marks.
        await new Promise((resolve) => setTimeout(resolve));
        const drawn = target(element);
        // A field is outlined by the box around it, a mark by its label.
        const around = element.matches('input, select, textarea') && drawn.parentElement !== null ? [drawn.parentElement] : [];
        if (![drawn, ...around, ...(drawn === element ? [] : drawn.querySelectorAll('*'))].some(isOutlined)) found.push(`${name(drawn)}: its focus is not seen`);
      }
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      return found;
    },
    { touched: TOUCHED, least: LEAST, focus },
  );

/** What moves on the screen, a frame after it came. */
export const moving = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return document.getAnimations().map((animation) => `${animation.constructor.name} ${(animation as CSSTransition).transitionProperty ?? (animation as CSSAnimation).animationName}`);
  });
