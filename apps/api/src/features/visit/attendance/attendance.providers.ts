import { AttendanceData } from './attendance-data.ts';
import { AttendanceReader } from './attendance.reader.ts';
import { AttendanceResolver } from './attendance.resolver.ts';
import { AttendanceStore } from './attendance.store.ts';
import { NoteAttendance } from './note-attendance.ts';

/** Who was at the sessions of groups. */
export const ATTENDANCE = [AttendanceData, AttendanceReader, AttendanceResolver, AttendanceStore, NoteAttendance];
