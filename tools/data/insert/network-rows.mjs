/** @import { DemoNetwork, DemoPlace, DemoShift } from '../demo/types.ts' */
import { organisationFacts } from '../demo/people.mjs';
import { chance } from '../demo/random.mjs';
import { firstInstantFrom, holidayZoneOfCommune, localDay, minuteOfDay, timeZone, zoneOfCommune } from '@escale/domain';

/**
 * The tables of a network without its bookings, in the order in which they can be filled.
 * @param {DemoNetwork} network @param {string} now
 * @returns {readonly (readonly [table: string, rows: readonly Readonly<Record<string, unknown>>[]])[]}
 */
export function networkRows({ models, modules, gestures, pathways, organisations, places, people, shifts, cohorts }, now) {
  const each = /** @template Row @param {(place: DemoPlace) => readonly Row[]} rows */ (rows) => places.flatMap(rows);
  return [
    ['organisation', organisations.map((o) => ({ id: o.id, name: o.name, siret: o.siret, kind: o.kind, ...organisationFacts(chance(o.id), o), created_at: now }))],
    ['equipment_model', models.map((m) => ({ id: m.id, category: m.category, manufacturer: m.manufacturer, name: m.name, minimum_age: m.minimumAge, turnaround_minutes: m.turnaroundMinutes }))],
    [
      'module',
      modules.map((m) => ({
        id: m.id, slug: m.slug, title_fr: m.titleFr, title_en: m.titleEn, summary_fr: m.summaryFr, summary_en: m.summaryEn, sector: m.sector,
        duration_minutes: m.durationMinutes, language: m.language, licence: m.licence, minimum_age: m.minimumAge,
        more_languages: m.moreLanguages, accessibility: m.accessibility, provider_name: m.providerName, provider_project: m.providerProject,
      })),
    ],
    ['gesture', gestures.map((g) => ({ code: g.code, title_fr: g.titleFr, title_en: g.titleEn }))],
    ['module_gesture', modules.flatMap((m) => m.gestures.map((gesture_code) => ({ module_id: m.id, gesture_code })))],
    ['module_model', modules.flatMap((m) => m.modelIds.map((model_id) => ({ module_id: m.id, model_id })))],
    ['pathway', pathways.map((p) => ({ id: p.id, slug: p.slug, title_fr: p.titleFr, title_en: p.titleEn, summary_fr: p.summaryFr, summary_en: p.summaryEn, certification_code: p.certificationCode, provider_name: p.providerName }))],
    ['pathway_step', pathways.flatMap((p) => p.steps.map((s, position) => ({ pathway_id: p.id, position, kind: s.kind, title_fr: s.titleFr, title_en: s.titleEn, minutes: s.minutes, module_id: s.moduleId })))],
    ['place', places.map((place) => placeRow(place, now))],
    ['space', each((p) => p.spaces.map((s) => ({ id: s.id, place_id: p.id, name: s.name, people_capacity: s.peopleCapacity, quiet: s.quiet })))],
    ['equipment_unit', each((p) => p.units.map((u) => ({ id: u.id, place_id: p.id, model_id: u.modelId, space_id: u.spaceId, tag: u.tag, serial_number: u.serialNumber, in_service: u.inService })))],
    ['unit_module', each((p) => p.units.flatMap((u) => u.moduleIds.map((module_id) => ({ unit_id: u.id, module_id }))))],
    [
      'offer',
      each((p) => p.offers.map((o) => ({
        id: o.id, place_id: p.id, space_id: o.spaceId, title_fr: o.titleFr, title_en: o.titleEn, description_fr: o.descriptionFr, description_en: o.descriptionEn,
        grid_minutes: o.gridMinutes, durations_minutes: o.durationsMinutes, notice_minutes: o.noticeMinutes, horizon_days: o.horizonDays, people_min: o.peopleMin,
        people_max: o.peopleMax, minimum_age: o.minimumAge, guardian_consent_below: o.guardianConsentBelow, safety_notice: o.safetyNotice, paused: false,
        approval_deadline_hours: o.approvalDeadlineHours, supervised: o.supervised,
      }))),
    ],
    [
      'offer_need',
      each((p) => p.offers.flatMap((o) => o.needs.map((n, position) => ({ offer_id: o.id, position, category: n.category, model_id: n.modelId, quantity: n.quantity, per_person: n.perPerson })))),
    ],
    ['account', people.map((p) => ({ id: p.id, given_name: p.givenName, family_name: p.familyName, email: p.email, locale: p.locale, created_at: now }))],
    [
      'role_grant',
      people.flatMap((p) => p.grants.map((g, index) => ({ id: derivedId(p.id, index), account_id: p.id, role: g.role, scope_kind: g.scopeKind, scope_id: g.scopeId, created_at: now }))),
    ],
    [
      'cohort',
      cohorts.map((c) => ({
        id: c.id, organisation_id: c.organisationId, title: c.title, expected_size: c.expectedSize, funder_reference: c.funderReference, pathway_title: c.pathwayTitle, certification_code: c.certificationCode,
        hours_on_site: c.hoursOnSite, hours_vr: c.hoursVr, hours_remote: c.hoursRemote, starts_on: c.startsOn, ends_on: c.endsOn, request_key: 'demo', created_at: now, changed_at: now, version: 0,
      })),
    ],
    ['cohort_trainer', cohorts.flatMap((c) => c.trainerIds.map((account_id) => ({ cohort_id: c.id, account_id })))],
    [
      'cohort_learner',
      cohorts.flatMap((c) => c.learners.map((l) => ({
        cohort_id: c.id, id: l.id, given_name: l.givenName, family_name: l.familyName, email: l.email, birth_date: l.birthDate, reference: l.reference, guardian_email: l.guardianEmail, guardian_consent: l.consent,
        paper_recorded_by: l.paperRecordedBy, paper_recorded_at: l.paperRecordedBy === null ? null : now, access_requests: l.accessRequests, request_key: 'demo', added_at: now,
      }))),
    ],
    ['shift', shifts.map((s) => shiftRow(s, now))],
  ];
}

