import { Module } from '@nestjs/common';
import { AccountReader } from './account.reader.ts';
import { AccountResolver } from './account.resolver.ts';
import { CompleteSignIn } from './complete-sign-in.ts';
import { DemoPeopleReader } from './demo-people.reader.ts';
import { DemoPeopleResolver } from './demo-people.resolver.ts';
import { ForgetSignIns } from './forget-sign-ins.jobs.ts';
import { OpenSession } from './open-session.ts';
import { RequestSignIn } from './request-sign-in.ts';
import { ShowMe } from './show-me.ts';
import { SignInAsDemoPerson } from './sign-in-as-demo-person.ts';

/** Who people are: signing in, sessions. */
@Module({ providers: [AccountReader, AccountResolver, CompleteSignIn, DemoPeopleReader, DemoPeopleResolver, ForgetSignIns, OpenSession, RequestSignIn, ShowMe, SignInAsDemoPerson], exports: [AccountReader] })
export class AccountModule {}
