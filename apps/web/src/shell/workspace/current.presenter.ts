/** How an entry is marked: `page` on the page itself, `true` on a page behind it. */
export const currentOf = (to: string, behind: readonly string[] | undefined, pathname: string): 'page' | 'true' | undefined => {
  const [own = to] = to.split('?');
  if (pathname === own) return 'page';
  const below = (page: string): boolean => pathname.startsWith(`${page}/`);
  return (behind === undefined ? below(own) : behind.some((page) => pathname === page || below(page))) ? 'true' : undefined;
};
