import { buildSchema, getNamedType, getNullableType, isEnumType, isListType, isObjectType, isUnionType } from 'graphql';

const CODE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/u;
const LANGUAGE = /^[a-z]{2,3}$/u;

/** Whether a type answers one by one for what was sent together, each with an outcome that may be a refusal. */
const answersOneByOne = (type) =>
  isObjectType(type) &&
  Object.values(type.getFields()).some((field) => {
    if (!isListType(getNullableType(field.type))) return false;
    const each = getNamedType(field.type);
    const outcome = isObjectType(each) ? getNamedType(each.getFields().outcome?.type) : undefined;
    return isEnumType(outcome) && outcome.getValues().some(({ name }) => name === 'REJECTED');
  });

/** What a contract does against our conventions, one sentence each: mutations answer a union, or one for each thing asked about, enum values are codes or languages. */
export function contractFaults(sdl) {
  const schema = buildSchema(sdl);
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const enums = Object.values(schema.getTypeMap()).filter((type) => isEnumType(type) && !type.name.startsWith('__'));
  return [
    ...mutations.filter(({ type }) => !isUnionType(getNamedType(type)) && !answersOneByOne(getNamedType(type))).map(({ name }) => `${name} answers no union: a refusal is data`),
    ...enums.flatMap((type) => {
      const names = type.getValues().map(({ name }) => name);
      return names.every((name) => CODE.test(name)) || names.every((name) => LANGUAGE.test(name)) ? [] : [`${type.name} mixes codes with something else`];
    }),
  ];
}
