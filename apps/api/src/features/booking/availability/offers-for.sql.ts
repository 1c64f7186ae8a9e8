/** The parameters, by number, that say which offers are wanted; each is null when it does not matter. */
export interface OfferParameters {
  readonly category: number;
  readonly moduleId: number;
  readonly offerId?: number;
}

/**
 * The offers of `place p` that take equipment of the category, and some unit of theirs with the module installed.
 * One row with `ids`, null when there is none.
 */
export const offersForSql = ({ category, moduleId, offerId }: OfferParameters): string => `
  SELECT array_agg(o.id) AS ids FROM offer o
  WHERE o.place_id = p.id ${offerId === undefined ? 'AND NOT o.paused' : `AND ($${offerId}::uuid IS NULL OR o.id = $${offerId})`}
    AND ($${category}::text IS NULL OR EXISTS (SELECT 1 FROM offer_need n WHERE n.offer_id = o.id AND n.category = $${category}))
    AND ($${moduleId}::uuid IS NULL OR EXISTS (
      SELECT 1 FROM offer_need n JOIN equipment_model m ON m.category = n.category AND (n.model_id IS NULL OR n.model_id = m.id)
        JOIN equipment_unit u ON u.model_id = m.id AND u.place_id = p.id AND u.in_service JOIN unit_module um ON um.unit_id = u.id AND um.module_id = $${moduleId}
      WHERE n.offer_id = o.id))`;
