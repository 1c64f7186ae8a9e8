/** The pages « Le lieu » stands for; the first is where it leads. */
export const PLACE_PAGES: readonly [string, ...string[]] = ['/gestion/lieu', '/gestion/horaires', '/gestion/fermetures', '/gestion/absences', '/gestion/a-regler', '/gestion/bornes', '/gestion/conventions', '/gestion/labels-obtenus', '/gestion/labels'];
