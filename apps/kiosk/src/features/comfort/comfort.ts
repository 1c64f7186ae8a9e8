/** How the screens are made easier for the person in front of them. Lasts until nobody is there, and is stored nowhere. */
export type Comfort = { readonly larger: boolean; readonly contrast: boolean; readonly seated: boolean; readonly aloud: boolean };

export const PLAIN: Comfort = { larger: false, contrast: false, seated: false, aloud: false };

export const isPlain = (comfort: Comfort): boolean => Object.values(comfort).every((on) => !on);

/** Tells the page; what it looks like then stands in comfort.css. */
export const dress = ({ larger, contrast, seated }: Comfort, page: HTMLElement): void => {
  page.toggleAttribute('data-larger', larger);
  page.toggleAttribute('data-strong', contrast);
  page.toggleAttribute('data-seated', seated);
};
