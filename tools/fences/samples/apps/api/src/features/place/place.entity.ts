export class PlaceEntity {}
