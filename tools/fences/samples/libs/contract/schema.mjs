export const schema = 'types only, by codegen';
