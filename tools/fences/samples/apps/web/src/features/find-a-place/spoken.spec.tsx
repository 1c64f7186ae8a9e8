/** A spec may say what it expects to read. */
export const screen = <p title="Carte">Où ?</p>;
