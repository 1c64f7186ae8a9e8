import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';

/** A type as written, `[Slot!]!`, and the name it leads to; null for what every GraphQL has. */
export type TypeView = { readonly written: string; readonly leadsTo: string | null };
export type MemberView = { readonly name: string; readonly description: string; readonly type: TypeView | null; readonly takes: readonly MemberView[] };
export type SectionView = { readonly name: string; readonly description: string; readonly members: readonly MemberView[] };
export type SchemaGuide = { readonly operations: readonly SectionView[]; readonly types: readonly SectionView[] };

const typeView = (type: GraphQLArgument['type'] | GraphQLField<unknown, unknown>['type']): TypeView => {
  const named = getNamedType(type);
  return { written: String(type), leadsTo: isSpecifiedScalarType(named) ? null : named.name };
};

const inputView = ({ name, description, type }: GraphQLArgument | GraphQLInputField): MemberView => ({ name, description: description ?? '', type: typeView(type), takes: [] });

const membersOf = (type: GraphQLNamedType): readonly MemberView[] => {
  if (isObjectType(type) || isInterfaceType(type))
    return Object.values(type.getFields()).map(({ name, description, type: answer, args }) => ({ name, description: description ?? '', type: typeView(answer), takes: args.map(inputView) }));
  if (isInputObjectType(type)) return Object.values(type.getFields()).map(inputView);
  if (isEnumType(type)) return type.getValues().map(({ name, description }) => ({ name, description: description ?? '', type: null, takes: [] }));
  if (isUnionType(type)) return type.getTypes().map(({ name, description }) => ({ name, description: description ?? '', type: { written: name, leadsTo: name }, takes: [] }));
  return [];
};

const sectionOf = (type: GraphQLNamedType): SectionView => ({ name: type.name, description: type.description ?? '', members: membersOf(type) });

/** What the API can be asked, then everything its answers are made of, by name. */
export function schemaGuide(schema: GraphQLSchema): SchemaGuide {
  const operations = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter((type) => type != null);
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type) && !operations.some(({ name }) => name === type.name));
  return { operations: operations.map(sectionOf), types: types.map(sectionOf).sort((one, other) => (one.name < other.name ? -1 : 1)) };
}
