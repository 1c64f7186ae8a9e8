export { Button } from '@escale/ui'; // ✗ import api-stands-on-domain-and-messages
