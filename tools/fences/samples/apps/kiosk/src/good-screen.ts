export { Button } from '@escale/ui';
export { sentence } from '@escale/messages';
export { overlaps } from '@escale/domain';
