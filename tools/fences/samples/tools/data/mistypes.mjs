export const answer = consol; // ✗ lint no-undef
