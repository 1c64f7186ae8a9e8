import { graphql } from '../../gql/index.ts';

export const FleetUnitFragment = graphql(`
  fragment FleetUnit on FleetUnit {
    id placeId placeName tag version status inService acts modelId modelName category worn spaceId spaceName serialNumber note purchasedOn warrantyUntil costCents
    battery { unit left right at } batteryLeast needsCleaning sanitisedAt returnedAt checkedAt firmware firmwareAt blockingIncidents minorIncidents nextBookingAt comingBookings arrivesAt sentFromName moduleIds
    plans { id title everyDays everyHours since usedHours dueAt state }
  }
`);

export const FleetQuery = graphql(`
  query Fleet($placeId: ID!, $locale: Locale!) {
    fleet(placeId: $placeId) {
      placeId placeName timeZone
      units { ...FleetUnit }
      spaces { id name }
      models { id manufacturer name category }
      modules { id title(locale: $locale) models { id } }
      stranded { id version startsAt endsAt givenName familyName people email offerTitleFr offerTitleEn units { unitId } reroute { outcome state toldAt } }
    }
  }
`);

export const UnitLifeQuery = graphql(`
  query UnitLife($id: ID!) {
    unit(id: $id) {
      unit { ...FleetUnit }
      events { sequence type at by placeName outageReason retirementReason note battery { unit left right } firmware moduleFr moduleEn toName arrivesAt details }
      incidents { id severity kind account reportedAt reportedBy resolvedAt repair costCents photos { path alternative } }
    }
  }
`);

export const OutagePreviewQuery = graphql(`
  query OutagePreview($unitIds: [ID!]!) {
    outagePreview(unitIds: $unitIds) { moved stranded { id startsAt endsAt givenName familyName } }
  }
`);

export const ProposeMutation = graphql(`
  mutation ProposeForEquipment($input: ProposeAlternativesInput!) {
    result: proposeAlternatives(input: $input) {
      __typename
      ... on ProposedTo { bookingId outcome }
      ... on ProposalRefused { bookingId code }
    }
  }
`);

export const DestinationsQuery = graphql(`
  query Destinations($text: String!) {
    places(filter: { text: $text }, first: 8) { edges { node { id name communeName } } }
  }
`);

export const UnitsAnswerFragment = graphql(`
  fragment UnitsAnswer on UnitsResult {
    __typename
    ... on UnitsChanged { units { ...FleetUnit } moved stranded incidentId }
    ... on UnitsRefused { code field unitId bookings }
  }
`);

export const CheckUnitsMutation = graphql(`mutation CheckUnits($input: CheckUnitsInput!) { result: checkUnits(input: $input) { ...UnitsAnswer } }`);
export const InspectUnitsMutation = graphql(`mutation InspectUnits($input: UnitsInput!) { result: inspectUnits(input: $input) { ...UnitsAnswer } }`);
export const SanitiseUnitsMutation = graphql(`mutation SanitiseUnits($input: UnitsInput!) { result: sanitiseUnits(input: $input) { ...UnitsAnswer } }`);
export const ChargeUnitsMutation = graphql(`mutation ChargeUnits($input: UnitsInput!) { result: chargeUnits(input: $input) { ...UnitsAnswer } }`);
export const NoteBatteryMutation = graphql(`mutation NoteBattery($input: NoteBatteryInput!) { result: noteBattery(input: $input) { ...UnitsAnswer } }`);
export const NoteFirmwareMutation = graphql(`mutation NoteFirmware($input: NoteFirmwareInput!) { result: noteFirmware(input: $input) { ...UnitsAnswer } }`);
export const SetModulesMutation = graphql(`mutation SetModules($input: SetModulesInput!) { result: setModules(input: $input) { ...UnitsAnswer } }`);
export const TakeUnitsOutMutation = graphql(`mutation TakeUnitsOut($input: TakeUnitsOutInput!) { result: takeUnitsOut(input: $input) { ...UnitsAnswer } }`);
export const ReturnUnitsMutation = graphql(`mutation ReturnUnits($input: CheckUnitsInput!) { result: returnUnits(input: $input) { ...UnitsAnswer } }`);
export const SendUnitsMutation = graphql(`mutation SendUnits($input: SendUnitsInput!) { result: sendUnits(input: $input) { ...UnitsAnswer } }`);
export const ChangeArrivalMutation = graphql(`mutation ChangeArrival($input: ChangeArrivalInput!) { result: changeArrival(input: $input) { ...UnitsAnswer } }`);
export const ReceiveUnitsMutation = graphql(`mutation ReceiveUnits($input: ReceiveUnitsInput!) { result: receiveUnits(input: $input) { ...UnitsAnswer } }`);
export const RetireUnitsMutation = graphql(`mutation RetireUnits($input: RetireUnitsInput!) { result: retireUnits(input: $input) { ...UnitsAnswer } }`);
export const AddUnitsMutation = graphql(`mutation AddUnits($input: AddUnitsInput!) { result: addUnits(input: $input) { ...UnitsAnswer } }`);
export const ChangeUnitMutation = graphql(`mutation ChangeUnit($input: ChangeUnitInput!) { result: changeUnit(input: $input) { ...UnitsAnswer } }`);
export const ReportIncidentMutation = graphql(`mutation ReportIncident($input: ReportIncidentInput!) { result: reportIncident(input: $input) { ...UnitsAnswer } }`);
export const ResolveIncidentMutation = graphql(`mutation ResolveIncident($input: ResolveIncidentInput!) { result: resolveIncident(input: $input) { ...UnitsAnswer } }`);
export const PlanMaintenanceMutation = graphql(`mutation PlanMaintenance($input: PlanMaintenanceInput!) { result: planMaintenance(input: $input) { ...UnitsAnswer } }`);
export const RecordMaintenanceMutation = graphql(`mutation RecordMaintenance($input: RecordMaintenanceInput!) { result: recordMaintenance(input: $input) { ...UnitsAnswer } }`);
export const EndMaintenanceMutation = graphql(`mutation EndMaintenance($input: EndMaintenanceInput!) { result: endMaintenance(input: $input) { ...UnitsAnswer } }`);
