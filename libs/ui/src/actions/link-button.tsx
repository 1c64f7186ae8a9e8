import type { ReactNode } from 'react';
import { Link, type LinkProps } from 'react-aria-components';
import { buttonClass, type ButtonLook } from './button.tsx';

export type LinkButtonProps = Omit<LinkProps, 'children' | 'className' | 'style'> & {
  readonly children: ReactNode;
  readonly look?: ButtonLook;
  readonly wide?: boolean;
};

/** A link that leads to the next step and looks like the action it is. Give the app's navigation through React Aria's `RouterProvider`. */
export const LinkButton = ({ children, look = 'primary', wide = false, ...props }: LinkButtonProps): ReactNode => (
  <Link {...props} className={buttonClass(look, wide)}>
    {children}
  </Link>
);
