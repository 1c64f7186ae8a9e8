import { graphql } from '../../gql/index.ts';

export const MoveAtDeskMutation = graphql(`
  mutation MoveAtDesk($input: MoveAtDeskInput!) {
    result: moveAtDesk(input: $input) {
      __typename
      ...PlannedBooking
      ...DeskRefusal
    }
  }
`);

export const WalkInMutation = graphql(`
  mutation WalkIn($input: WalkInInput!) {
    result: walkIn(input: $input) {
      __typename
      ...PlannedBooking
      ...DeskRefusal
    }
  }
`);

export const CheckInAtDeskMutation = graphql(`
  mutation CheckInAtDesk($input: ArrivalInput!) {
    result: checkInAtDesk(input: $input) {
      __typename
      ...PlannedBooking
      ...DeskRefusal
    }
  }
`);

export const UndoCheckInMutation = graphql(`
  mutation UndoCheckIn($input: ArrivalInput!) {
    result: undoCheckIn(input: $input) {
      __typename
      ...PlannedBooking
      ...DeskRefusal
    }
  }
`);

export const MarkNoShowMutation = graphql(`
  mutation MarkNoShow($input: DeskBookingInput!) {
    result: markNoShow(input: $input) {
      __typename
      ...PlannedBooking
      ...DeskRefusal
    }
  }
`);

export const UndoNoShowMutation = graphql(`
  mutation UndoNoShow($input: DeskBookingInput!) {
    result: undoNoShow(input: $input) {
      __typename
      ...PlannedBooking
      ...DeskRefusal
    }
  }
`);

export const CancelAtDeskMutation = graphql(`
  mutation CancelAtDesk($input: DeskBookingInput!) {
    result: cancelAtDesk(input: $input) {
      __typename
      ...PlannedBooking
      ...DeskRefusal
    }
  }
`);

export const BlockUnitMutation = graphql(`
  mutation BlockUnit($input: BlockUnitInput!) {
    result: blockUnit(input: $input) {
      __typename
      ...PlannedBlock
      ...DeskRefusal
    }
  }
`);

export const LiftBlockMutation = graphql(`
  mutation LiftBlock($input: LiftBlockInput!) {
    result: liftBlock(input: $input) {
      __typename
      ...PlannedBlock
      ...DeskRefusal
    }
  }
`);

export const LeaveAtDeskMutation = graphql(`
  mutation LeaveAtDesk($input: ArrivalInput!) {
    result: leaveAtDesk(input: $input) {
      __typename
      ...PlannedBooking
      ...DeskRefusal
    }
  }
`);
