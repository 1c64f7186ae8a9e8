import { AbsenceHolderResolver } from './absence-holder.resolver.ts';
import { AbsenceStore } from './absence.store.ts';
import { NoteAbsencesJob, RemindBookingsJob } from './absences.jobs.ts';
import { AbsencesReader } from './absences.reader.ts';
import { AbsenceLimitResolver, AbsencesResolver } from './absences.resolver.ts';
import { AnswerAbsence, AnswerWriting } from './answer-absence.ts';
import { ChangeAbsenceRules } from './change-absence-rules.ts';
import { ContestAbsence } from './contest-absence.ts';
import { LimitAbsentees } from './limit-absentees.ts';
import { AbsenceRecording, AbsenceWitness, NoteAbsences } from './note-absences.ts';
import { RecordAbsence } from './record-absence.ts';
import { RemindBookings } from './remind-bookings.ts';
import { ShowAbsenceRules } from './show-absence-rules.ts';

/** Everything about people who booked and do not come. */
export const ABSENCES = [
  AbsenceHolderResolver, AbsenceLimitResolver, AbsenceRecording, AbsencesReader, AbsencesResolver, AbsenceStore, AbsenceWitness, AnswerAbsence, AnswerWriting, ChangeAbsenceRules, ContestAbsence, LimitAbsentees,
  NoteAbsences, NoteAbsencesJob, RecordAbsence, RemindBookings, RemindBookingsJob, ShowAbsenceRules,
];
