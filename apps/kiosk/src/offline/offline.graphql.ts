import { graphql } from '../gql/index.ts';

export const PairKiosk = graphql(`
  mutation PairKiosk($input: PairKioskInput!) {
    pairKiosk(input: $input) {
      __typename
      ... on KioskPaired { kioskId name presenceSecret place { id name timeZone phone siteNumber demo } }
      ... on KioskPairingRefused { code }
    }
  }
`);

export const KioskChallenge = graphql(`
  query KioskChallenge($kioskId: ID!) {
    kioskChallenge(kioskId: $kioskId)
  }
`);

export const OpenKioskSession = graphql(`
  mutation OpenKioskSession($input: OpenKioskSessionInput!) {
    openKioskSession(input: $input) {
      __typename
      ... on KioskSession { token expiresAt serverTime }
      ... on KioskSessionRefused { code }
    }
  }
`);

export const KioskSelf = graphql(`
  query KioskSelf {
    kioskSelf { serverTime }
  }
`);

export const KioskSnapshotNow = graphql(`
  query KioskSnapshotNow($mark: String) {
    kioskSnapshot(mark: $mark) {
      __typename
      ... on KioskSnapshotSame { takenAt upTo }
      ... on KioskSnapshot {
        mark takenAt upTo
        place { id name timeZone phone siteNumber demo }
        policy { earlyMinutes lateMinutes ticketToleranceMinutes }
        keys { keyId key notAfter }
        bookings {
          id placeId offerId revision status approvalState guardianConsentState startsAt endsAt holdExpiresAt checkedInAt cancelledAt displayName language codeDigest people isGroup minor moduleId unitIds noticeVersion
          learners { id displayName arrivedAt }
          worn { unitId start end }
        }
        moved { bookingId codeDigest startsAt timeZone placeName cancelled }
        openings { day holiday intervals { opens closes } }
        closures { spaceId during { start end } }
        supervision { offerIds during { start end } }
        units { id modelId tag spaceName status custody battery { unit left right at } sanitisedAt returnedAt moduleIds usedMinutes }
        models { id name category minimumAge batteryLeast turnaroundMinutes immersionMinutes firstTimeMinutes breakMinutes dailyMinutes warnMinutes checklistOff accessories { fr en } }
        offers { id titleFr titleEn spaceName durations walkIn supervised safetyNotice guardianConsentBelow spaceId spaceCapacity placeCapacity needs { category quantity perPerson } }
        modules { id titleFr titleEn minutes }
        notices { version language text }
        pin { hash salt iterations }
      }
    }
  }
`);

export const SyncKioskEvents = graphql(`
  mutation SyncKioskEvents($input: SyncKioskEventsInput!) {
    syncKioskEvents(input: $input) {
      serverTime
      results { eventId outcome anomalies fault }
    }
  }
`);
