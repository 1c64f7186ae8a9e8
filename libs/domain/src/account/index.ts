export * from './give-role.ts';
export * from './grant.ts';
export * from './invitation.ts';
export * from './last-administration.ts';
export * from './role.ts';
export * from './scope.ts';
export * from './session.ts';
export * from './sign-in.ts';
