import { graphql } from '../../gql/index.ts';

export const JournalQuery = graphql(`
  query Journal($act: AuditAct, $text: String, $from: DateTime, $to: DateTime, $after: String) {
    auditEntries(act: $act, text: $text, from: $from, to: $to, after: $after) {
      edges {
        node {
          sequence
          at
          act
          actorId
          actorName
          onBehalfOfId
          onBehalfOfName
          subjectKind
          subjectId
          facts {
            name
            value
          }
          network
          device
          seal
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const FindingQuery = graphql(`
  query Finding {
    auditFinding {
      checked
      head {
        sequence
        seal
      }
      broken {
        sequence
        why
      }
    }
  }
`);

export const WhoReadsQuery = graphql(`
  query WhoReads {
    me {
      id
      grants {
        role
      }
    }
  }
`);
