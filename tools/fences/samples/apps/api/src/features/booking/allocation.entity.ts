export class AllocationEntity {}
