import { Module } from '@nestjs/common';
import { AbsenceMailReader } from './absence-mail.reader.ts';
import { BookingMailReader } from './booking-mail.reader.ts';
import { ComposeBookingMail } from './compose-booking-mail.ts';
import { GroupMailReader } from './group-mail.reader.ts';
import { GroupMail } from './group-mail.ts';
import { SendGroupMail } from './send-group-mail.jobs.ts';
import { KioskMailReader } from './kiosk-mail.reader.ts';
import { PieceMailReader } from './piece-mail.reader.ts';
import { SendPieceMail } from './send-piece-mail.jobs.ts';
import { SendKioskMail } from './send-kiosk-mail.jobs.ts';
import { LabelMailReader } from './label-mail.reader.ts';
import { SendLabelMail } from './send-label-mail.jobs.ts';
import { KeyMailReader } from './key-mail.reader.ts';
import { GuardianMailReader } from './guardian-mail.reader.ts';
import { InstallMailReader } from './install-mail.reader.ts';
import { SendInstallMail } from './send-install-mail.jobs.ts';
import { RerouteMailReader } from './reroute-mail.reader.ts';
import { SendAbsenceMail } from './send-absence-mail.jobs.ts';
import { SendBookingMail } from './send-booking-mail.jobs.ts';
import { RequestMailReader } from './request-mail.reader.ts';
import { OrganisationMailReader } from './organisation-mail.reader.ts';
import { SendOrganisationMail } from './send-organisation-mail.jobs.ts';
import { SendRequestMail } from './send-request-mail.jobs.ts';
import { SendTeamMail } from './send-team-mail.jobs.ts';
import { TeamMailReader } from './team-mail.reader.ts';
import { SendSeriesMail } from './send-series-mail.jobs.ts';
import { SeriesMailReader } from './series-mail.reader.ts';
import { RoleMailReader } from './role-mail.reader.ts';
import { SendRoleMail } from './send-role-mail.jobs.ts';
import { SendFarewellMail } from './send-farewell-mail.jobs.ts';
import { SendKeyMail } from './send-key-mail.jobs.ts';
import { SendGuardianMail } from './send-guardian-mail.jobs.ts';
import { RerouteMails, SendRerouteMail } from './send-reroute-mail.jobs.ts';
import { SendSignInMail } from './send-sign-in-mail.jobs.ts';
import { SendUnusedMail } from './send-unused-mail.jobs.ts';
import { SendWaitingMail } from './send-waiting-mail.jobs.ts';
import { SignInMailReader } from './sign-in-mail.reader.ts';
import { WaitingMailReader } from './waiting-mail.reader.ts';

/** What is told to people by mail. */
@Module({
  providers: [
    AbsenceMailReader,
    SendAbsenceMail,
    BookingMailReader,
    ComposeBookingMail,
    GroupMail,
    GroupMailReader,
    SendGroupMail,
    KeyMailReader,
    RerouteMailReader,
    RoleMailReader,
    RequestMailReader,
    SendRequestMail,
    SendTeamMail,
    SendSeriesMail,
    SeriesMailReader,
    TeamMailReader,
    InstallMailReader,
    SendInstallMail,
    OrganisationMailReader,
    SendOrganisationMail,
    SendBookingMail,
    SendKeyMail,
    RerouteMails,
    SendRerouteMail,
    SendRoleMail,
    SendFarewellMail,
    GuardianMailReader,
    SendGuardianMail,
    SendSignInMail,
    SendUnusedMail,
    SendWaitingMail,
    WaitingMailReader,
    KioskMailReader,
    SendKioskMail,
    PieceMailReader,
    SendPieceMail,
    LabelMailReader,
    SendLabelMail,
    SignInMailReader,
  ],
})
export class NoticeModule {}
