import { Module } from '@nestjs/common';
import { AccountReader } from './account.reader.ts';
import { AccountResolver, GrantResolver } from './account.resolver.ts';
import { ChooseRequestMails } from './choose-request-mails.ts';
import { CompleteSignIn } from './complete-sign-in.ts';
import { DemoPeopleReader } from './demo-people.reader.ts';
import { DemoPeopleResolver } from './demo-people.resolver.ts';
import { ForgetSignIns } from './forget-sign-ins.jobs.ts';
import { ExportJournal } from './journal/export-journal.ts';
import { JournalController } from './journal/journal.controller.ts';
import { JournalReader } from './journal/journal.reader.ts';
import { JournalResolver } from './journal/journal.resolver.ts';
import { ShowJournal } from './journal/show-journal.ts';
import { KEY_PROVIDERS } from './keys/keys.module.ts';
import { AccountData } from './my-data/account-data.ts';
import { EraseAccount } from './my-data/erase-account.ts';
import { ExportMyData } from './my-data/export-my-data.ts';
import { MyDataController } from './my-data/my-data.controller.ts';
import { MyDataPdf } from './my-data/my-data-pdf.ts';
import { MyDataResolver } from './my-data/my-data.resolver.ts';
import { OpenSession } from './open-session.ts';
import { RequestSignIn } from './request-sign-in.ts';
import { ShowMe } from './show-me.ts';
import { AcceptInvitation } from './roles/accept-invitation.ts';
import { ChangeInvitation } from './roles/change-invitation.ts';
import { EndSessions } from './roles/end-sessions.ts';
import { GrantFactsReader } from './roles/grant-facts.reader.ts';
import { InviteToRole } from './roles/invite-to-role.ts';
import { PeopleReader } from './roles/people.reader.ts';
import { PromiseRoleMail } from './roles/promise-role-mail.ts';
import { RoleChangesResolver, RolesResolver } from './roles/roles.resolver.ts';
import { ShowPeople } from './roles/show-people.ts';
import { TakeRole } from './roles/take-role.ts';
import { SignInAsDemoPerson } from './sign-in-as-demo-person.ts';

const JOURNAL = [ExportJournal, JournalReader, JournalResolver, ShowJournal];
const MY_DATA = [AccountData, EraseAccount, ExportMyData, MyDataPdf, MyDataResolver];
const ROLES = [AcceptInvitation, ChangeInvitation, EndSessions, GrantFactsReader, InviteToRole, PeopleReader, PromiseRoleMail, RoleChangesResolver, RolesResolver, ShowPeople, TakeRole];
const SIGNING_IN = [AccountReader, AccountResolver, GrantResolver, ChooseRequestMails, CompleteSignIn, DemoPeopleReader, DemoPeopleResolver, ForgetSignIns, OpenSession, RequestSignIn, ShowMe, SignInAsDemoPerson];

/** Who people are: signing in, sessions, roles, what is held of them. */
@Module({ controllers: [JournalController, MyDataController], providers: [...JOURNAL, ...KEY_PROVIDERS, ...MY_DATA, ...ROLES, ...SIGNING_IN], exports: [AccountReader, OpenSession] })
export class AccountModule {}
