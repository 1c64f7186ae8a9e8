import { CRITERION_KINDS, criteriaOf, type Criterion, type CriterionKind, type Family, type Locale, PIECE_KINDS, type PieceKind, type Test, type Words } from '@escale/domain';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';
import type { ProgrammeRow } from './programme-row.ts';

export const CriterionKindEnum = enumOf('CriterionKind', CRITERION_KINDS, 'What a criterion asks for.');
export const PieceKindEnum = enumOf('PieceKind', PIECE_KINDS, 'Which files a piece of evidence may be.');
export const ConditionMatchEnum = enumOf('ConditionMatch', ['ALL', 'ANY'], 'Whether all tests of a condition must hold, or one.');

@ObjectType('LabelChoice', { description: 'One answer of a list.' })
export class LabelChoiceType {
  @Field(() => String) code!: string;
  @Field(() => String) title!: string;
}

@ObjectType('LabelTest', { description: 'A test of what was answered before: one of some answers, or a number from so much on.' })
export class LabelTestType {
  @Field(() => String) criterion!: string;
  @Field(() => [String], { nullable: true, description: '`YES`, `NO`, or codes of choices.' }) is!: readonly string[] | null;
  @Field(() => Float, { nullable: true }) atLeast!: number | null;

  static of(test: Test): LabelTestType {
    return Object.assign(new LabelTestType(), { criterion: test.criterion, is: 'is' in test ? test.is : null, atLeast: 'atLeast' in test ? test.atLeast : null });
  }
}

@ObjectType('LabelCondition', { description: 'When a criterion is asked; its tests look only at criteria before it.' })
export class LabelConditionType {
  @Field(() => ConditionMatchEnum) match!: 'ALL' | 'ANY';
  @Field(() => [LabelTestType]) tests!: readonly LabelTestType[];
}

@ObjectType('LabelCriterion', { description: 'One thing a label asks for.' })
export class LabelCriterionType {
  @Field(() => String, { description: 'Stays the same from version to version.' }) code!: string;
  @Field(() => CriterionKindEnum) kind!: CriterionKind;
  @Field(() => String) title!: string;
  @Field(() => String, { description: 'In plain language; empty where there is none.' }) help!: string;
  @Field(() => Int, { description: 'Its part of the points of its family; 0 informs and does not count.' }) weight!: number;
  @Field(() => Boolean, { description: 'Without it there is no label, whatever the points.' }) mandatory!: boolean;
  @Field(() => LabelConditionType, { nullable: true, description: 'Null where it is always asked.' }) shownWhen!: LabelConditionType | null;
  @Field(() => [LabelChoiceType], { description: 'Of a choice; empty otherwise.' }) choices!: readonly LabelChoiceType[];
  @Field(() => String, { nullable: true, description: 'Of a number.' }) unit!: string | null;
  @Field(() => Float, { nullable: true, description: 'From which number on it is met; null where only a person can say.' }) enough!: number | null;
  @Field(() => Float, { nullable: true, description: 'The smallest number that may be written.' }) least!: number | null;
  @Field(() => Float, { nullable: true, description: 'The largest number that may be written.' }) most!: number | null;
  @Field(() => Int, { nullable: true, description: 'Of a text, how many characters it may have.' }) longest!: number | null;
  @Field(() => [PieceKindEnum], { description: 'Of evidence; empty otherwise.' }) accepts!: readonly PieceKind[];
  @Field(() => Boolean, { description: 'Whether the piece says until when it holds.' }) expires!: boolean;

  static of(criterion: Criterion, say: (words: Words) => string): LabelCriterionType {
    const { code, kind, weight, mandatory, shownWhen } = criterion;
    return Object.assign(new LabelCriterionType(), {
      code, kind, weight, mandatory, title: say(criterion.title), help: say(criterion.help),
      shownWhen: shownWhen && { match: shownWhen.match, tests: shownWhen.tests.map((test) => LabelTestType.of(test)) },
      choices: kind === 'CHOICE' ? criterion.choices.map((choice) => ({ code: choice.code, title: say(choice.title) })) : [],
      unit: kind === 'NUMBER' ? say(criterion.unit) : null,
      enough: kind === 'NUMBER' ? criterion.enough : null,
      least: kind === 'NUMBER' ? criterion.least : null,
      most: kind === 'NUMBER' ? criterion.most : null,
      longest: kind === 'TEXT' ? criterion.longest : null,
      accepts: kind === 'EVIDENCE' ? criterion.accepts : [],
      expires: kind === 'EVIDENCE' && criterion.expires,
    });
  }
}

@ObjectType('LabelFamily', { description: 'Criteria that belong together.' })
export class LabelFamilyType {
  @Field(() => String) code!: string;
  @Field(() => String) title!: string;
  @Field(() => Int, { nullable: true, description: 'Per cent of its points from which it is reached; null for none of its own.' }) threshold!: number | null;
  @Field(() => [LabelCriterionType]) criteria!: readonly LabelCriterionType[];

  static of({ code, title, threshold, criteria }: Family, say: (words: Words) => string): LabelFamilyType {
    return Object.assign(new LabelFamilyType(), { code, title: say(title), threshold, criteria: criteria.map((criterion) => LabelCriterionType.of(criterion, say)) });
  }
}

@ObjectType('LabelProgramme', { description: 'A label that places can ask for, as it asks now. A version that was published never changes.' })
export class LabelProgrammeType {
  @Field(() => String) code!: string;
  @Field(() => Int, { description: 'The number of its version.' }) number!: number;
  @Field(() => DateTime) publishedAt!: Date;
  @Field(() => String) name!: string;
  @Field(() => String) purpose!: string;
  @Field(() => [LabelFamilyType]) families!: readonly LabelFamilyType[];
  @Field(() => Int, { description: 'How many criteria it may ask.' }) criteriaCount!: number;
  @Field(() => Int, { description: 'Per cent of all points from which it can be given.' }) threshold!: number;
  @Field(() => Int, { description: 'How long it is given for, in months.' }) validityMonths!: number;
  @Field(() => Int, { description: 'In how many working days the network answers.' }) answerWorkingDays!: number;
  @Field(() => Boolean, { description: 'Whether a committee decides.' }) committee!: boolean;
  @Field(() => Boolean, { description: 'Whether somebody comes to see the place first.' }) visitRequired!: boolean;
  @Field(() => Int, { description: 'How many months after a refusal one may ask again; 0 for at once.' }) reapplyMonths!: number;

  static of({ code, number, publishedAt, nameFr, nameEn, purposeFr, purposeEn, grid, rules }: ProgrammeRow, locale: Locale): LabelProgrammeType {
    const say = (words: Words): string => words[locale];
    const { validityMonths, answerWorkingDays, committee, visitRequired, reapplyMonths } = rules;
    return Object.assign(new LabelProgrammeType(), {
      code, number, publishedAt, name: say({ fr: nameFr, en: nameEn }), purpose: say({ fr: purposeFr, en: purposeEn }), families: grid.families.map((family) => LabelFamilyType.of(family, say)), criteriaCount: criteriaOf(grid).length,
      threshold: grid.threshold, validityMonths, answerWorkingDays, committee, visitRequired, reapplyMonths,
    });
  }
}
