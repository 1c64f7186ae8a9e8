import { ERASURE_REFUSAL_CODES, type ErasureRefusalCode } from '@escale/domain';
import { createUnionType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Length } from 'class-validator';
import { enumOf } from '../../../platform/graphql/enums.ts';

export const ErasureRefusalCodeEnum = enumOf('ErasureRefusalCode', ERASURE_REFUSAL_CODES, 'Why an account was not erased.');

@InputType()
export class EraseMyAccountInput {
  @Field(() => String, { description: 'The address of the account, typed by its owner.' })
  @Length(1, 320, { message: 'email must be the address of the account, 1 to 320 characters.' })
  email!: string;
}

@ObjectType('ErasureForeseen', { description: 'What erasing my account would change.' })
export class ErasureForeseenType {
  @Field(() => Int, { description: 'Coming bookings that would be cancelled.' }) bookingsCancelled!: number;
  @Field(() => Int, { description: 'Visits that the law has kept, without saying whose.' }) visitsKept!: number;
  @Field(() => ErasureRefusalCodeEnum, { nullable: true, description: 'Why it would be refused now; null when it would not.' }) refusal!: ErasureRefusalCode | null;
}

@ObjectType('AccountErased', { description: 'The account and all that says who its owner was are gone.' })
export class AccountErasedType {
  @Field(() => Int) bookingsCancelled!: number;
  @Field(() => Int) visitsKept!: number;
}

@ObjectType('ErasureRefused')
export class ErasureRefusedType {
  @Field(() => ErasureRefusalCodeEnum) code!: ErasureRefusalCode;
}

export const EraseAccountResult = createUnionType({
  name: 'EraseAccountResult',
  types: () => [AccountErasedType, ErasureRefusedType] as const,
  resolveType: (value: object) => ('code' in value ? ErasureRefusedType : AccountErasedType),
});
