export * from './grant.ts';
export * from './role.ts';
export * from './session.ts';
export * from './sign-in.ts';
