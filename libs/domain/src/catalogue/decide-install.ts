import { mayBecome } from '../kernel/state-machine.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { daysBetween, type LocalDay } from '../time/local-day.ts';
import { INSTALL_DAYS_MOST, INSTALL_MACHINE, INSTALL_NOTE_MOST, INSTALL_OPEN_MOST, INSTALL_REASON_MOST, type InstallAnswer, type InstallFacts, type InstallRefusal, type InstallState } from './install-request.ts';

const words = (text: string | null): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};
const longerThan = (text: string | null, most: number): boolean => text !== null && [...text].length > most;

/** Whether a place may be asked for a module, and the note as it is kept; the first thing in the way is said. */
export function decideInstallRequest(note: string | null, { installed, asked, fitting, open }: InstallFacts): Result<{ readonly note: string | null }, InstallRefusal> {
  const kept = words(note);
  if (longerThan(kept, INSTALL_NOTE_MOST)) return refuse({ code: 'NOTE_TOO_LONG', field: 'note' });
  if (installed) return refuse({ code: 'ALREADY_INSTALLED', field: 'placeId' });
  if (asked) return refuse({ code: 'ALREADY_ASKED', field: 'placeId' });
  if (!fitting) return refuse({ code: 'NO_FITTING_EQUIPMENT', field: 'placeId' });
  if (open >= INSTALL_OPEN_MOST) return refuse({ code: 'TOO_MANY_OPEN' });
  return ok({ note: kept });
}

export type InstallAnswered = { readonly state: 'PLANNED' | 'DECLINED'; readonly plannedFor: LocalDay | null; readonly reason: string | null };

/** What an answer writes; `today` by the clocks of the place. */
export function decideInstallAnswer(now: InstallState, answer: InstallAnswer, today: LocalDay): Result<InstallAnswered, InstallRefusal> {
  if (!mayBecome(INSTALL_MACHINE, now, answer.state)) return refuse({ code: 'STATE_UNFIT', field: 'state' });
  if (answer.state === 'DECLINED') {
    const reason = words(answer.reason);
    if (reason === null) return refuse({ code: 'REASON_MISSING', field: 'reason' });
    if (longerThan(reason, INSTALL_REASON_MOST)) return refuse({ code: 'REASON_TOO_LONG', field: 'reason' });
    return ok({ state: 'DECLINED', plannedFor: null, reason });
  }
  if (answer.day === null) return refuse({ code: 'DAY_MISSING', field: 'plannedFor' });
  const days = daysBetween(today, answer.day);
  if (days < 0) return refuse({ code: 'DAY_PAST', field: 'plannedFor' });
  if (days > INSTALL_DAYS_MOST) return refuse({ code: 'DAY_TOO_FAR', field: 'plannedFor' });
  return ok({ state: 'PLANNED', plannedFor: answer.day, reason: null });
}
