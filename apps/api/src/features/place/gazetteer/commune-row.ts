/** One row of the `commune` table: a current commune or a municipal arrondissement, with the position the product shows. */
export type CommuneRow = {
  readonly inseeCode: string;
  readonly name: string;
  readonly kind: 'commune' | 'arrondissement';
  readonly parentInseeCode: string | null;
  readonly departmentCode: string;
  readonly departmentName: string;
  readonly regionCode: string;
  readonly regionName: string;
  readonly postcodes: readonly string[];
  readonly population: number;
  readonly longitude: number;
  readonly latitude: number;
  /** True when the position was deduced from neighbours instead of known for this commune. */
  readonly positionApproximate: boolean;
};
