export { schema } from '../../contract/schema.mjs'; // ✗ import ui-stands-on-messages
