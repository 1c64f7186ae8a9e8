import type { AbsenceAnswer } from '@escale/domain';
import { createMessages, type Locale } from '@escale/messages';
import type { LetterWords } from '../../platform/mail/letter.ts';

export type AbsenceNews = 'reminder' | 'absent' | AbsenceAnswer;

export interface AbsenceMailValues {
  readonly name: string;
  readonly activity: string;
  readonly when: string;
  readonly place: string;
  readonly phone: string | null;
  readonly minutes: number;
  readonly reason: string | null;
  readonly ticketUrl: string;
  /** The page on which one says that one is not coming, or that an absence is a mistake. Nothing is done by following the link. */
  readonly sayUrl: string;
  readonly againUrl: string;
  readonly network: string;
}

/** Says a mail about coming or not: the reminder with its way out, that somebody was missed, and what the place answered. */
export function absenceMailWords(locale: Locale, news: AbsenceNews, { name, activity, when, place, phone, minutes, reason, ticketUrl, sayUrl, againUrl, network }: AbsenceMailValues): LetterWords {
  const say = createMessages(locale).t;
  const about = { activity, when, place };
  const details = {
    reminder: [say('absence:mail.reminder.ask')],
    absent: [say('absence:mail.absent.policy', { minutes }), say('absence:mail.absent.contest'), say('absence:mail.absent.forgotten')],
    EXCUSED: [],
    KEPT: [],
  } satisfies Record<AbsenceNews, readonly string[]>;
  const fallback = say('mail:linkFallback');
  return {
    locale,
    subject: say(`absence:mail.${news}.subject`, about),
    preview: say(`absence:mail.${news}.preview`, about),
    greeting: name === '' ? say('mail:greetingNoName') : say('mail:greeting', { name }),
    lead: say(`absence:mail.${news}.lead`, about),
    code: null,
    details: [...details[news], ...(reason === null ? [] : [say('absence:mail.reason', { reason })]), ...(phone === null ? [] : [say('mail:phone', { phone })])],
    action:
      news === 'reminder'
        ? { label: say('absence:mail.reminder.action'), url: ticketUrl, fallback }
        : { label: say(news === 'absent' ? 'absence:mail.absent.action' : 'absence:mail.answerAction'), url: againUrl, fallback },
    ...(news === 'reminder' ? { aside: { label: say('absence:mail.reminder.notComing'), url: sayUrl } } : news === 'absent' ? { aside: { label: say('absence:mail.absent.wrong'), url: sayUrl } } : {}),
    change: null,
    signature: say('mail:signature', { network }),
    why: say('mail:why'),
  };
}
