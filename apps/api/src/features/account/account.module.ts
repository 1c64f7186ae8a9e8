import { Module } from '@nestjs/common';
import { AccountReader } from './account.reader.ts';
import { AccountResolver } from './account.resolver.ts';
import { CompleteSignIn } from './complete-sign-in.ts';
import { OpenSession } from './open-session.ts';
import { RequestSignIn } from './request-sign-in.ts';
import { ForgetSignIns } from './forget-sign-ins.jobs.ts';

@Module({ providers: [AccountReader, AccountResolver, CompleteSignIn, ForgetSignIns, OpenSession, RequestSignIn], exports: [AccountReader, OpenSession] })
export class AccountModule {}
