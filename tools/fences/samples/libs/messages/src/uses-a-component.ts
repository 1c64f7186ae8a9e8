export { Button } from '@escale/ui'; // ✗ import messages-stand-on-domain