/** @param {DemoShift} s @param {string} now */
const shiftRow = ({ id, placeId, inseeCode, personId, day, from, to }, now) => {
  const at = (/** @type {number} */ minute) => firstInstantFrom(localDay(day), minuteOfDay(minute), timeZone(zoneOfCommune(inseeCode))).toISOString();
  return { place_id: placeId, id, account_id: personId, starts_at: at(from), ends_at: at(to), request_key: 'demo', created_at: now };
};

/** @param {DemoPlace} p @param {string} now */
const placeRow = (p, now) => ({
  id: p.id, number: p.number, slug: p.slug, source: 'demo', source_id: String(p.number), status: p.status, gaps: p.gaps, name: p.name, pivot: p.pivot,
  organisation_id: p.operatorId, operator_name: p.operatorName, address_line: p.addressLine, address_extra: p.addressExtra, postcode: p.postcode, commune_name: p.communeName,
  insee_code: p.inseeCode, longitude: p.longitude, latitude: p.latitude, position_approximate: p.positionApproximate, time_zone: zoneOfCommune(p.inseeCode),
  holiday_zone: holidayZoneOfCommune(p.inseeCode), opening_hours: p.openingHours, summary: p.summary, description: p.description, how_to_come: p.howToCome, phone: p.phone,
  emails: p.emails, websites: p.websites, typologies: p.typologies, services: p.services, audiences: [], special_care: [], fees: [], programmes: [], labels: [],
  other_labels: p.otherLabels, access_modes: [], support_modes: [], itinerance: [], wheelchair_accessible: p.wheelchairAccessible, quiet: p.quiet, staff_help: p.staffHelp,
  help_languages: p.helpLanguages, people_capacity: p.peopleCapacity, created_at: now, updated_at: now,
});

/** A second id made from a first: the demo is the same each time it is made. Twelve hexadecimal digits are more than `^` takes of a number. @param {string} id @param {number} index */
export const derivedId = (id, index) => id.slice(0, 32) + ((Number.parseInt(id.slice(32), 16) + index + 1) % 0x10000).toString(16).padStart(4, '0');
