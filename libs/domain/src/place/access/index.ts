export {
  ACCESS_FIELDS, ACCESS_SECTIONS, accessFault, CALL_DEVICES, CLASSROOM_ACCESS, ENTRANCE_WIDTH_CM, HEARING_AIDS, NOTHING_TOLD, RAMPS, readAccessDetails, RECEPTION_STAFF,
  type AccessDetails, type AccessField, type AccessKey, type AccessSection, type CallDevice, type ClassroomAccess, type HearingAid, type Ramp, type ReceptionStaff,
} from './access-details.ts';
export { isWheelchairAccessible, USEFUL_PASSAGE_CM, WHEELCHAIR_STEPS, wheelchairAccess, type WheelchairAccess, type WheelchairStep } from './wheelchair.ts';
