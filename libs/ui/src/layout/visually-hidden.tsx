import type { ReactNode } from 'react';

/** Words for who listens, absent from the drawing. */
export const VisuallyHidden = ({ children }: { readonly children: ReactNode }): ReactNode => <span className="visually-hidden">{children}</span>;
