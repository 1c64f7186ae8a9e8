import { Module } from '@nestjs/common';
import { AccountModule } from '../account.module.ts';
import { CompleteProviderSignIn } from './complete-provider-sign-in.ts';
import { EnterWithIdentity } from './enter-with-identity.ts';
import { IdentityReader } from './identity.reader.ts';
import { IdentityResolver } from './identity.resolver.ts';
import { ProviderClients } from './provider-clients.ts';
import { ProviderController } from './provider.controller.ts';
import { ReadAnswer } from './read-answer.ts';
import { RemoveIdentity } from './remove-identity.ts';
import { SignOut } from './sign-out.ts';
import { StartProviderSignIn } from './start-provider-sign-in.ts';
import { TripSecrets } from './trip-secrets.ts';
import { TripStore } from './trip.store.ts';

/** Signing in with identity providers (OpenID Connect), and out of them. */
@Module({
  imports: [AccountModule],
  controllers: [ProviderController],
  providers: [CompleteProviderSignIn, EnterWithIdentity, IdentityReader, IdentityResolver, ProviderClients, ReadAnswer, RemoveIdentity, SignOut, StartProviderSignIn, TripSecrets, TripStore],
})
export class IdentityModule {}
