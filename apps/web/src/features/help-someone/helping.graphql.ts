import { graphql } from '../../gql/index.ts';

export const BookingsForOthersQuery = graphql(`
  query BookingsForOthers {
    bookingsForOthers {
      ...Ticket
    }
  }
`);

export const BookingForOtherQuery = graphql(`
  query BookingForOther($id: ID!) {
    bookingForOther(id: $id) {
      ...Ticket
    }
  }
`);

export const CancelForSomeoneMutation = graphql(`
  mutation CancelForSomeone($input: CancelForSomeoneInput!) {
    cancelForSomeone(input: $input) {
      __typename
      ...Ticket
      ...Refusal
    }
  }
`);

export const MoveForSomeoneMutation = graphql(`
  mutation MoveForSomeone($input: MoveForSomeoneInput!) {
    moveForSomeone(input: $input) {
      __typename
      ...Ticket
      ...Refusal
    }
  }
`);

export const MyRolesQuery = graphql(`
  query MyRoles {
    me {
      id
      grants {
        role
      }
    }
  }
`);
