/** Thrown by a handler when trying again cannot help: the row is closed with this reason, which must name no person. */
export class GivenUp extends Error {}
