export const fact = new Date();
