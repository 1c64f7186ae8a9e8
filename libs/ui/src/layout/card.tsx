import { createElement, type HTMLAttributes, type ReactNode, type Ref } from 'react';
import { classNames } from '../class-names.ts';
import styles from './card.module.css';

export type CardProps = HTMLAttributes<HTMLElement> & {
  readonly ref?: Ref<HTMLElement>;
  readonly as?: 'div' | 'article' | 'section' | 'li';
  /** Lit because its twin on the map is. */
  readonly highlighted?: boolean;
};

/** One thing in a list, or one part of a page. */
export const Card = ({ as = 'div', highlighted = false, className, ...props }: CardProps): ReactNode =>
  createElement(as, { ...props, 'data-highlighted': highlighted || undefined, className: classNames(styles['card'], className) });
